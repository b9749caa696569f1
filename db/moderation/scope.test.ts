import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { newestPending } from '../comments/live.ts'
import { comments, commentReports } from '../schema/index.ts'
import { addArticle, addComment, HOUR, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { alertedModerators, saveAlerts } from './alerts.ts'
import { decideAppeal } from './appeals.ts'
import { decideAll, snapshot, undoAll } from './bulk.ts'
import { decide, keepReported, undo } from './decide.ts'
import { decideByMail, toDecide } from './decide-by-mail.ts'
import { dossier, rejectAllOf } from './dossier.ts'
import { inScopeOf, NO_FILTER, QUEUE_TABS, type View } from './filter.ts'
import { logEntries, NO_LOG_FILTER } from './log-entries.ts'
import { filterNames } from './matching.ts'
import { addNote } from './notes.ts'
import { pickComment } from './on-page.ts'
import { filteredQueue, pendingCount, tabCounts } from './queue.ts'
import { stepRun } from './run-steps.ts'
import { runOf } from './runs.ts'
import { sanction } from './sanctions.ts'
import { storiesWaiting } from './stories.ts'
import { viewCount } from './view-count.ts'
import { changePlace } from '../staff/people.ts'
import { staffOf } from '../users/users.ts'

const VIEW: View = { tab: 'pending', filter: NO_FILTER }

/** Ana moderates the city alone; a comment waits there, and one in the world. */
async function twoSections() {
  const db = await testDb()
  const cast = await theCast(db)
  await changePlace(db, cast.admin, { userId: cast.ana.id, role: 'moderator', sections: [cast.city.id] }, NOW)
  const ana = (await staffOf(db, { userId: cast.ana.id, version: 1 })) ?? cast.ana
  const world = await addArticle(db, cast.world, { headline: 'Strait reopened' })
  const same = { email: 'alf@example.org', status: 'pending' } as const
  const mine = await addComment(db, cast.article, same)
  const theirs = await addComment(db, world, { ...same, body: 'Far away' })
  return { ...cast, db, ana, worldArticle: world, mine, theirs }
}
const statusOf = async (db: Db, { id }: { id: number }) =>
  (await db.read.select().from(comments).where(eq(comments.id, id)))[0]?.status
const seenOf = async (db: Db, { id }: { id: number }) => {
  const [row] = await db.read.select().from(comments).where(eq(comments.id, id))
  return { id, revision: row?.revision ?? 0 }
}
const gone = (id: number) => [{ id, reason: 'gone' }]

describe('a moderator of some sections', () => {
  it('sees in every tab, count and list only what stands there', async () => {
    const { db, ana, city, mine, theirs, article, worldArticle } = await twoSections()
    const view = inScopeOf(ana, VIEW)
    expect((await filteredQueue(db, view, null, NOW)).comments.map(({ id }) => id)).toEqual([mine.id])
    expect(await viewCount(db, view, { now: NOW })).toEqual({ count: 1, isMore: false })
    expect(await snapshot(db, view, NOW)).toMatchObject({ count: 1 })
    expect([await pendingCount(db), await pendingCount(db, ana.sections)]).toEqual([2, 1])
    expect(await newestPending(db, 9, ana.sections)).toEqual([mine.id])
    expect((await storiesWaiting(db, ana.sections)).map(({ id }) => id)).toEqual([article.id])
    expect((await filterNames(db, NO_FILTER, ana.sections)).sections.map(({ id }) => id)).toEqual([city.id])
    const asked = inScopeOf(ana, { tab: 'pending', filter: { ...NO_FILTER, article: [worldArticle.id] } })
    expect((await filteredQueue(db, asked, null, NOW)).comments).toEqual([])
    const counts = await tabCounts(db, ana.sections)
    expect(Object.keys(counts).sort()).toEqual([...QUEUE_TABS].sort())
    expect(counts).toMatchObject({ pending: 1, approved: 0 })
    expect((await tabCounts(db)).pending).toBe(2)
    expect(await statusOf(db, theirs)).toBe('pending')
  })

  it('decides on nothing elsewhere, however it is asked', async () => {
    const { db, ana, theirs, mine } = await twoSections()
    const both = [mine, theirs].map(({ id, revision }) => ({ id, revision }))
    const decided = await decide(db, ana, { action: 'approve', comments: both }, NOW)
    expect(decided).toMatchObject({ ok: true, decided: [mine.id], stale: gone(theirs.id) })
    expect(await keepReported(db, ana, { comments: [theirs] }, NOW)).toMatchObject({ stale: gone(theirs.id) })
    expect(await pickComment(db, ana, { comment: theirs, picked: true }, NOW)).toMatchObject({
      stale: { reason: 'gone' },
    })
    expect(await addNote(db, ana, { commentId: theirs.id, body: 'Hm.' }, NOW)).toMatchObject({
      reason: 'unknown',
    })
    expect(await statusOf(db, theirs)).toBe('pending')
  })

  it('presses on all that match, and takes back what others pressed, only there', async () => {
    const { db, ana, ben, mine, theirs } = await twoSections()
    const { upTo, seenAt } = await snapshot(db, VIEW, NOW + MINUTE)
    const all = { view: VIEW, upTo, seenAt, action: 'spam' as const }
    expect(await decideAll(db, ana, all, NOW + MINUTE)).toMatchObject({ decided: [mine.id] })
    expect(await statusOf(db, theirs)).toBe('pending')
    const comments = [await seenOf(db, mine), await seenOf(db, theirs)]
    const bens = await decide(db, ben, { action: 'trash', comments }, NOW + 2 * MINUTE)
    const batch = bens.ok ? bens.batch : ''
    expect(await undo(db, ana, { batch }, NOW + 3 * MINUTE)).toMatchObject({
      ...{ decided: [mine.id], stale: gone(theirs.id) },
    })
    expect(await statusOf(db, theirs)).toBe('trash')
  })

  it('has a long press carried out only there, and stops nobody else’s', async () => {
    const { db, ana, ben, mine, theirs } = await twoSections()
    const { upTo, seenAt } = await snapshot(db, VIEW, NOW + MINUTE)
    const all = { view: VIEW, upTo, seenAt, action: 'spam' as const }
    const begun = await decideAll(db, ana, all, NOW + MINUTE, 0)
    while (await stepRun(db, NOW + MINUTE));
    expect(begun).toMatchObject({ ok: true, run: expect.any(String) as string })
    expect([await statusOf(db, mine), await statusOf(db, theirs)]).toEqual(['spam', 'pending'])
    const bens = await decideAll(db, ben, all, NOW + HOUR, 0)
    const run = bens.ok && 'run' in bens ? bens.run : ''
    expect(await undoAll(db, ana, { batch: run }, NOW + HOUR)).toEqual({ ok: false, reason: 'busy' })
    expect(await runOf(db, run)).toMatchObject({ state: 'running' })
  })

  it('decides on no appeal and no report elsewhere', async () => {
    const { db, ana, theirs } = await twoSections()
    await db.write(async (tx) => {
      const report = { commentId: theirs.id, reason: 'abuse' as const, createdAt: NOW }
      await tx.insert(commentReports).values({ ...report, reference: 'R', reporterHash: 'h' })
    })
    db.sqlite.writer
      .prepare("insert into comment_appeals (comment_id, body, created_at) values (?, 'But why?', ?)")
      .run(theirs.id, NOW)
    expect((await tabCounts(db, ana.sections)).appeals).toBe(0)
    expect((await tabCounts(db, ana.sections)).reported).toBe(0)
    const appeal = { appealId: 1, verdict: 'upheld', answer: '' } as const
    expect(await decideAppeal(db, ana, appeal, NOW)).toMatchObject({ reason: 'unknown' })
    expect(await keepReported(db, ana, { comments: [theirs] }, NOW)).toMatchObject({ decided: [] })
  })

  it('reads of a commenter what he wrote there, and lays no sanction on him', async () => {
    const { db, ana, mine, theirs } = await twoSections()
    expect(await dossier(db, theirs.id, 1, NOW, ana)).toBeNull()
    expect((await dossier(db, mine.id, 1, NOW, ana))?.comments.map(({ id }) => id)).toEqual([mine.id])
    await rejectAllOf(db, ana, { commentId: mine.id }, NOW)
    expect([await statusOf(db, mine), await statusOf(db, theirs)]).toEqual(['rejected', 'pending'])
    const ban = { kind: 'ban', subject: 'email', hours: 0, reason: 'Spam.', othersAgreed: 0 } as const
    expect(await sanction(db, ana, { ...ban, commentId: mine.id }, NOW)).toMatchObject({
      reason: 'forbidden',
    })
  })

  it('reads in the log what was decided there', async () => {
    const { db, ana, ben, mine, theirs } = await twoSections()
    await decide(db, ben, { action: 'approve', comments: [mine, theirs] }, NOW)
    const rows = await logEntries(db, { ...NO_LOG_FILTER, within: ana.sections }, null)
    expect(rows.map(({ commentId }) => commentId)).toEqual([mine.id])
  })

  it('decides by mail, and is told by mail, only there', async () => {
    const { db, ana, mine, theirs, city, world } = await twoSections()
    const link = (comment: { id: number; revision: number }) => ({
      ...{ commentId: comment.id, revision: comment.revision, userId: ana.id },
      ...{ hash: `h${comment.id}`, expiresAt: NOW + HOUR },
    })
    expect(await toDecide(db, link(theirs))).toBeNull()
    expect(await toDecide(db, link(mine))).not.toBeNull()
    expect(await decideByMail(db, link(theirs), { action: 'approve' }, NOW)).toMatchObject({
      reason: 'forbidden',
    })
    const alerts = { frequency: 'instant', viewId: null, quietFrom: null, quietUntil: null } as const
    await saveAlerts(db, ana, { ...alerts, sections: null }, NOW)
    expect(await alertedModerators(db)).toMatchObject([{ sections: [city.id] }])
    await saveAlerts(db, ana, { ...alerts, sections: [world.id] }, NOW)
    expect(await alertedModerators(db)).toMatchObject([{ sections: [] }])
  })
})
