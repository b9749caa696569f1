import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { commentAppeals, comments } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { mayDecideAppeal } from './appeal-rules.ts'
import { writeLog } from './log.ts'
import { moveComment } from './move.ts'
import { isCommentInScope } from './scope.ts'
import { hasOpenNotice } from './reports.ts'

export type AppealDecision =
  | { ok: true; commentId: number; status: 'upheld' | 'dismissed' }
  | {
      ok: false
      reason: 'forbidden' | 'unknown' | 'same-moderator' | 'decided' | 'answer-missing'
      commentId?: number
    }

/**
 * Decides on an appeal, once and for good: its author is told by mail. Upheld, the comment is approved; dismissed, it
 * stays where it is.
 *
 * @param answer what its author is told
 * @param now milliseconds
 */
export async function decideAppeal(
  db: Db,
  viewer: Viewer,
  input: { appealId: number; verdict: 'upheld' | 'dismissed'; answer: string },
  now: number,
): Promise<AppealDecision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const { appealId, verdict, answer } = input
  return await db.write(async (tx) => {
    const [appeal] = await tx.select().from(commentAppeals).where(eq(commentAppeals.id, appealId))
    if (!appeal || !(await isCommentInScope(tx, viewer, appeal.commentId)))
      return { ok: false, reason: 'unknown' }
    if (!mayDecideAppeal(viewer, appeal)) return { ok: false, reason: 'same-moderator' }
    if (appeal.status !== 'open') return { ok: false, reason: 'decided' }
    // Who is told no is told why; so is a reader who has called it illegal.
    if (answer === '' && (verdict === 'dismissed' || (await hasOpenNotice(tx, appeal.commentId))))
      return { ok: false, reason: 'answer-missing', commentId: appeal.commentId }
    const decidedBy = viewer.kind === 'staff' ? viewer.id : null
    await tx
      .update(commentAppeals)
      .set({ status: verdict, decidedAt: now, decidedBy, answer })
      .where(and(eq(commentAppeals.id, appealId), eq(commentAppeals.status, 'open')))
    const { commentId } = appeal
    const action = verdict === 'upheld' ? 'uphold' : 'dismiss'
    const entry = { subject: 'appeal' as const, subjectId: appealId, commentId, action }
    await writeLog(tx, viewer, { ...entry, batch: randomUUID() }, now)
    const { id, revision, status, authorEmail } = comments
    const [comment] = await tx
      .select({ revision, status, authorEmail })
      .from(comments)
      .where(eq(id, commentId))
    if (verdict === 'upheld' && comment && comment.status !== 'approved') {
      const seen = { id: commentId, revision: comment.revision }
      await moveComment(tx, viewer, seen, { action: 'approve', batch: randomUUID(), statement: answer }, now)
    }
    const once = `appeal-decided-${appealId}`
    const to = comment?.authorEmail ?? ''
    if (to !== '') await queueMail(tx, { kind: 'appeal-decided', to, data: { appealId }, once }, now)
    return { ok: true, commentId, status: verdict }
  })
}
