import { expect, it } from 'vitest'
import { createModified } from './modified.ts'

it('is the second in which a document was made, for as long as it says the same', () => {
  const modified = createModified()
  expect(modified('/feed.xml', 'one', 5_400)).toBe(5_000)
  expect(modified('/feed.xml', 'one', 90_000)).toBe(5_000)
  expect(modified('/feed.xml', 'two', 90_500)).toBe(90_000)
  expect(modified('/feed.atom', 'two', 91_500)).toBe(91_000)
})

it('is none for a second version in the same second, and one again for a third in another', () => {
  const modified = createModified()
  expect(modified('/feed.xml', 'one', 5_400)).toBe(5_000)
  expect(modified('/feed.xml', 'two', 5_600)).toBeNull()
  expect(modified('/feed.xml', 'one', 5_800)).toBeNull()
  expect(modified('/feed.xml', 'three', 6_100)).toBe(6_000)
})
