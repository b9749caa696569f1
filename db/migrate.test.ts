import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDb, type Db } from './client.ts'
import { migrateDb } from './migrate.ts'
import { testDb, testFolder } from './testing/database.ts'
import { kept, recounted } from './testing/lists.ts'

const MIGRATIONS = join(process.cwd(), 'db', 'migrations')
const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as {
  entries: unknown[]
}

function emptyDb(): Db {
  const db = openDb(join(testFolder(), 'test.db'))
  onTestFinished(() => db.close())
  return db
}

/** A database as an older Broadsheet left it: only its first steps taken. */
function olderDb(steps = 1): Db {
  const db = emptyDb()
  const folder = join(testFolder(), 'migrations')
  cpSync(MIGRATIONS, folder, { recursive: true })
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, steps) }),
  )
  migrate(drizzle(db.sqlite.writer), { migrationsFolder: folder })
  return db
}

const names = (sqlite: Database.Database, type: string) =>
  sqlite.prepare('select name from sqlite_master where type = ?').pluck().all(type)

describe('migrateDb', () => {
  it('takes every step on a new file, with nothing to back up', async () => {
    const db = emptyDb()
    expect(await migrateDb(db)).toEqual({ steps: journal.entries.length, backup: null })
    expect(names(db.sqlite.reader, 'table')).toContain('articles')
    expect(names(db.sqlite.reader, 'trigger')).toContain('search_article_new')
  })

  it('does nothing the second time', async () => {
    const db = await testDb()
    expect(await migrateDb(db)).toEqual({ steps: 0, backup: null })
  })

  it('keeps a database with content as it was before it takes a step', async () => {
    const db = olderDb()
    db.sqlite.writer.exec("insert into tags (slug, name) values ('trams', 'Trams')")
    const { steps, backup } = await migrateDb(db, Date.UTC(2026, 4, 14, 9, 30))
    expect(steps).toBe(journal.entries.length - 1)
    expect(backup).toMatch(/backups\/before-migration-2026-05-14T09-30-00\.000Z\.db$/)
    const kept = new Database(backup ?? '', { readonly: true })
    onTestFinished(() => void kept.close())
    expect(kept.prepare('select slug from tags').pluck().all()).toEqual(['trams'])
    expect(names(kept, 'trigger')).toEqual([])
    expect(names(db.sqlite.reader, 'trigger')).not.toEqual([])
  })

  it('keeps pictures from before there was AVIF, to be tried', async () => {
    const db = olderDb()
    db.sqlite.writer.exec(
      "insert into media (name, format, widths, created_at) values ('quay', 'webp', '[540]', 1)",
    )
    await migrateDb(db)
    const rows = db.sqlite.reader.prepare('select name, formats, widths from media').all()
    expect(rows).toEqual([{ name: 'quay', formats: null, widths: '[540]' }])
  })

  it('refuses a database of a newer version in words that say what to do, and leaves it alone', async () => {
    const db = await testDb()
    db.sqlite.writer.exec(
      "insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', 9999999999999)",
    )
    const known = journal.entries.length
    await expect(migrateDb(db)).rejects.toThrow(
      `This database was written by a newer Broadsheet (${known + 1} migrations, this version knows ${known}). ` +
        'Install that version or restore an older backup.',
    )
  })

  it('fills what triggers keep from now on for all that is there already', async () => {
    const db = olderDb(5)
    db.sqlite.writer.exec(`
      insert into sections (id, slug, name) values (1, 'city', 'City'), (2, 'world', 'World');
      insert into tags (id, slug, name) values (1, 'trams', 'Trams'), (2, 'birds', 'Birds');
      insert into authors (id, slug, name) values (1, 'ines', 'Inés');
      insert into articles (id, section_id, slug, kind, status, headline, created_at, updated_at, published_at) values
        (1, 1, 'a', 'article', 'published', 'A', 0, 0, 0), (2, 1, 'b', 'article', 'published', 'B', 0, 0, ${2 ** 40}),
        (3, 2, 'c', 'article', 'draft', 'C', 0, 0, null), (4, 2, 'd', 'page', 'published', 'D', 0, 0, 7),
        (5, 2, 'e', 'article', 'unpublished', 'E', 0, 0, 8), (6, 2, 'f', 'article', 'published', 'F', 0, 0, -1);
      insert into article_tags (tag_id, article_id) select tags.id, articles.id from tags, articles;
      insert into article_authors (author_id, article_id) select 1, id from articles;
      insert into comments (article_id, status, author_name, author_email, email_key, body, created_at)
        select id, 'approved', 'Zoë', 'z', 'z', 'x', id << 31 from articles;
      insert into comments (article_id, status, author_name, author_email, email_key, body, created_at)
        select id, 'pending', 'Zoë', 'z', 'z', 'x', 1 from articles`)
    const said = db.sqlite.reader.prepare('select max(seq) from page_changes').pluck()
    const before = said.get()
    await migrateDb(db)
    expect(kept(db)).toEqual(recounted(db))
    expect(kept(db).lengths.length).toBeGreaterThan(10)
    expect(said.get()).toEqual(before)
    db.sqlite.writer.exec("update articles set status = 'unpublished' where id = 2")
    expect(kept(db)).toEqual(recounted(db))
  })

  it('keeps posts of live blogs, and what is noted when they change, when a picture may stand alone', async () => {
    const db = olderDb(52)
    const { reader, writer } = db.sqlite
    writer.exec(`
      insert into sections (id, slug, name) values (1, 'city', 'City');
      insert into articles (id, section_id, slug, kind, status, headline, created_at, updated_at, published_at)
        values (1, 1, 'a', 'article', 'published', 'A', 0, 0, 0);
      insert into media (id, name, widths, created_at) values (3, 'quay', '[540]', 1);
      insert into live_blogs (article_id, started_at) values (1, 5);
      insert into live_entries (id, article_id, source, body_html, body_text, author_name, posted_at, form_key)
        values (7, 1, 'Doors', '<p>Doors</p>', 'Doors', 'Ines', 6, 'k')`)
    const posts = reader.prepare('select * from live_entries')
    const before = posts.all()
    const triggers = () => names(reader, 'trigger').toSorted()
    const known = triggers()
    await migrateDb(db)
    expect(reader.prepare('select * from live_entries').all()).toEqual(before)
    expect(triggers()).toEqual(expect.arrayContaining(known))
    const add = writer.prepare(
      "insert into live_entries (article_id, source, body_html, body_text, author_name, posted_at, media_id) values (1, '', '', '', '', 8, ?)",
    )
    expect(add.run(3).lastInsertRowid).toBe(8)
    expect(() => add.run(null)).toThrow('live_entries_says')
    expect(reader.pragma('foreign_key_check')).toEqual([])
  })
})
