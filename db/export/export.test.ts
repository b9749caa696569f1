import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { addArticle, DAY, HOUR, NOW } from '../testing/cast.ts'
import { testDb, testFolder } from '../testing/database.ts'
import { exportNewsroom, isFreeFor, rehearseExport } from './export.ts'
import { hashOf } from './files.ts'
import { readManifest } from './import.ts'
import { EXPORTED, LEFT_OUT } from './tables.ts'
import { linesIn, newsroom, run, WHOLE } from './testing.ts'

describe('the list of tables', () => {
  const tablesIn = (db: Db) =>
    db.sqlite.reader
      .prepare<[], string>(
        `select name from sqlite_master where type = 'table' and name not glob 'sqlite_*' and name <> '__drizzle_migrations'
           and not exists (select 1 from sqlite_master as index_of where index_of.sql like 'create virtual table%'
             and sqlite_master.name glob index_of.name || '_*')`,
      )
      .pluck()
      .all()

  it('names every table of the schema once: as exported, or as left out with a reason', async () => {
    const named = [...EXPORTED.map(({ table }) => table), ...Object.keys(LEFT_OUT)]
    const there = tablesIn(await testDb())
    const advice = 'is neither exported nor left out: say which in db/export/tables.ts'
    expect(there.filter((table) => !named.includes(table)).map((table) => `${table} ${advice}`)).toEqual([])
    expect(named.filter((table) => !there.includes(table))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })

  it('keeps back every column that looks like a secret', async () => {
    const db = await testDb()
    const secret = /secret|password|token|totp|hash|credential|session/
    // What shows that the log or a file was not changed is no secret; who reported is hashed anew for each text.
    const known = [
      ...['moderation_log_chain.hash', 'media.hash', 'logos.hash'],
      ...['comment_reports.reporter_hash', 'error_reports.reporter_hash'],
    ]
    const columns = EXPORTED.flatMap(({ table, never = [] }) =>
      db.sqlite.reader
        .prepare<[string], string>('select name from pragma_table_info(?)')
        .pluck()
        .all(table)
        .filter((column) => secret.test(column) && !never.includes(column))
        .map((column) => `${table}.${column}`),
    )
    expect(columns.filter((column) => !known.includes(column))).toEqual([])
  })

  it('names every column that looks like HTML, so that an import cleans it', async () => {
    const db = await testDb()
    const columns = EXPORTED.flatMap(({ table, html = [] }) =>
      db.sqlite.reader
        .prepare<[string], string>('select name from pragma_table_info(?)')
        .pluck()
        .all(table)
        .filter((column) => /html$/.test(column) && !html.includes(column))
        .map((column) => `${table}.${column}`),
    )
    expect(columns).toEqual([])
  })

  it('is described in docs/export.md, each table', () => {
    const docs = readFileSync('docs/export.md', 'utf8')
    const named = [...EXPORTED.map(({ table }) => table), ...Object.keys(LEFT_OUT)]
    expect(named.filter((table) => !docs.includes(`\`${table}\``))).toEqual([])
  })
})

describe('an export', () => {
  it('has each row once, as many as the database and the manifest say', async () => {
    const { db } = await newsroom()
    const folder = testFolder()
    const report = await exportNewsroom(db, folder, WHOLE, NOW)
    const manifest = await readManifest(folder)
    for (const { table, where = 'true' } of EXPORTED) {
      if (where.includes('temp.')) continue
      const sql = `select count(*) from ${table} where ${where}`
      const count = db.sqlite.reader.prepare(sql).pluck().get()
      expect([table, linesIn(folder, table).length]).toEqual([table, count])
      expect(manifest.tables[table]).toMatchObject({ rows: count })
      expect(manifest.tables[table]?.sha256).toBe(await hashOf(join(folder, `${table}.jsonl`)))
    }
    expect(report.rows.comments).toBe(4)
    expect(manifest).toMatchObject({ site: 'The Harbour Post', comments: 'all', personal: true, since: null })
    const { holds: _holds, ...articles } = manifest.tables.articles ?? { holds: '' }
    expect(articles).toMatchObject({ rows: 2, file: 'articles.jsonl' })
    expect(await rehearseExport(db, WHOLE)).toMatchObject({ rows: report.rows })
  })

  it('has no secret in it, and of readers nothing that was not asked for', async () => {
    const { db, admin } = await newsroom()
    const folder = testFolder()
    const hash = db.sqlite.reader.prepare('select password_hash from users limit 1').pluck().get() as string
    const everything = () =>
      readdirSync(folder)
        .map((file) => readFileSync(join(folder, file), 'utf8'))
        .join('\n')
    await exportNewsroom(db, folder, WHOLE, NOW)
    for (const secret of [hash, 'SECRET', 'address_hash']) expect(everything()).not.toContain(secret)
    for (const address of ['zoe@example.org', 'tell@example.org', admin.email])
      expect(everything()).toContain(address)

    await exportNewsroom(db, folder, { ...WHOLE, personal: false }, NOW)
    expect(everything()).not.toContain('@example.org')
    expect(existsSync(join(folder, 'sanctions.jsonl'))).toBe(false)
    expect(linesIn(folder, 'comments')[0]).toMatchObject({
      author_email: '',
      commenter_id: null,
      // Reports stay, and so does how many there are.
      open_reports: 0,
      body: 'Which side?',
    })
  })

  it('has the comments that were asked for, and of approved ones those whose thread is', async () => {
    const { db, first, answer } = await newsroom()
    const folder = testFolder()
    await exportNewsroom(db, folder, { ...WHOLE, personal: false, comments: 'approved' }, NOW)
    expect(linesIn(folder, 'comments').map(({ id }) => id)).toEqual([first.id, answer.id])
    await exportNewsroom(db, folder, { ...WHOLE, comments: 'none' }, NOW)
    expect(readdirSync(folder).filter((file) => file.startsWith('comment'))).toEqual([
      ...['commenter_notes.jsonl', 'commenters.jsonl'],
    ])
  })

  it('since a time has what was changed then or since', async () => {
    const { db, city } = await newsroom()
    const later = NOW + DAY
    const fresh = await addArticle(db, city, { headline: 'Fresh', publishedAt: later })
    const folder = testFolder()
    run(db, 'update articles set updated_at = ? where slug = ?', NOW, 'tram-line-five-approved')
    await exportNewsroom(db, folder, { ...WHOLE, since: later - HOUR }, NOW)
    expect(linesIn(folder, 'articles').map(({ id }) => id)).toEqual([fresh.id])
    expect(linesIn(folder, 'sections').length).toBe(2)
    await expect(readManifest(folder)).rejects.toThrow('only what was changed')
  })

  it('is of one moment, whatever is written meanwhile', async () => {
    const { db, article } = await newsroom()
    const folder = testFolder()
    let isWritten = false
    const onProgress = (step: string) => {
      if (isWritten || step !== 'sections') return
      isWritten = true
      run(db, "insert into tags (slug, name) values ('late', 'Late')")
      run(db, "update articles set headline = 'Late' where id = ?", article.id)
    }
    await exportNewsroom(db, folder, { ...WHOLE, onProgress }, NOW)
    expect(isWritten).toBe(true)
    expect(linesIn(folder, 'tags').map(({ slug }) => slug)).toEqual(['trams'])
    expect(linesIn(folder, 'articles').map(({ headline }) => headline)).not.toContain('Late')
  })

  it('takes the files of pictures along, each once, and says which are missing', async () => {
    const { db } = await newsroom()
    const [folder, uploads] = [testFolder(), testFolder()]
    mkdirSync(join(uploads, 'deep'))
    writeFileSync(join(uploads, 'deep', 'quay-270.webp'), 'a picture')
    const options = { ...WHOLE, uploads }
    const missing = [{ path: 'crane-540.webp', reason: 'it is not there' }]
    expect(await exportNewsroom(db, folder, options, NOW)).toMatchObject({ files: 1, failed: missing })
    const copy = join(folder, 'media', 'deep', 'quay-270.webp')
    expect(readFileSync(copy, 'utf8')).toBe('a picture')
    const { ino } = statSync(copy)
    writeFileSync(join(uploads, 'crane-540.webp'), 'another')
    expect(await exportNewsroom(db, folder, options, NOW)).toMatchObject({ files: 2, failed: [] })
    expect(statSync(copy).ino).toBe(ino)
  })

  it('overwrites an earlier one and nothing else, and is none until it is whole', async () => {
    const { db } = await newsroom()
    const folder = testFolder()
    expect(isFreeFor(folder)).toBe(true)
    expect(isFreeFor(join(folder, 'not-yet'))).toBe(true)
    await exportNewsroom(db, folder, WHOLE, NOW)
    expect(isFreeFor(folder)).toBe(true)
    const onProgress = (step: string) => {
      if (step === 'articles') throw new Error('the disk is full')
    }
    await expect(exportNewsroom(db, folder, { ...WHOLE, onProgress }, NOW)).rejects.toThrow('full')
    await expect(readManifest(folder)).rejects.toThrow('no whole export')
    expect(isFreeFor(folder)).toBe(true)
    writeFileSync(join(folder, 'thesis.txt'), 'mine')
    expect(isFreeFor(folder)).toBe(false)
  })
})
