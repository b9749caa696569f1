import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { readAlerts, stopAlerts } from '../moderation/alerts.ts'
import { commenters } from '../schema/index.ts'
import { endArticleMail, unwantedMailOf } from '../workflow/article-mail.ts'
import { ARTICLE_MAIL, type ArticleMail } from '../workflow/kinds.ts'

/** What of the staff's mail a link in it ends: about comments that wait, articles that are submitted, or one's own. */
type StaffList = 'waiting' | 'submitted' | 'articles'

/** Whose mail is to end: of a commenter about his comments, or of a member of staff. */
export type Subscriber = { commenterId: number } | { userId: number; list: StaffList }

const MAILS = {
  submitted: ['submitted'],
  articles: ARTICLE_MAIL.filter((mail) => mail !== 'submitted'),
} as const satisfies Partial<Record<StaffList, readonly ArticleMail[]>>

/** Whether that mail has ended already, on this page or by a mail program. */
export async function isUnsubscribed(db: Db, subscriber: Subscriber): Promise<boolean> {
  if ('userId' in subscriber) {
    const { userId, list } = subscriber
    if (list === 'waiting') return (await readAlerts(db, userId)).frequency === 'never'
    const unwanted = await unwantedMailOf(db, userId)
    return MAILS[list].every((mail) => unwanted.includes(mail))
  }
  const [row] = await db.read
    .select({ at: commenters.unsubscribedAt })
    .from(commenters)
    .where(eq(commenters.id, subscriber.commenterId))
  // Who was erased gets none either.
  return row === undefined || row.at !== null
}

/**
 * No more mail about answers and decisions, about waiting comments, or about articles. Doing it twice is as good as once.
 *
 * @param now milliseconds
 */
export async function unsubscribe(db: Db, subscriber: Subscriber, now: number): Promise<void> {
  if ('userId' in subscriber) {
    const { userId, list } = subscriber
    return list === 'waiting' ? await stopAlerts(db, userId) : await endArticleMail(db, userId, MAILS[list])
  }
  await db.write(async (tx) =>
    tx
      .update(commenters)
      .set({ unsubscribedAt: now })
      .where(and(eq(commenters.id, subscriber.commenterId), isNull(commenters.unsubscribedAt))),
  )
}
