import { expect, it } from 'vitest'
import { listed, listParts, number, percent } from './numbers.ts'

it('percent has nothing to say of nothing', () => {
  expect([percent(1, 3), percent(0, 5), percent(0, 0)]).toEqual(['33%', '0%', '–'])
})

it('a list stands in pieces as it stands in words', () => {
  const names = ['Ines', 'Omar', 'Ada']
  const pieces = listParts(names.length).map((part) => (typeof part === 'number' ? names[part] : part))
  expect(pieces.join('')).toBe(listed(names))
  expect(listed(names)).toBe('Ines, Omar and Ada')
  expect(number(12_345)).toBe('12,345')
})
