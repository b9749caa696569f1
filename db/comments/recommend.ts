import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { commentRecommends, comments } from '../schema/index.ts'
import { PUBLISHED } from './status.ts'

export type Recommended =
  { ok: true; recommended: boolean; count: number } | { ok: false; reason: 'gone' | 'own' }

interface Reader {
  commentId: number
  /** Keyed hash of the reader and this comment: of another comment it is another one. */
  readerHash: string
  /** Ids of the comments that this browser has sent. */
  own: number[]
  /** Whom this browser remembers; null for nobody. */
  commenterId: number | null
}

/**
 * Recommends a comment, or takes that back. Nobody recommends his own.
 *
 * @param now milliseconds
 * @returns whether the reader recommends it now, and how many do
 */
export async function recommend(
  db: Db,
  { commentId, readerHash, own, commenterId }: Reader,
  now: number,
): Promise<Recommended> {
  return await db.write(async (tx) => {
    const { status, recommendCount } = comments
    const [comment] = await tx
      .select({ status, count: recommendCount, commenterId: comments.commenterId })
      .from(comments)
      .where(eq(comments.id, commentId))
    if (comment?.status !== PUBLISHED) return { ok: false, reason: 'gone' }
    if (own.includes(commentId) || (commenterId !== null && comment.commenterId === commenterId))
      return { ok: false, reason: 'own' }
    const mine = and(eq(commentRecommends.commentId, commentId), eq(commentRecommends.readerHash, readerHash))
    const taken = await tx
      .delete(commentRecommends)
      .where(mine)
      .returning({ id: commentRecommends.commentId })
    if (taken.length > 0) return { ok: true, recommended: false, count: comment.count - 1 }
    await tx.insert(commentRecommends).values({ commentId, readerHash, createdAt: now })
    return { ok: true, recommended: true, count: comment.count + 1 }
  })
}

/** Whether a reader recommends a comment. */
export async function isRecommended(db: Db, commentId: number, readerHash: string): Promise<boolean> {
  const [row] = await db.read
    .select({ at: commentRecommends.createdAt })
    .from(commentRecommends)
    .where(and(eq(commentRecommends.commentId, commentId), eq(commentRecommends.readerHash, readerHash)))
  return row !== undefined
}
