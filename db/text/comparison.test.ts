import { expect, it } from 'vitest'
import { Comparison } from './comparison.ts'

const numbered = (count: number, what: string) => Array.from({ length: count }, (_, at) => `${what}${at}`)
const changed = (parts: { value: string[]; added: boolean; removed: boolean }[]) =>
  parts.map(({ value, added, removed }) => [added ? '+' : removed ? '-' : '=', value.length])

it('finds what two lists have alike', () => {
  expect(new Comparison().lists(['a', 'b', 'c'], ['a', 'x', 'c', 'd'])).toEqual([
    { value: ['a'], added: false, removed: false },
    { value: ['b'], added: false, removed: true },
    { value: ['x'], added: true, removed: false },
    { value: ['c'], added: false, removed: false },
    { value: ['d'], added: true, removed: false },
  ])
})

it('takes two lists that have next to nothing alike for that, and is done at once', () => {
  const [one, other] = [numbered(60_000, 'a'), numbered(50_000, 'b')]
  const parts = new Comparison().lists(['first', ...one, 'last'], ['first', ...other, 'last'])
  expect(changed(parts)).toEqual([
    ['=', 1],
    ['-', 60_000],
    ['+', 50_000],
    ['=', 1],
  ])
})

it('compares words, and says where there are too many that differ', () => {
  expect(new Comparison().words('one two', 'one three')?.map(({ value }) => value)).toEqual([
    'one ',
    'two',
    'three',
  ])
  expect(new Comparison().words('one two three four five six seven', 'a b c d e f g', 12)).toBeNull()
  const [one, other] = [numbered(40_000, 'a').join(' '), numbered(40_000, 'b').join(' ')]
  expect(new Comparison().words(one, other)).toBeNull()
})

it('looks no closer once a page has had its share', () => {
  const comparison = new Comparison(10_000)
  const [one, other] = [numbered(40, 'a').join(' '), numbered(40, 'b').join(' ')]
  expect(comparison.words(one, other)).not.toBeNull()
  expect(comparison.words(one, other)).toBeNull()
  expect(changed(comparison.lists(['a', 'b'], ['a', 'c']))).toEqual([
    ['=', 1],
    ['-', 1],
    ['+', 1],
  ])
})
