import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { CommentStatus } from '../comments/status.ts'
import { preparedIn } from '../prepared.ts'
import { articles, commentAppeals, comments, moderationLog } from '../schema/index.ts'
import { isInScope } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { LEADS_TO, OFFERED, type ModerationAction } from './actions.ts'
import { followUp } from './consequences.ts'
import { writeLog } from './log.ts'
import type { RejectReason } from './reasons.ts'
import { isOverruled, latestRejection } from './rejection.ts'
import { decideReports, hasOpenNotice } from './reports.ts'
import { whatHappened, type Seen, type Stale } from './stale.ts'

export interface Move {
  action: ModerationAction | 'undo'
  /** Where an undone decision leads; all others say it by their action. */
  to?: CommentStatus
  batch: string
  /** Of a rejection. */
  reason?: RejectReason
  /** To the author of what is rejected. */
  note?: string
  /** To readers who have called it illegal. */
  statement?: string
}

/**
 * Brings one comment to where a decision leads, with its line in the log and all that follows. In the transaction of the
 * press.
 *
 * @param now milliseconds
 * @returns the article whose pages changed, or why nothing was done
 */
export async function moveComment(
  tx: Tx,
  viewer: Viewer,
  seen: Seen,
  move: Move,
  now: number,
): Promise<{ articleId: number } | Stale> {
  const { action, batch, statement = '' } = move
  const [before] = await standing(tx).execute({ id: seen.id })
  // Where somebody does not moderate, there is nothing for him.
  if (before && !isInScope(viewer, before.sectionId)) return { id: seen.id, reason: 'gone' }
  // What was emptied, since its author is gone or its time was over, has no words to decide on.
  const isOffered =
    before && before.body !== '' && (action === 'undo' || OFFERED[before.status].includes(action))
  if (!isOffered || before.revision !== seen.revision) return await whatHappened(tx, seen.id)
  if (before.status === 'trash' && (await tookItAway(tx, seen))) return await whatHappened(tx, seen.id)
  if (before.status === 'rejected' && (await openAppeal(tx).execute({ id: seen.id })).length > 0)
    return { id: seen.id, reason: 'appealed', authorName: before.authorName }
  const to = move.to ?? (action === 'restore' ? await statusBefore(tx, seen.id) : leadsTo(action))
  if (AWAY.includes(to) && (await isOverruled(tx, viewer, seen.id)))
    return { id: seen.id, reason: 'overruled', authorName: before.authorName }
  const verdict = action === 'undo' || before.openReports === 0 ? null : verdictOn(to)
  if (verdict && viewer.kind === 'staff' && statement === '' && (await hasOpenNotice(tx, seen.id)))
    return { id: seen.id, reason: 'statement-needed', authorName: before.authorName }

  const told = await rejectionTold(tx, { id: seen.id, note: before.moderatorNote }, to, move)
  await change(tx).execute({ id: seen.id, status: to, decidedAt: now, ...told })
  const entry = { subject: 'comment' as const, subjectId: seen.id, commentId: seen.id, action, batch }
  const reason = action === 'reject' ? (told.rejectReason ?? '') : ''
  const moved = { fromStatus: before.status, toStatus: to, revision: seen.revision, reason }
  await writeLog(tx, viewer, { ...entry, ...moved }, now)
  if (verdict) await decideReports(tx, viewer, { commentId: seen.id, verdict, statement, batch }, now)
  await followUp(tx, { commentId: seen.id, from: before.status, to }, now)
  return { articleId: before.articleId }
}

/** Whether its author has taken it away, and nobody has done anything with it since: then it stays away. */
async function tookItAway(tx: Tx, { id, revision }: Seen): Promise<boolean> {
  const { commentId, reason } = moderationLog
  const his = and(eq(commentId, id), eq(moderationLog.revision, revision - 1), eq(reason, 'by-its-author'))
  return (await tx.select({ id: moderationLog.id }).from(moderationLog).where(his).limit(1)).length > 0
}

/** What is appealed against is decided by the appeal, and by nobody's press beside it. */
const openAppeal = preparedIn((tx) =>
  tx
    .select({ id: commentAppeals.id })
    .from(commentAppeals)
    .where(and(eq(commentAppeals.commentId, sql.placeholder('id')), eq(commentAppeals.status, 'open')))
    .prepare(),
)

/** Where a comment is kept from readers for good: not by whom an upheld appeal has overruled. */
const AWAY: readonly CommentStatus[] = ['rejected', 'spam', 'trash']

const leadsTo = (action: ModerationAction | 'undo'): CommentStatus =>
  action === 'undo' || action === 'restore' ? 'pending' : LEADS_TO[action]

/** What a decision on a comment says of the reports of it; nothing while it waits. */
function verdictOn(to: CommentStatus): 'upheld' | 'dismissed' | null {
  if (to === 'pending') return null
  return to === 'approved' ? 'dismissed' : 'upheld'
}

const standing = preparedIn((tx) => {
  const { status, articleId, revision, openReports, authorName, body, moderatorNote } = comments
  return tx
    .select({
      ...{ status, articleId, revision, openReports, authorName, body, moderatorNote },
      sectionId: articles.sectionId,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(eq(comments.id, sql.placeholder('id')))
    .prepare()
})

const change = preparedIn((tx) =>
  tx
    .update(comments)
    .set({
      status: sql`${sql.placeholder('status')}`,
      revision: sql`${comments.revision} + 1`,
      decidedAt: sql`${sql.placeholder('decidedAt')}`,
      rejectReason: sql`${sql.placeholder('rejectReason')}`,
      moderatorNote: sql`${sql.placeholder('moderatorNote')}`,
    })
    .where(eq(comments.id, sql.placeholder('id')))
    .prepare(),
)

/**
 * What its author is told; of a rejection that comes back, the reason and the note that it had. The note stays with the
 * comment for that, wherever it stands (`noteToAuthor`): the log, which has the reason, holds nothing that was typed.
 */
async function rejectionTold(
  tx: Tx,
  { id, note: kept }: { id: number; note: string },
  to: CommentStatus,
  { action, reason, note = '' }: Move,
) {
  if (to !== 'rejected') return { rejectReason: null, moderatorNote: kept }
  if (action === 'reject') return { rejectReason: reason ?? 'other', moderatorNote: note }
  const [last] = await latestRejection(tx).execute({ commentId: id })
  return { rejectReason: (last?.reason ?? 'other') as RejectReason, moderatorNote: kept }
}

/**
 * Where a comment stood before it was brought to where it stands now; the queue, if nobody's decision did that. What
 * was restored or undone in between does not count, so that restoring twice does not throw away again.
 */
async function statusBefore(tx: Tx, commentId: number): Promise<CommentStatus> {
  const [last] = await tx
    .select({ from: moderationLog.fromStatus })
    .from(moderationLog)
    .innerJoin(
      comments,
      and(eq(comments.id, moderationLog.commentId), eq(comments.status, moderationLog.toStatus)),
    )
    .where(and(eq(moderationLog.commentId, commentId), notInArray(moderationLog.action, ['restore', 'undo'])))
    .orderBy(desc(moderationLog.id))
    .limit(1)
  return last?.from ?? 'pending'
}
