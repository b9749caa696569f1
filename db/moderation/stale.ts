import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { CommentStatus } from '../comments/status.ts'
import { comments, moderationLog } from '../schema/index.ts'
import type { Tx } from '../writer.ts'

/** A comment as the moderator saw it. */
export interface Seen {
  id: number
  revision: number
}

/** Why a decision was not taken, and what has happened instead. */
export type Stale =
  | { id: number; reason: 'gone' }
  /** `by` is null when no decision explains the change: the comment itself was edited. */
  | {
      id: number
      reason: 'changed'
      authorName: string
      status: CommentStatus
      by: string | null
      at: number | null
    }
  /** A reader has called it illegal: whoever decides on that has to say why, for the reader to be told. */
  | { id: number; reason: 'statement-needed'; authorName: string }
  /** Its author has appealed, and somebody other than who rejected it decides on that. */
  | { id: number; reason: 'appealed'; authorName: string }
  /** An appeal against this moderator's rejection of it was upheld: somebody else decides against it now, if anybody does. */
  | { id: number; reason: 'overruled'; authorName: string }

/** Why a comment is not as the moderator saw it. */
export async function whatHappened(tx: Tx, id: number): Promise<Stale> {
  const { status, authorName, revision } = comments
  const [comment] = await tx
    .select({ status, authorName, revision })
    .from(comments)
    .where(eq(comments.id, id))
  if (!comment) return { id, reason: 'gone' }
  const [last] = await tx
    .select()
    .from(moderationLog)
    .where(and(eq(moderationLog.commentId, id), isNotNull(moderationLog.toStatus)))
    .orderBy(desc(moderationLog.id))
    .limit(1)
  const explains = last !== undefined && last.revision + 1 === comment.revision
  const who = explains ? { by: last.actorName, at: last.createdAt } : { by: null, at: null }
  return { id, reason: 'changed', authorName: comment.authorName, status: comment.status, ...who }
}
