import { expect, it } from 'vitest'
import { translator } from '#words/words.ts'
import { pluralForms } from './plurals.ts'

it('a script gets one sentence for each plural form', () => {
  expect(pluralForms((count) => translator('en', 'comments')('newComments', { count }))).toEqual({
    one: '# new comment',
    other: '# new comments',
  })
})
