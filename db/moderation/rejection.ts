import { and, desc, eq, sql } from 'drizzle-orm'
import { preparedIn } from '../prepared.ts'
import { commentAppeals, moderationLog } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/** What the log says of the rejections of a comment: each is a decision of its own, with its own letter and appeal. */

/** The newest rejection of a comment: its line in the log, who took it, and why. */
export const latestRejection = preparedIn((tx) =>
  tx
    .select({ id: moderationLog.id, by: moderationLog.actorId, reason: moderationLog.reason })
    .from(moderationLog)
    .where(and(eq(moderationLog.commentId, sql.placeholder('commentId')), eq(moderationLog.action, 'reject')))
    .orderBy(desc(moderationLog.id))
    .limit(1)
    .prepare(),
)

/** Of an appeal: the comment has not been rejected anew since somebody decided on it. */
export const isAgainstLatest = sql`not exists (
  select 1 from ${moderationLog} as later
  where later.comment_id = ${commentAppeals.commentId} and later.action = 'reject' and later.id > (
    select max(decided.id) from ${moderationLog} as decided
    where decided.comment_id = ${commentAppeals.commentId} and decided.subject = 'appeal'
      and decided.subject_id = ${commentAppeals.id}
  )
)`

/** Whether an appeal against a rejection by this viewer was upheld: then somebody else decides against the comment, or nobody. */
export async function isOverruled(tx: Tx, viewer: Viewer, commentId: number): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  return (await overruling(tx).execute({ commentId, userId: viewer.id })).length > 0
}

const overruling = preparedIn((tx) =>
  tx
    .select({ id: moderationLog.id })
    .from(moderationLog)
    .where(
      and(
        eq(moderationLog.commentId, sql.placeholder('commentId')),
        ...[eq(moderationLog.subject, 'appeal'), eq(moderationLog.action, 'uphold')],
        sql`${sql.placeholder('userId')} = (
          select rejection.actor_id from ${moderationLog} as rejection
          where rejection.comment_id = ${moderationLog.commentId} and rejection.action = 'reject'
            and rejection.id < ${moderationLog.id}
          order by rejection.id desc limit 1
        )`,
      ),
    )
    .limit(1)
    .prepare(),
)
