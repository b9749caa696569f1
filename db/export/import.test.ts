import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { NOW } from '../testing/cast.ts'
import { testDb, testFolder } from '../testing/database.ts'
import { exportNewsroom, type ExportOptions } from './export.ts'
import { importExport, readManifest } from './import.ts'
import { EXPORTED } from './tables.ts'
import { linesIn, newsroom, WHOLE } from './testing.ts'

describe('an export that is imported', () => {
  async function moved(options: ExportOptions = WHOLE) {
    const { db } = await newsroom()
    const [folder, again] = [testFolder(), testFolder()]
    await exportNewsroom(db, folder, options, NOW)
    const fresh = await testDb()
    const manifest = await readManifest(folder)
    const uploads = testFolder()
    await importExport(fresh, folder, manifest, { uploads })
    await exportNewsroom(fresh, again, options, NOW)
    return { db, folder, fresh, again, manifest, uploads }
  }

  it.each([
    ['with all that is known of readers', WHOLE],
    ['without', { ...WHOLE, personal: false }],
    ['with approved comments alone', { ...WHOLE, personal: false, comments: 'approved' as const }],
    ['with none', { ...WHOLE, comments: 'none' as const }],
  ])('is the same when it is exported again, %s', async (_how, options) => {
    const { folder, again, fresh, db, manifest } = await moved(options)
    for (const { table, kept = [] } of EXPORTED.filter(({ table }) => manifest.tables[table])) {
      // What triggers keep counts what came along: all of it only where nothing was left out.
      const without = options.comments === 'all' ? [] : kept
      const rows = [again, folder].map((where) =>
        linesIn(where, table).map((row) =>
          Object.fromEntries(Object.entries(row).filter(([name]) => !without.includes(name))),
        ),
      )
      expect([table, rows[0]]).toEqual([table, rows[1]])
    }
    if (options === WHOLE)
      for (const file of readdirSync(folder))
        expect([file, readFileSync(join(again, file), 'utf8')]).toEqual([
          file,
          readFileSync(join(folder, file), 'utf8'),
        ])
    expect(fresh.sqlite.reader.pragma('foreign_key_check')).toEqual([])
    const lists =
      "select list, stretch, entries from list_stretches where list not like 'comments:%' order by 1, 2"
    expect(fresh.sqlite.reader.prepare(lists).all()).toEqual(db.sqlite.reader.prepare(lists).all())
  })

  it('lets nobody in before he has a new password', async () => {
    const { fresh } = await moved()
    const hashes = fresh.sqlite.reader.prepare('select distinct password_hash from users').pluck().all()
    expect(hashes).toEqual([expect.stringMatching(/^\$argon2id\$/)])
  })

  it('goes into an empty newsroom alone, and all of it or nothing', async () => {
    const { folder, fresh, manifest, uploads } = await moved()
    await expect(importExport(fresh, folder, manifest, { uploads })).rejects.toThrow('not empty')
    const file = join(folder, 'article_tags.jsonl')
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"article_id":999,"tag_id":1,"position":0}\n`)
    await expect(readManifest(folder)).rejects.toThrow('article_tags.jsonl is not what the manifest says')
    const empty = await testDb()
    await expect(importExport(empty, folder, manifest, { uploads })).rejects.toThrow()
    const rows = readFileSync(file, 'utf8').split('\n').length
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"article_id": 9\n`)
    await expect(importExport(empty, folder, manifest, { uploads })).rejects.toThrow(
      `article_tags.jsonl:${rows} is no JSON`,
    )
    for (const table of ['articles', 'users', 'media'])
      expect(empty.sqlite.reader.prepare(`select count(*) from ${table}`).pluck().get()).toBe(0)
  })

  it('is cleaned by the list of allowed elements, whatever somebody has written into it', async () => {
    const { folder, manifest, uploads } = await moved()
    const file = join(folder, 'articles.jsonl')
    const hostile = '<p onclick="x()">a<script>x()</script><img src="javascript:x"></p>'
    const lines = linesIn(folder, 'articles').map((row) => JSON.stringify({ ...row, body_html: hostile }))
    writeFileSync(file, `${lines.join('\n')}\n`)
    const db = await testDb()
    await importExport(db, folder, manifest, { uploads })
    const bodies = db.sqlite.reader.prepare<[], string>('select body_html from articles').pluck().all()
    expect(bodies.join()).not.toMatch(/script|onclick/)
    expect(bodies.join()).toContain('<p>a')
  })

  it('brings the files of pictures, none of them out of its folder', async () => {
    const { db } = await newsroom()
    const [folder, uploads, target] = [testFolder(), testFolder(), testFolder()]
    writeFileSync(join(uploads, 'crane-540.webp'), 'a picture')
    await exportNewsroom(db, folder, { ...WHOLE, uploads }, NOW)
    const manifest = await readManifest(folder)
    await importExport(await testDb(), folder, manifest, { uploads: target })
    expect(readFileSync(join(target, 'crane-540.webp'), 'utf8')).toBe('a picture')
    const bad = testFolder()
    cpSync(folder, bad, { recursive: true })
    writeFileSync(join(bad, 'files.jsonl'), '{"path":"../../evil","bytes":1,"sha256":"00"}\n')
    await expect(importExport(await testDb(), bad, manifest, { uploads: target })).rejects.toThrow(
      'leads out',
    )
  })
})
