import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { commentReports, comments, outbox } from '../schema/index.ts'
import { addComment, addStaff, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act, log, seenNow, statusOf, taken } from '../testing/deciding.ts'
import { GUEST } from '../users/viewer.ts'
import { decide, undo } from './decide.ts'
import { tabCounts } from './queue.ts'
import { keepReported } from './decide.ts'

type Values = Partial<typeof commentReports.$inferInsert>

async function reported(values: Values[] = [{}]) {
  const db = await testDb()
  const cast = await theCast(db)
  const comment = await addComment(db, cast.article, { name: 'Alf' })
  await db.write(async (tx) => {
    for (const [index, value] of values.entries()) {
      const about = { commentId: comment.id, reason: 'abuse' as const, createdAt: NOW }
      await tx
        .insert(commentReports)
        .values({ ...about, reference: `R${index}`, reporterHash: `reader ${index}`, ...value })
    }
  })
  return { db, ...cast, comment }
}
const all = (db: Db) => db.read.select().from(commentReports).orderBy(asc(commentReports.id))
const mails = (db: Db) => db.read.select().from(outbox).where(eq(outbox.kind, 'report-decided'))

describe('a reported comment', () => {
  it('that is kept stays public, and all its reports are dismissed, with one line in the log', async () => {
    const { db, ana, comment } = await reported([{}, { reporterEmail: 'rhea@example.org' }])
    expect((await tabCounts(db)).reported).toBe(1)
    expect(await keepReported(db, ana, { comments: [comment] }, NOW)).toMatchObject({ decided: [comment.id] })
    expect(await statusOf(db, comment)).toBe('approved')
    expect(await all(db)).toMatchObject([
      { status: 'dismissed', decidedBy: ana.id, decidedAt: NOW },
      { status: 'dismissed', decidedBy: ana.id, decidedAt: NOW },
    ])
    expect(await log(db)).toMatchObject([
      { subject: 'report', commentId: comment.id, action: 'dismiss', detail: { reports: [1, 2] } },
    ])
    expect(await mails(db)).toMatchObject([{ recipient: 'rhea@example.org', data: { reportId: 2 } }])
    expect((await tabCounts(db)).reported).toBe(0)
  })

  it.each(['reject', 'spam', 'trash'] as const)('upholds its reports by %s', async (action) => {
    const { db, ana, comment } = await reported()
    await act(db, ana, action, comment)
    expect(await all(db)).toMatchObject([{ status: 'upheld' }])
  })

  it('that waits again has its reports open still', async () => {
    const { db, ana, comment } = await reported()
    await act(db, ana, 'hold', comment)
    expect(await all(db)).toMatchObject([{ status: 'open' }])
    await act(db, ana, 'approve', comment)
    expect(await all(db)).toMatchObject([{ status: 'dismissed' }])
  })

  it('is decided on with a statement only where somebody calls it illegal', async () => {
    const { db, ana, comment } = await reported([
      { isNotice: true, law: '§ 185', reporterEmail: 'r@example.org' },
    ])
    const press = { action: 'reject' as const, comments: [comment] }
    expect(await decide(db, ana, press, NOW)).toMatchObject({
      decided: [],
      stale: [{ id: comment.id, reason: 'statement-needed', authorName: 'Alf' }],
    })
    expect(await keepReported(db, ana, { comments: [comment] }, NOW)).toMatchObject({
      stale: [{ reason: 'statement-needed' }],
    })
    expect(await statusOf(db, comment)).toBe('approved')
    await decide(db, ana, { ...press, statement: 'It is an insult.' }, NOW)
    expect(await all(db)).toMatchObject([{ status: 'upheld', statement: 'It is an insult.' }])
    expect(JSON.stringify(await log(db))).not.toContain('insult')
  })

  it('has its reports open again when the press is undone', async () => {
    const { db, ana, comment } = await reported()
    const { batch } = await act(db, ana, 'reject', comment)
    await undo(db, ana, { batch }, NOW + MINUTE)
    expect(await all(db)).toMatchObject([{ status: 'open', decidedAt: null, decidedBy: null }])
    const kept = taken(
      await keepReported(db, ana, { comments: [await seenNow(db, comment)] }, NOW + 2 * MINUTE),
    )
    expect(taken(await undo(db, ana, { batch: kept.batch }, NOW + 3 * MINUTE)).decided).toEqual([comment.id])
    expect(await all(db)).toMatchObject([{ status: 'open' }])
    expect((await tabCounts(db)).reported).toBe(1)
  })

  it('is decided once: who comes second is told', async () => {
    const { db, ana, ben, comment } = await reported()
    await act(db, ana, 'reject', comment)
    expect(await keepReported(db, ben, { comments: [comment] }, NOW)).toMatchObject({
      decided: [],
      stale: [{ reason: 'changed', status: 'rejected', by: 'Ana Moderator' }],
    })
  })

  it('is nobody’s to keep but a moderator’s', async () => {
    const { db, reporter, comment } = await reported()
    for (const viewer of [GUEST, reporter, await addStaff(db, 'Con', 'contributor')])
      expect(await keepReported(db, viewer, { comments: [comment] }, NOW)).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    expect(await db.read.select({ n: comments.openReports }).from(comments)).toEqual([{ n: 1 }])
  })
})
