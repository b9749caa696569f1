import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { readAlerts, stopAlerts } from '../moderation/alerts.ts'
import { commenters } from '../schema/index.ts'

/** Whose mail is to end: of a commenter about his comments, or of a member of staff about those that wait. */
export type Subscriber = { commenterId: number } | { userId: number }

/** Whether that mail has ended already, on this page or by a mail program. */
export async function isUnsubscribed(db: Db, subscriber: Subscriber): Promise<boolean> {
  if ('userId' in subscriber) return (await readAlerts(db, subscriber.userId)).frequency === 'never'
  const [row] = await db.read
    .select({ at: commenters.unsubscribedAt })
    .from(commenters)
    .where(eq(commenters.id, subscriber.commenterId))
  // Who was erased gets none either.
  return row === undefined || row.at !== null
}

/**
 * No more mail about answers and decisions, or about waiting comments. Doing it twice is as good as once.
 *
 * @param now milliseconds
 */
export async function unsubscribe(db: Db, subscriber: Subscriber, now: number): Promise<void> {
  if ('userId' in subscriber) return await stopAlerts(db, subscriber.userId)
  await db.write(async (tx) =>
    tx
      .update(commenters)
      .set({ unsubscribedAt: now })
      .where(and(eq(commenters.id, subscriber.commenterId), isNull(commenters.unsubscribedAt))),
  )
}
