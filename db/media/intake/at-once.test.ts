import { availableParallelism } from 'node:os'
import { expect, it } from 'vitest'
import { picturesAtOnce, severalAtOnce } from './at-once.ts'

it('as many are worked on as may be, the next when one is done, and each keeps its place', async () => {
  const open = new Map<string, () => void>()
  const begun: string[] = []
  const all = severalAtOnce(['a', 'b', 'c', 'd'], 2, async (item) => {
    begun.push(item)
    await new Promise<void>((resolve) => open.set(item, resolve))
    return item.toUpperCase()
  })
  for (const [ended, expected] of [
    ['', 'ab'],
    ['b', 'abc'],
    ['c', 'abcd'],
  ] as const) {
    open.get(ended)?.()
    await new Promise(setImmediate)
    expect(begun.join('')).toBe(expected)
  }
  for (const end of open.values()) end()
  expect(await all).toEqual(['A', 'B', 'C', 'D'])
  expect(await severalAtOnce([], 2, async () => 1)).toEqual([])
})

it('one picture at least is read, and no more than there are processors', () => {
  expect(picturesAtOnce()).toBeGreaterThanOrEqual(1)
  expect(picturesAtOnce()).toBeLessThanOrEqual(availableParallelism())
})
