import { and, desc, eq, gt } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { commentRecommends, comments } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { PUBLISHED } from './status.ts'

export type Recommended =
  | { ok: true; recommended: boolean; count: number }
  | { ok: false; reason: 'gone' | 'own' }
  | { ok: false; reason: 'network-busy'; waitSeconds: number }

/**
 * Browsers of one network that may newly recommend one comment within an hour: whoever throws his cookie away is a new one
 * each time.
 */
const NETWORK_PER_HOUR = 10
const HOUR = 60 * 60_000

interface Reader {
  commentId: number
  /** Keyed hash of the browser and this comment: of another comment it is another one. */
  readerHash: string
  /** The same of its network. */
  networkHash: string
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
  { commentId, readerHash, networkHash, own, commenterId }: Reader,
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
    const waitSeconds = await networksWait(tx, commentId, networkHash, now)
    if (waitSeconds > 0) return { ok: false, reason: 'network-busy', waitSeconds }
    await tx.insert(commentRecommends).values({ commentId, readerHash, networkHash, createdAt: now })
    return { ok: true, recommended: true, count: comment.count + 1 }
  })
}

async function networksWait(tx: Tx, commentId: number, networkHash: string, now: number): Promise<number> {
  const { createdAt } = commentRecommends
  const [first] = await tx
    .select({ createdAt })
    .from(commentRecommends)
    .where(
      and(
        eq(commentRecommends.commentId, commentId),
        eq(commentRecommends.networkHash, networkHash),
        gt(createdAt, now - HOUR),
      ),
    )
    .orderBy(desc(createdAt))
    .limit(1)
    .offset(NETWORK_PER_HOUR - 1)
  // A clock that was set back makes nobody wait longer.
  return first ? Math.ceil(Math.min(HOUR, first.createdAt + HOUR - now) / 1000) : 0
}

/** Whether a reader recommends a comment. */
export async function isRecommended(db: Db, commentId: number, readerHash: string): Promise<boolean> {
  const [row] = await db.read
    .select({ at: commentRecommends.createdAt })
    .from(commentRecommends)
    .where(and(eq(commentRecommends.commentId, commentId), eq(commentRecommends.readerHash, readerHash)))
  return row !== undefined
}
