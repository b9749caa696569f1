import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { recommend } from '../comments/recommend.ts'
import { reportComment } from '../comments/report.ts'
import { verifyLog } from '../moderation/verify.ts'
import { queueMail } from '../outbox/queue.ts'
import { commentAppeals, commentReports, usedLinks } from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { addComment, DAY, MINUTE, NOW, theCast, type CommentRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act, log } from '../testing/deciding.ts'
import { SYSTEM } from '../users/viewer.ts'
import { isOwed, lastRuns, runJob } from './job-runs.ts'
import { retain } from './run.ts'

async function newsroom() {
  const db = await testDb()
  return { db, ...(await theCast(db)) }
}
const rowOf = (db: Db, { id }: CommentRow) =>
  db.sqlite.reader
    .prepare('select status, body, author_name, email_key, address_hash from comments where id = ?')
    .get(id) as Record<string, unknown> | undefined
const isThere = (db: Db, comment: CommentRow) => rowOf(db, comment) !== undefined

describe('retain', () => {
  it.each([
    ['trash', 30],
    ['spam', 15],
    ['rejected', 90],
  ] as const)('deletes what is %s after %i days, and not an hour before', async (status, days) => {
    const { db, article } = await newsroom()
    const comment = await addComment(db, article, { status, at: NOW })
    await retain(db, NOW + days * DAY - 60 * MINUTE)
    expect(isThere(db, comment)).toBe(true)
    const report = await retain(db, NOW + days * DAY)
    expect(report[status]).toEqual({ deleted: 1, emptied: 0 })
    expect(isThere(db, comment)).toBe(false)
  })

  it('counts from the decision where there was one', async () => {
    const { db, article, ana } = await newsroom()
    const comment = await addComment(db, article, { status: 'pending', at: NOW - 400 * DAY })
    await act(db, ana, 'trash', comment, NOW)
    await retain(db, NOW + 29 * DAY)
    expect(isThere(db, comment)).toBe(true)
    await retain(db, NOW + 30 * DAY)
    expect(isThere(db, comment)).toBe(false)
  })

  it('never touches what waits or is public', async () => {
    const { db, article } = await newsroom()
    const kept = [
      await addComment(db, article, { status: 'pending', at: NOW - 4000 * DAY }),
      await addComment(db, article, { at: NOW - 4000 * DAY }),
    ]
    await retain(db, NOW)
    expect(kept.map((comment) => isThere(db, comment))).toEqual([true, true])
  })

  it('leaves all as it is where a setting says never', async () => {
    const { db, article } = await newsroom()
    await writeSetting(db, SYSTEM, 'retention.spamDays', 0)
    const comment = await addComment(db, article, { status: 'spam', at: NOW - 4000 * DAY })
    await retain(db, NOW)
    expect(isThere(db, comment)).toBe(true)
  })

  it('empties what others have answered, once, and deletes it when the answers are gone', async () => {
    const { db, article } = await newsroom()
    const gone = await addComment(db, article, { status: 'trash', at: NOW, email: 'zoe@example.org' })
    const answer = await addComment(db, article, { under: gone, at: NOW + MINUTE })
    expect((await retain(db, NOW + 31 * DAY)).trash).toEqual({ deleted: 0, emptied: 1 })
    expect(rowOf(db, gone)).toMatchObject({ body: '', email_key: '', author_name: 'Anonymous' })
    expect(isThere(db, answer)).toBe(true)
    expect((await retain(db, NOW + 32 * DAY)).trash).toEqual({ deleted: 0, emptied: 0 })
    db.sqlite.writer.prepare('delete from comments where id = ?').run(answer.id)
    expect((await retain(db, NOW + 33 * DAY)).trash).toEqual({ deleted: 1, emptied: 0 })
  })

  it('deletes a whole thread that was thrown away', async () => {
    const { db, article } = await newsroom()
    const root = await addComment(db, article, { status: 'trash', at: NOW })
    const answer = await addComment(db, article, { status: 'trash', under: root, at: NOW })
    await addComment(db, article, { status: 'trash', under: answer, at: NOW })
    expect((await retain(db, NOW + 30 * DAY)).trash).toEqual({ deleted: 3, emptied: 0 })
  })

  it('waits for a decision on an appeal or a report', async () => {
    const { db, article } = await newsroom()
    const [appealed, reported] = [
      await addComment(db, article, { status: 'rejected', at: NOW }),
      await addComment(db, article, { status: 'rejected', at: NOW }),
    ]
    await db.write(async (tx) => {
      await tx.insert(commentAppeals).values({ commentId: appealed.id, body: 'Why?', createdAt: NOW })
      const report = { reference: 'R', reporterHash: 'x', reason: 'abuse', createdAt: NOW } as const
      await tx.insert(commentReports).values({ ...report, commentId: reported.id })
    })
    await retain(db, NOW + 91 * DAY)
    expect([isThere(db, appealed), isThere(db, reported)]).toEqual([true, true])
    await db.write(async (tx) => {
      await tx.update(commentAppeals).set({ status: 'dismissed' })
      await tx.update(commentReports).set({ status: 'dismissed' })
    })
    await retain(db, NOW + 92 * DAY)
    expect([isThere(db, appealed), isThere(db, reported)]).toEqual([false, false])
  })

  it('forgets networks after 30 days', async () => {
    const { db, article } = await newsroom()
    const comment = await addComment(db, article, { at: NOW, addressHash: 'network' })
    await retain(db, NOW + 30 * DAY - MINUTE)
    expect(rowOf(db, comment)?.address_hash).toBe('network')
    expect((await retain(db, NOW + 30 * DAY)).networks).toBe(1)
    expect(rowOf(db, comment)?.address_hash).toBeNull()
  })

  it('clears mails that were sent and links that have ended, and leaves those that wait', async () => {
    const { db } = await newsroom()
    await db.write(async (tx) => {
      for (const to of ['sent@example.org', 'dead@example.org', 'waiting@example.org'])
        await queueMail(tx, { kind: 'approved', to, data: { commentId: 1 } }, NOW)
      await tx.insert(usedLinks).values([
        { hash: 'old', expiresAt: NOW },
        { hash: 'new', expiresAt: NOW + 99 * DAY },
      ])
    })
    db.sqlite.writer.exec("update outbox set status = substr(recipient, 1, instr(recipient, '@') - 1)")
    expect(await retain(db, NOW + 30 * DAY)).toMatchObject({ mails: 2, links: 1 })
    expect(db.sqlite.reader.prepare('select recipient from outbox').pluck().all()).toEqual([
      'waiting@example.org',
    ])
  })

  it('says in the log how many went, and the chain holds', async () => {
    const { db, article } = await newsroom()
    await addComment(db, article, { status: 'spam', at: NOW })
    await retain(db, NOW + 15 * DAY)
    await retain(db, NOW + 16 * DAY)
    const rows = (await log(db)).filter((row) => row.action === 'clear-away')
    expect(rows.map((row) => row.detail)).toEqual([
      expect.objectContaining({ spam: { deleted: 1, emptied: 0 } }),
    ])
    expect((await verifyLog(db)).ok).toBe(true)
  })

  it('forgets who recommended and reported after 30 days; what they did stays and counts as before', async () => {
    const { db, article } = await newsroom()
    const comment = await addComment(db, article, { at: NOW })
    const fresh = { commentId: comment.id, own: [], commenterId: null }
    for (const readerHash of ['browser-a', 'browser-b'])
      await recommend(db, { ...fresh, readerHash, networkHash: 'network-a' }, NOW)
    await recommend(db, { ...fresh, readerHash: 'browser-c', networkHash: 'network-a' }, NOW + DAY)
    const report = { reason: 'abuse', reporterName: '', reporterEmail: '', body: '', law: '' } as const
    const by = (reporterHash: string, networkHash: string, at: number) =>
      reportComment(db, { ...report, isNotice: false, commentId: comment.id, reporterHash, networkHash }, at)
    await by('browser-a', 'network-a', NOW)
    await by('browser-b', 'network-a', NOW)
    await by('browser-c', 'network-a', NOW + DAY)
    const rows = (table: string) =>
      db.sqlite.reader.prepare(`select * from ${table} order by created_at`).all() as Record<string, string>[]

    expect((await retain(db, NOW + 30 * DAY, { dryRun: true })).readers).toBe(4)
    expect((await retain(db, NOW + 30 * DAY)).readers).toBe(4)
    const left = JSON.stringify([rows('comment_recommends'), rows('comment_reports')])
    expect(left).not.toMatch(/browser-[ab]/)
    expect(left.match(/browser-c/g)).toHaveLength(2)
    await recommend(db, { ...fresh, readerHash: 'browser-a', networkHash: 'network-a' }, NOW + 30 * DAY)
    expect(rows('comment_recommends')).toHaveLength(4)

    expect((await retain(db, NOW + 31 * DAY)).readers).toBe(2)
    expect(JSON.stringify(rows('comment_reports'))).not.toMatch(/browser|network-/)
    expect(new Set(rows('comment_reports').map((row) => row.network_hash)).size).toBe(1)
    // Those three were one network, and stay one.
    await by('browser-d', 'network-b', NOW + 31 * DAY)
    expect(rowOf(db, comment)).toMatchObject({ status: 'approved' })
    await by('browser-e', 'network-c', NOW + 31 * DAY)
    expect(rowOf(db, comment)).toMatchObject({ status: 'pending' })
    expect((await retain(db, NOW + 31 * DAY)).readers).toBe(0)
  })

  it('only counts when it only tries', async () => {
    const { db, article } = await newsroom()
    const comment = await addComment(db, article, { status: 'spam', at: NOW, addressHash: 'n' })
    const report = await retain(db, NOW + 40 * DAY, { dryRun: true })
    expect(report).toMatchObject({ spam: { deleted: 1 }, networks: 1 })
    expect(rowOf(db, comment)?.address_hash).toBe('n')
    expect(await log(db)).toEqual([])
  })

  it('lets others write in between', async () => {
    const { db, article } = await newsroom()
    for (let n = 0; n < 250; n += 1) await addComment(db, article, { status: 'spam', at: NOW })
    const order: string[] = []
    const work = retain(db, NOW + 15 * DAY).then(() => order.push('retention'))
    await addComment(db, article, { at: NOW + 15 * DAY })
    order.push('reader')
    await work
    expect(order).toEqual(['reader', 'retention'])
  })
})

describe('a job', () => {
  it('is owed until it was done, not only tried; and tried again after an hour', async () => {
    const { db } = await newsroom()
    const owed = (now: number) => isOwed(db, 'retention', NOW, now)
    expect(await owed(NOW)).toBe(true)
    const failing = runJob(
      db,
      'retention',
      async () => Promise.reject(new Error('disk')),
      () => NOW,
    )
    await expect(failing).rejects.toThrow('disk')
    expect(await owed(NOW + 59 * MINUTE)).toBe(false)
    expect(await owed(NOW + 61 * MINUTE)).toBe(true)
    await runJob(
      db,
      'retention',
      async () => ({ spam: 3 }),
      () => NOW + 61 * MINUTE,
    )
    expect(await owed(NOW + 20 * 60 * MINUTE)).toBe(false)
    expect(await lastRuns(db, 'retention', 2)).toMatchObject([
      { report: { spam: 3 }, error: '' },
      { report: null, error: 'Error: disk' },
    ])
  })
})
