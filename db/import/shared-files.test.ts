import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parseHtml } from '../text/html/parse.ts'
import { testDb } from '../testing/database.ts'
import { elementsNamed } from './body/links.ts'
import { importWxr } from './run.ts'
import { dump, NOW, rows } from './testing.ts'

// Real exports of other people's making, kept outside the repository.
const DATA = resolve('../shared/data')
const isThere = existsSync(DATA)
if (!isThere) console.warn(`${DATA} is missing: the importer was not tried on real exports`)

const THEME_TEST = join(DATA, 'wxr-theme-unit-test/themeunittestdata.wordpress.xml')
const filesIn = (folder: string) =>
  isThere ? readdirSync(join(DATA, folder)).map((name) => join(DATA, folder, name)) : []

describe.runIf(isThere)("WordPress's theme unit test", () => {
  // Counted by a script of a few lines with another XML parser.
  test('is imported to the last item', async () => {
    const db = await testDb()
    const { counts } = await importWxr(db, { file: THEME_TEST, now: NOW })
    expect(counts).toMatchObject({
      author: { read: 2, new: 2 },
      section: { read: 6, new: 5, skipped: 1 },
      // 65 categories and 112 tags, of which one pair has the same slug.
      tag: { read: 177, new: 176, unchanged: 1 },
      picture: { read: 38, new: 36, skipped: 2 },
      article: { read: 51, new: 51 },
      page: { read: 21, new: 21 },
      comment: { read: 32, new: 28, skipped: 4 },
      other: { read: 76, skipped: 76 },
    })
    expect(rows(db, 'select status, kind, count(*) as n from articles group by 1, 2 order by 1, 2')).toEqual([
      { status: 'draft', kind: 'article', n: 2 },
      { status: 'published', kind: 'article', n: 48 },
      { status: 'published', kind: 'page', n: 21 },
      { status: 'scheduled', kind: 'article', n: 1 },
    ])
    expect(rows(db, 'select status, count(*) as n from comments group by 1 order by 1')).toEqual([
      { status: 'approved', n: 25 },
      { status: 'pending', n: 3 },
    ])
    expect(rows(db, 'select max(depth) as depth, count(reply_to_id) as moved from comments')).toEqual([
      { depth: 5, moved: 5 },
    ])
  }, 60_000)

  test('asks the old site for nothing when an article is read', async () => {
    const db = await testDb()
    await importWxr(db, { file: THEME_TEST, now: NOW })
    for (const { body_html } of rows(db, 'select body_html from articles')) {
      expect(elementsNamed(parseHtml(String(body_html)), 'img')).toEqual([])
    }
  }, 60_000)
})

describe.runIf(isThere)('real exports', () => {
  const sound = [
    ...filesIn('wxr-importer'),
    ...filesIn('wxr-newsroom').filter((file) => !/sample(-no-slug)?\.xml$/.test(file)),
  ]

  test.each([...sound, join(DATA, 'comments-disqus-wordpress/wordpress.xml')])(
    '%s is imported, and a second time changes nothing',
    async (file) => {
      const db = await testDb()
      const { counts } = await importWxr(db, { file, now: NOW })
      for (const count of Object.values(counts)) {
        expect(count.new + count.unchanged + count.skipped).toBe(count.read)
        expect(count.changed).toBe(0)
      }
      const before = dump(db)
      expect((await importWxr(db, { file, now: NOW + 1 })).rowsChanged).toBe(0)
      expect(dump(db)).toEqual(before)
    },
  )

  test.each(['wxr-newsroom/sample.xml', 'wxr-newsroom/sample-no-slug.xml'])(
    '%s is broken: that is said, and nothing is written',
    async (name) => {
      const db = await testDb()
      const before = dump(db)
      await expect(importWxr(db, { file: join(DATA, name) })).rejects.toThrow(
        'line 109, column 101: a bare &',
      )
      expect(dump(db)).toEqual(before)
    },
  )

  test('an export of Disqus is told from one of WordPress', async () => {
    const file = join(DATA, 'comments-disqus-wordpress/disqus.xml')
    await expect(importWxr(await testDb(), { file })).rejects.toThrow('the root is <disqus>, not <rss>')
  })
})
