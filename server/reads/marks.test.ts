import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { testFolder } from '#db/testing/database.ts'
import { DAY, MINUTE, NOW } from '#db/testing/cast.ts'
import { seededRandom } from '#db/testing/random.ts'
import { Marks } from './marks.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

const zoe = { address: '203.0.113.7', browser: 'Firefox' }
const file = () => join(testFolder(), 'reads')

describe('a reader', () => {
  it('counts once for a page, and once for another', () => {
    const marks = new Marks(file(), NOW)
    expect([1, 2, 3].map(() => marks.add(zoe, '/city/a', NOW))).toEqual([true, false, false])
    expect(marks.add(zoe, '/city/b', NOW)).toBe(true)
  })

  it.each([
    ['another in the same network', { address: '203.0.113.99' }, false],
    ['one of the same /48', { address: '2001:db8:1:2::3' }, true],
    ['with another browser', { browser: 'Safari' }, true],
    ['of another network', { address: '203.0.114.7' }, true],
    ['by no address', { address: '' }, true],
  ])('is %s: counts for himself %s', (_, other, counts) => {
    const marks = new Marks(file(), NOW)
    marks.add(zoe, '/city/a', NOW)
    expect(marks.add({ ...zoe, ...other }, '/city/a', NOW)).toBe(counts)
    expect(marks.add({ ...zoe, ...other }, '/city/a', NOW)).toBe(false)
  })

  it('counts anew the next day', () => {
    const marks = new Marks(file(), NOW)
    marks.add(zoe, '/city/a', NOW)
    expect(marks.add(zoe, '/city/a', NOW + DAY - 1)).toBe(false)
    expect(marks.add(zoe, '/city/a', NOW + DAY)).toBe(true)
  })

  it('counts once also when a clock is set back by years, and no mark is kept that long', () => {
    const marks = new Marks(file(), NOW)
    marks.add(zoe, '/city/a', NOW)
    expect(marks.add(zoe, '/city/a', NOW - 400 * DAY)).toBe(true)
    expect(marks.add(zoe, '/city/a', NOW - 400 * DAY + MINUTE)).toBe(false)
  })
})

describe('marks that were kept', () => {
  it('are known after a restart on the same day, and on no other', () => {
    const at = file()
    const before = new Marks(at, NOW)
    before.add(zoe, '/city/a', NOW)
    before.keep(NOW)
    before.add(zoe, '/city/b', NOW)
    const after = new Marks(at, NOW + MINUTE)
    expect(after.add(zoe, '/city/a', NOW + MINUTE)).toBe(false)
    // Not kept before the crash.
    expect(after.add(zoe, '/city/b', NOW + MINUTE)).toBe(true)
    expect(new Marks(at, NOW + DAY).add(zoe, '/city/a', NOW + DAY)).toBe(true)
  })

  it('are read right after one that was cut off in the middle', () => {
    const at = file()
    const before = new Marks(at, NOW)
    before.add(zoe, '/city/a', NOW)
    before.keep(NOW)
    appendFileSync(at, 'abc')
    const between = new Marks(at, NOW)
    between.add(zoe, '/city/b', NOW)
    between.keep(NOW)
    const after = new Marks(at, NOW)
    expect(['/city/a', '/city/b'].map((path) => after.add(zoe, path, NOW))).toEqual([false, false])
  })

  it('are begun anew where the file is something else', () => {
    const at = file()
    appendFileSync(at, 'something else altogether')
    expect(new Marks(at, NOW).add(zoe, '/city/a', NOW)).toBe(true)
    expect(new Marks(at, NOW).add(zoe, '/city/a', NOW)).toBe(true)
  })

  it('name nobody and no page, are their owner’s alone, and go with the day though nobody reads', () => {
    const at = file()
    const marks = new Marks(at, NOW)
    marks.add(zoe, '/city/a', NOW)
    marks.keep(NOW)
    const bytes = readFileSync(at)
    expect(bytes.length).toBe(43 + 1 + 13 + 1 + 8)
    for (const word of ['203.0', 'Firefox', 'city']) expect(bytes.includes(word)).toBe(false)
    expect(statSync(at).mode & 0o777).toBe(0o600)
    marks.keep(NOW + DAY)
    const later = readFileSync(at)
    expect(later.length).toBe(58)
    expect(later.subarray(0, 43)).not.toEqual(bytes.subarray(0, 43))
  })

  it('are wrong once in some thousand readers', () => {
    const marks = new Marks(file(), NOW)
    const random = seededRandom(7)
    let counted = 0
    for (let n = 0; n < 20_000; n += 1) {
      const address = `10.${n >> 8}.${n & 255}.${Math.floor(random.next() * 255)}`
      if (marks.add({ address, browser: 'Firefox' }, '/city/a', NOW)) counted += 1
    }
    expect(counted).toBeGreaterThan(19_990)
  })
})
