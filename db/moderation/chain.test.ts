import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { openDb } from '../client.ts'
import { addComment, NOW, theCast, type Staff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { CHAINED, linkAll } from './chain.ts'
import { decide } from './decide.ts'
import { writeLog } from './log.ts'
import { chainHead, verifyLog } from './verify.ts'

/** A log of so many rows, written as decisions write them. */
async function logOf(many: number) {
  const db = await testDb()
  const { ana } = await theCast(db)
  for (let n = 1; n <= many; n += 1) await writeOne(db, ana, n)
  return { db, ana }
}

const writeOne = (db: Db, who: Staff, n: number) =>
  db.write((tx) =>
    writeLog(
      tx,
      who,
      {
        ...{ subject: 'comment', subjectId: n, commentId: n, action: 'approve', fromStatus: 'pending' },
        ...{ toStatus: 'approved', reason: n % 2 ? 'off-topic' : '', batch: `b${n}`, detail: { n } },
      },
      NOW + n,
    ),
  )

/** What somebody does who has the file and has read the triggers. */
function tamper(db: Db, sql: string) {
  const { writer } = db.sqlite
  for (const table of ['moderation_log', 'moderation_log_chain'])
    for (const what of ['update', 'delete']) writer.exec(`drop trigger if exists ${table}_no_${what}`)
  writer.exec(sql)
}

describe('the chain over the log', () => {
  it('holds over everything that was written, and names its head', async () => {
    const { db } = await logOf(12)
    const report = await verifyLog(db)
    expect(report).toMatchObject({ ok: true, rows: 12, waiting: 0, firstBad: null, knownHead: null })
    expect(await chainHead(db)).toEqual({ id: 12, hash: report.head })
  })

  it('is made of every column that the log has', async () => {
    const db = await testDb()
    const columns = db.sqlite.reader.pragma('table_info(moderation_log)') as { name: string }[]
    const named = Object.keys(CHAINED).map((key) => key.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`))
    expect(named.sort()).toEqual(columns.map((column) => column.name).sort())
  })

  it.each(Object.keys(CHAINED).filter((column) => column !== 'id'))(
    'shows that %s of a row was changed',
    async (key) => {
      const { db } = await logOf(5)
      const column = key.replaceAll(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)
      const other: Record<string, string> = { subject: "'rule'" }
      tamper(db, `update moderation_log set ${column} = ${other[column] ?? "'17'"} where id = 3`)
      expect(await verifyLog(db)).toMatchObject({
        ok: false,
        rows: 2,
        firstBad: { id: 3, problem: 'changed' },
      })
    },
  )

  it.each([
    ['a row was taken out', 'delete from moderation_log where id = 3', 3, 'removed'],
    [
      'a row was taken out with its link',
      'delete from moderation_log where id = 3; delete from moderation_log_chain where log_id = 3',
      4,
      'changed',
    ],
    [
      'two rows changed places',
      'update moderation_log set id = 99 where id = 3; update moderation_log set id = 3 where id = 4;' +
        'update moderation_log set id = 4 where id = 99',
      3,
      'changed',
    ],
    [
      'a row was put in between',
      'delete from moderation_log_chain where log_id = 3; ' +
        "update moderation_log set actor_name = 'Nobody' where id = 3",
      3,
      'inserted',
    ],
    [
      'a link was changed',
      `update moderation_log_chain set hash = '${'a'.repeat(64)}' where log_id = 2`,
      2,
      'changed',
    ],
    [
      'the end was cut off',
      'delete from moderation_log where id > 3; delete from moderation_log_chain where log_id > 3',
      4,
      'cut-off',
    ],
    ['everything is gone', 'delete from moderation_log; delete from moderation_log_chain', 1, 'cut-off'],
  ])('shows that %s', async (_, sql, id, problem) => {
    const { db } = await logOf(6)
    tamper(db, sql)
    expect(await verifyLog(db)).toMatchObject({ ok: false, firstBad: { id, problem } })
  })

  it('shows by a head that was noted elsewhere what cannot be seen in the file', async () => {
    const { db } = await logOf(6)
    const noted = (await chainHead(db))?.hash ?? ''
    expect(await verifyLog(db, noted)).toMatchObject({ ok: true, knownHead: true })
    tamper(
      db,
      "delete from moderation_log where id > 3; update sqlite_sequence set seq = 3 where name = 'moderation_log'; " +
        'delete from moderation_log_chain where log_id > 3',
    )
    expect(await verifyLog(db)).toMatchObject({ ok: true, rows: 3 })
    expect(await verifyLog(db, noted)).toMatchObject({ ok: false, knownHead: false })
  })

  it('still knows an old head after it has grown', async () => {
    const { db, ana } = await logOf(3)
    const noted = (await chainHead(db))?.hash ?? ''
    await writeOne(db, ana, 4)
    expect(await verifyLog(db, noted)).toMatchObject({ ok: true, rows: 4, knownHead: true })
  })

  it('takes up rows that came in without a link, in their order, with the next decision', async () => {
    const { db, ana } = await logOf(2)
    const unlinked =
      "insert into moderation_log (comment_id, actor_name, action, batch, created_at) values (9, 'System', 'import', 'i', 1)"
    tamper(db, unlinked)
    expect(await verifyLog(db)).toMatchObject({ ok: true, rows: 2, waiting: 1 })
    await writeOne(db, ana, 4)
    expect(await verifyLog(db)).toMatchObject({ ok: true, rows: 4, waiting: 0 })
    db.sqlite.writer.exec(unlinked.replace('9', '10'))
    await linkAll(db)
    expect(await verifyLog(db)).toMatchObject({ ok: true, rows: 5, waiting: 0 })
  })

  it('takes a link back with a decision that was not committed', async () => {
    const { db, ana } = await logOf(2)
    const failed = db.write(async (tx) => {
      const about = { subject: 'rule', subjectId: 1, action: 'add', batch: 'x' } as const
      await writeLog(tx, ana, about, NOW)
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    await writeOne(db, ana, 3)
    expect(await verifyLog(db)).toMatchObject({ ok: true, rows: 3 })
  })

  it('does not fork when several write through handles of their own', async () => {
    const { db, ana } = await logOf(1)
    const handles = [db, ...Array.from({ length: 3 }, () => openDb(db.sqlite.writer.name))]
    try {
      const writes = Array.from({ length: 80 }, (_, n) => writeOne(handles[n % 4] ?? db, ana, n + 2))
      await Promise.all(writes)
      expect(await verifyLog(db)).toMatchObject({ ok: true, rows: 81 })
    } finally {
      for (const handle of handles.slice(1)) handle.close()
    }
  })

  it('holds over a press that decides on many, and walks more than one stretch', async () => {
    const { db, ana } = await logOf(0)
    const article = { id: 1 }
    const held = []
    for (let n = 0; n < 2100; n += 1) held.push(await addComment(db, article, { status: 'pending' }))
    const steps: number[] = []
    await decide(db, ana, { action: 'approve', comments: held }, NOW)
    const report = await verifyLog(db, null, (done) => steps.push(done))
    expect(report).toMatchObject({ ok: true, rows: 2100 })
    expect(steps).toEqual([2000, 2100])
  })
})
