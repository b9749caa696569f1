import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testDb } from '../../testing/database.ts'
import { NOW, rows } from '../testing.ts'
import { importMarkdown } from './run.ts'

// Real posts of other people's writing, kept outside the repository.
const FOLDER = resolve('../shared/data/news-18f/posts')
const isThere = existsSync(FOLDER)
if (!isThere) console.warn(`${FOLDER} is missing: the importer was not tried on real Markdown`)

describe.runIf(isThere)('a blog of eleven years', () => {
  test('is imported to the last file, without the templates of its old site; a second time changes nothing', async () => {
    const db = await testDb()
    const report = await importMarkdown(db, { folder: FOLDER, now: NOW })
    expect(report.skipped).toEqual([])
    // Counted by a script of a few lines that reads the front matter by other means.
    expect(report.counts).toMatchObject({ article: { new: 509 }, author: { new: 273 }, tag: { new: 142 } })
    expect(rows(db, `select slug from articles where headline = '' or body_text = ''`)).toEqual([])
    expect(
      rows(
        db,
        `select count(*) as n from articles where body_text like '%{{%}}%' or body_text like '%{\\% %' escape '\\'`,
      )[0]?.n,
    ).toBeLessThan(4)
    expect(
      rows(
        db,
        `select count(distinct strftime('%Y', published_at / 1000, 'unixepoch')) as years from articles`,
      ),
    ).toEqual([{ years: 11 }])
    expect((await importMarkdown(db, { folder: FOLDER, now: NOW + 1 })).rowsChanged).toBe(0)
  }, 300_000)
})
