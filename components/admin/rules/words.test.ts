import { expect, test } from 'vitest'
import { groupWords, lookedWords } from './dry-run-words.ts'
import { ruleProblemWords } from './words.ts'

test('says what is wrong with a field of the rules', () => {
  expect(ruleProblemWords({ kind: 'choose' })).toBe('Please choose one of these.')
  expect(ruleProblemWords({ kind: 'range', least: 0, most: 10_000 })).toBe(
    'Please enter a whole number from 0 to 10,000.',
  )
  expect(ruleProblemWords({ kind: 'patterns', lines: ['***', '…'], more: 2, longest: 100 })).toBe(
    'A pattern needs a letter or a digit, and at most 100 characters: “***”, “…” and 2 more.',
  )
  expect(ruleProblemWords(undefined)).toBeUndefined()
})

const tried = { groups: [], shown: [], approved: 0 }

test('says how many comments the rules were tried on, and what became of them', () => {
  expect(lookedWords({ ...tried, looked: 1, isCapped: false, changed: 0 })).toBe(
    'The one comment of the last 30 days was looked at: nothing would have been different.',
  )
  expect(lookedWords({ ...tried, looked: 1234, isCapped: true, changed: 2 })).toBe(
    'The newest 1,234 comments of the last 30 days, of more, were looked at: 2 would have been treated otherwise.',
  )
  const was = { status: 'approved', rule: 'mode' } as const
  expect(groupWords({ was, is: { status: 'pending', rule: 'held-words' }, count: 12, approved: 0 })).toBe(
    '12 held for a held word; with the present rules published at once',
  )
})
