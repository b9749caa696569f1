import { describe, expect, it } from 'vitest'
import { theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { HOSTILE } from '../testing/hostile.ts'
import { matchAll, matchAny, terms } from './match.ts'

describe('terms', () => {
  it.each([
    ['Tram line five', ['Tram', 'line', 'five']],
    ['news-site', ['news', 'site']],
    ["don't", ['don', 't']],
    ['cafe\u0301', ['café']],
    ['Ζητείται ελπίς', ['Ζητείται', 'ελπίς']],
    ['हिन्दी', ['हिन्दी']],
    ['東京 2026', ['東京', '2026']],
    ['"" * ^ : () {} -- \\', []],
    ['😀', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })
})

describe('matchAll and matchAny', () => {
  it('quote every word, so that FTS5’s own words are only words', () => {
    expect(matchAll(['café', 'AND', 'NEAR'])).toBe('"café" AND "AND" AND "NEAR"')
    expect(matchAny(['tram', 'OR'])).toBe('"tram" OR "OR"')
  })

  it('double a quote inside a word', () => {
    expect(matchAll(['say "no"'])).toBe('"say ""no"""')
  })

  it('are null when there is nothing to look for', () => {
    expect([matchAll([]), matchAny([])]).toEqual([null, null])
  })

  it.each(HOSTILE)('make a legal query out of %j, even unsplit', async (text) => {
    const db = await testDb()
    await theCast(db)
    const query = db.sqlite.reader.prepare('select rowid from comments_fts where comments_fts match ?')
    expect(() => query.all(matchAll([text, ...terms(text)]))).not.toThrow()
    expect(() => query.all(matchAny([text, ...terms(text)]))).not.toThrow()
  })
})
