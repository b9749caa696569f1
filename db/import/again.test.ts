import { readFileSync, writeFileSync, mkdtempSync, rmSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Db } from '../client.ts'
import { openDb } from '../client.ts'
import { migrateDb } from '../migrate.ts'
import { testDb } from '../testing/database.ts'
import { openRehearsal } from './rehearsal.ts'
import { dump, fixture, importFixture, NOW, rows } from './testing.ts'

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-again-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** Imports the newsroom with its file changed. */
async function importEdited(db: Db, edit: (xml: string) => string) {
  const file = join(temporary(), 'export.xml')
  writeFileSync(file, edit(readFileSync(fixture('newsroom'), 'utf8')))
  return await importFixture(db, 'newsroom', { file })
}

describe('a second import', () => {
  test.each(['newsroom', 'wxr-1.0', 'wxr-1.1-other-prefixes', 'undeclared', 'hostile'])(
    'of %s changes nothing',
    async (name) => {
      const db = await testDb()
      await importFixture(db, name)
      const before = dump(db)
      const report = await importFixture(db, name, { now: NOW + 1_000_000_000 })
      expect(report.rowsChanged).toBe(0)
      expect(dump(db)).toEqual(before)
    },
  )

  test('changes what has changed there, and nothing else', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    const before = dump(db)
    const report = await importEdited(db, (xml) =>
      xml.replace('Nobody was hurt.', 'Two were hurt.').replace('Inês Prado', 'Inês M. Prado'),
    )
    expect(report.counts).toMatchObject({
      article: { changed: 1, unchanged: 7 },
      author: { changed: 1, unchanged: 2 },
      comment: { changed: 0 },
    })
    expect(rows(db, 'select body_html, revision, comment_count from articles where id = 1')).toMatchObject([
      { revision: 2, comment_count: 3 },
    ])
    expect(rows(db, 'select body_html from article_revisions')[0]?.body_html).toContain('Nobody was hurt.')
    const after = dump(db)
    for (const table of ['comments', 'sections', 'tags', 'media', 'redirects'])
      expect(after[table]).toEqual(before[table])
  })

  test('leaves what editors here have decided: a move, a deletion, a withdrawal', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    db.sqlite.writer.exec(`
      update articles set slug = 'our-slug' where id = 1;
      update articles set status = 'unpublished' where id = 2;
      update articles set status = 'deleted', deleted_at = 5 where id = 4;
      delete from articles where id = 9`)
    const report = await importEdited(db, (xml) =>
      xml
        .replaceAll('<content:encoded><![CDATA[', '<content:encoded><![CDATA[New. ')
        .replace('Crane again', 'New title'),
    )
    expect(rows(db, 'select id, slug, status from articles where id in (1, 2, 4, 9)')).toEqual([
      { id: 1, slug: 'our-slug', status: 'published' },
      { id: 2, slug: 'harbour-master', status: 'unpublished' },
      { id: 4, slug: 'crane-falls-2', status: 'deleted' },
    ])
    expect(
      report.skipped
        .filter(({ reason }) => reason.startsWith('it was deleted here'))
        .map(({ label }) => label),
    ).toEqual(['104 "New title"', '120 "About us"'])
  })

  test('follows a post to another section, and its old place leads there', async () => {
    const db = await testDb()
    await importFixture(db, 'newsroom')
    await importEdited(db, (xml) =>
      xml
        .replace('<meta_value><![CDATA[10]]>', '')
        .replace(
          '_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value><![CDATA[10]]>',
          '_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value><![CDATA[11]]>',
        ),
    )
    expect(
      rows(
        db,
        'select s.slug as section, a.slug from articles a join sections s on s.id = section_id where a.id = 1',
      ),
    ).toEqual([{ section: 'media-news', slug: 'crane-falls' }])
    expect(rows(db, "select article_id from redirects where from_path = '/city/crane-falls'")).toEqual([
      { article_id: 1 },
    ])
  })

  test('of a later part of the same site finds what the first part brought', async () => {
    const db = await testDb()
    const only = (id: number) => (xml: string) =>
      xml.replace(/<item>[\s\S]*?<\/item>/g, (item) =>
        item.includes(`<wp:post_id>${id}</wp:post_id>`) ? item : '',
      )
    await importEdited(db, only(201))
    await importEdited(db, only(101))
    expect(rows(db, 'select lead_media_id from articles')).toEqual([{ lead_media_id: 1 }])
  })
})

describe('a dry run', () => {
  test('does the whole work on a copy and leaves the database as it is', async () => {
    const file = join(temporary(), 'live.db')
    const live = openDb(file)
    await migrateDb(live)
    await importFixture(live, 'wxr-1.0')
    const before = dump(live)
    const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('broadsheet-dry-run-'))
    const leftBefore = left()
    const rehearsal = await openRehearsal(file)
    const report = await importFixture(rehearsal, 'newsroom')
    expect(report.counts.article.new).toBe(8)
    rehearsal.close()
    expect(dump(live)).toEqual(before)
    expect(left()).toEqual(leftBefore)
    live.close()
  })

  test('works where there is no database yet, and makes none', async () => {
    const folder = temporary()
    const rehearsal = await openRehearsal(join(folder, 'none.db'))
    expect((await importFixture(rehearsal, 'newsroom')).counts.article.new).toBe(8)
    rehearsal.close()
    expect(readdirSync(folder)).toEqual([])
  })
})
