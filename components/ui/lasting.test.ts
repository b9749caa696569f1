import { expect, it } from 'vitest'
import { lasting } from './lasting.ts'

it.each([
  [null, '–'],
  [1000, '1 s'],
  [59_000, '59 s'],
  [12 * 60_000, '12 min'],
  [3.46 * 3_600_000, '3.5 h'],
  [26 * 3_600_000, '26 h'],
  [3.02 * 86_400_000, '3 days'],
  [40 * 86_400_000, '40 days'],
])('lasting(%j) is %s', (ms, words) => {
  expect(lasting(ms)).toBe(words)
})
