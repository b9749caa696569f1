import { expect, it } from 'vitest'
import { cut } from './cut.ts'

it('ends before a character that has no room, not within it', () => {
  expect(cut('tide', 9)).toBe('tide')
  expect(cut('tide', 2)).toBe('ti')
  expect(cut('ab😀', 3)).toBe('ab')
  expect(cut('ab😀', 4)).toBe('ab😀')
})
