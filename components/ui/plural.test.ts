import { expect, test } from 'vitest'
import { localeOf } from '#words/languages.ts'
import { translator } from '#words/words.ts'
import { counted, pluralOf } from './plural.ts'

test.each(['en', 'de', 'fr', 'ar'])('a text that counts says in %s what its message says', (tag) => {
  const say = (count: number) => translator(tag, 'queue')('newComments', { count })
  const plural = JSON.parse(JSON.stringify(pluralOf(localeOf(tag), say))) as ReturnType<typeof pluralOf>
  for (const count of [0, 1, 2, 3, 11, 99, 100, 1234, 1_000_000])
    expect(counted(plural, count)).toBe(say(count))
})
