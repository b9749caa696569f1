import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openDb } from './client.ts'
import { settings } from './schema/index.ts'
import { testDb, testFolder } from './testing/database.ts'

describe('openDb', () => {
  it.each([
    ['journal_mode', 'wal'],
    // 2 is FULL.
    ['synchronous', 2],
    ['foreign_keys', 1],
    ['busy_timeout', 50],
  ])('gives the writer %s = %s', async (pragma, value) => {
    const { sqlite } = await testDb()
    expect(sqlite.writer.pragma(pragma, { simple: true })).toBe(value)
  })

  it('lets the reader wait for a busy database too', async () => {
    const { sqlite } = await testDb()
    expect(sqlite.reader.pragma('busy_timeout', { simple: true })).toBe(5000)
  })

  it('gives a reader that cannot write', async () => {
    const db = await testDb()
    await expect(async () =>
      db.read.insert(settings).values({ key: 'site.name', value: 'Mine' }),
    ).rejects.toMatchObject({
      code: 'SQLITE_READONLY',
    })
    expect(await db.read.select().from(settings)).toEqual([])
  })

  it('tells every statement that the reader runs', async () => {
    const seen: unknown[] = []
    const db = await testDb((sql) => seen.push(sql))
    await db.read.select().from(settings)
    expect(seen.at(-1)).toBe('select "key", "value" from "settings"')
  })

  it('makes the folder of a new database', () => {
    const db = openDb(join(testFolder(), 'deep', 'down', 'new.db'))
    onTestFinished(() => db.close())
    expect(db.sqlite.reader.prepare('select count(*) from sqlite_master').pluck().get()).toBe(0)
  })

  it('refuses a file that is no database', () => {
    const file = join(testFolder(), 'letter.txt')
    writeFileSync(file, 'Dear editor, this is not a database. '.repeat(100))
    expect(() => openDb(file)).toThrow('file is not a database')
  })
})
