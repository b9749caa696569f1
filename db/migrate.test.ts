import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDb, type Db } from './client.ts'
import { migrateDb } from './migrate.ts'
import { testDb, testFolder } from './testing/database.ts'

const MIGRATIONS = join(process.cwd(), 'db', 'migrations')
const journal = JSON.parse(readFileSync(join(MIGRATIONS, 'meta', '_journal.json'), 'utf8')) as {
  entries: unknown[]
}

function emptyDb(): Db {
  const db = openDb(join(testFolder(), 'test.db'))
  onTestFinished(() => db.close())
  return db
}

/** A database as an older Broadsheet left it: only the first step taken. */
function olderDb(): Db {
  const db = emptyDb()
  const folder = join(testFolder(), 'migrations')
  cpSync(MIGRATIONS, folder, { recursive: true })
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
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
    expect(names(db.sqlite.reader, 'trigger')).toContain('articles_fts_insert')
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
})
