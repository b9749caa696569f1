import { statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { emptyWal } from '../commenters/erase.ts'
import { comments } from '../schema/index.ts'
import { addComment, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { wordsInFiles } from '../testing/words-in-files.ts'
import { compact, roomToCompact } from './compact.ts'

/** A newsroom whose comments were deleted when what is deleted was not overwritten yet, but for one. */
async function fromBefore() {
  const db = await testDb()
  const { article } = await theCast(db)
  db.sqlite.writer.pragma('secure_delete = OFF')
  await addComment(db, article, { body: 'A tram is a tram.' })
  for (let n = 0; n < 50; n += 1)
    await addComment(db, article, { body: `Wombatinate ${n} ${'the quay '.repeat(200)}` })
  db.sqlite.writer.exec("delete from comments where body like 'Wombatinate%'")
  db.sqlite.writer.pragma('secure_delete = ON')
  await emptyWal(db)
  return db
}

describe('compact', () => {
  it('leaves nothing in the file that was freed before freed pages were overwritten', async () => {
    const db = await fromBefore()
    expect(wordsInFiles(db, ['wombatinate'])).toEqual(['wombatinate'])
    const before = roomToCompact(db)
    expect(before.unused).toBeGreaterThan(0)

    const { saved, isEmptied } = await compact(db)
    expect(isEmptied).toBe(true)
    expect(saved).toBeGreaterThanOrEqual(before.unused)
    expect(statSync(db.sqlite.writer.name).size).toBe(before.size - saved)
    expect(wordsInFiles(db, ['wombatinate'])).toEqual([])
    expect(await db.read.select({ body: comments.body }).from(comments)).toEqual([
      { body: 'A tram is a tram.' },
    ])
    expect(db.sqlite.writer.pragma('integrity_check', { simple: true })).toBe('ok')
    const hits = db.sqlite.reader.prepare("select rowid from comments_fts where comments_fts match 'tram'")
    expect(hits.all()).toHaveLength(1)
  })

  it('says that it could not write', async () => {
    const db = await fromBefore()
    const writer = { name: `${db.sqlite.writer.name}/nowhere` } as typeof db.sqlite.writer
    await expect(compact({ ...db, sqlite: { ...db.sqlite, writer } })).rejects.toThrow()
  })
})

describe('roomToCompact', () => {
  it('says what is missing, and where', async () => {
    const db = await fromBefore()
    const { size, unused } = roomToCompact(db, () => Infinity)
    expect(roomToCompact(db, () => Infinity).missing).toBeNull()
    expect(roomToCompact(db, () => 2.2 * (size - unused) + 2).missing).toBeNull()
    const { missing } = roomToCompact(db, () => 0)
    expect(missing?.bytes).toBeGreaterThan(size - unused)
    expect(missing?.folder).not.toBe('')
  })
})
