import { expect, test } from 'vitest'
import { ACTIONS } from '#db/moderation/actions.ts'
import { ago } from './ago.ts'
import { doingWords, doneWords, problemWords, staleWords } from './words.ts'

const NOW = 1_700_000_000_000
const told = { action: 'approve', viewer: 'Bea', now: NOW } as const
const changed = {
  id: 1,
  reason: 'changed',
  authorName: 'Rolf',
  status: 'approved',
  by: 'Ana',
  at: NOW - 3000,
} as const

test('says who was faster, with what, and when', () => {
  expect(staleWords(changed, told)).toBe('Not approved: Ana approved the comment by Rolf 3 seconds ago.')
  expect(staleWords({ ...changed, status: 'spam' }, { ...told, action: 'undo' })).toBe(
    'Not undone: Ana marked the comment by Rolf as spam 3 seconds ago.',
  )
})

test('says "you" to whoever decided already', () => {
  expect(staleWords({ ...changed, by: 'Bea' }, told)).toBe(
    'Not approved: you approved the comment by Rolf 3 seconds ago.',
  )
})

test('blames nobody for a comment that was edited or deleted', () => {
  expect(staleWords({ ...changed, by: null, at: null }, told)).toContain('has changed since you saw it')
  expect(staleWords({ id: 1, reason: 'gone' }, told)).toBe('Not approved: that comment is no longer there.')
})

test('counts what was done', () => {
  expect(doneWords('approve', 1)).toBe('Approved 1 comment.')
  expect(doneWords('spam', 12)).toBe('Marked 12 comments as spam.')
  expect(doneWords('undo', 2)).toBe('Undone: 2 comments are back where they were.')
})

test.each([
  [0, 'just now'],
  [-5000, 'just now'],
  [1000, '1 second ago'],
  [59_999, '59 seconds ago'],
  [3_600_000, '1 hour ago'],
  [49 * 3_600_000, '2 days ago'],
  [400 * 86_400_000, '1 year ago'],
])('%i ms ago is %j', (passed, words) => {
  expect(ago(NOW - passed, NOW)).toBe(words)
})

test('says of an appeal without an answer that it is not decided, whichever way it was to be', () => {
  expect(problemWords('answer-missing')).toMatch(/^Not decided: /)
})

test.each([...ACTIONS, 'keep', 'undo'])('says of “%s” how many comments it is being done with', (action) => {
  expect(doingWords(action, 100_000)).toContain('100,000 comments')
  expect(doingWords(action, 1)).toContain('1 comment')
  expect(doingWords(action, 1)).not.toBe(doneWords(action, 1))
})
