import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { CommentStatus } from '../comments/status.ts'
import { announce, queueMail } from '../outbox/queue.ts'
import { preparedIn } from '../prepared.ts'
import { commenters, comments } from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { latestRejection } from './rejection.ts'

export interface StatusChange {
  commentId: number
  from: CommentStatus | null
  to: CommentStatus
}

/** For so long a decision can be undone without anybody having been told of it. */
export const GRACE_MS = 60_000

/**
 * What follows when a comment has come to a status, whoever or whatever brought it there: mail to its author, to the
 * author of what it answers, and word to webhooks. In the transaction of the change. Whether it is still so is looked at
 * again when a mail is sent: after an Undo within the minute nothing is.
 *
 * @param now milliseconds
 */
export async function followUp(tx: Tx, { commentId, from, to }: StatusChange, now: number): Promise<void> {
  if (from === null) await announce(tx, 'comment.created', { commentId }, now)
  if (to === from || (to !== 'approved' && to !== 'rejected')) return
  await announce(tx, `comment.${to}`, { commentId }, now)
  const [people] = await involved(tx).execute({ commentId })
  if (!people) return
  const dueAt = now + GRACE_MS
  // Who sees his comment appear as he posts it need not be told. The tick asks for mail about answers; what was decided on
  // his words concerns everybody who has confirmed his address, until he ends such mail.
  if (people.email !== null && people.unsubscribedAt === null && from !== null) {
    const mail = { to: people.email, dueAt }
    if (to === 'approved')
      await queueMail(tx, { kind: to, ...mail, data: { commentId }, once: `approved:${commentId}` }, now)
    else await tellRejected(tx, commentId, mail, now)
  }
  if (to === 'approved') await tellAnswered(tx, commentId, people, now)
}

/** Once of each rejection, since each has its reason and its appeal; what brings an old one back is told no second time. */
async function tellRejected(
  tx: Tx,
  commentId: number,
  mail: { to: string; dueAt: number },
  now: number,
): Promise<void> {
  const [decision] = await latestRejection(tx).execute({ commentId })
  const once = `rejected:${commentId}:${decision?.id ?? 0}`
  await queueMail(tx, { kind: 'rejected', ...mail, data: { commentId, decision: decision?.id }, once }, now)
}

type Involved = Awaited<ReturnType<ReturnType<typeof involved>['execute']>>[number]

async function tellAnswered(tx: Tx, replyId: number, people: Involved, now: number): Promise<void> {
  const { answeredId, answeredEmail, answeredWantsMail, answeredUnsubscribedAt } = people
  if (answeredId === null || answeredEmail === null || !answeredWantsMail || answeredUnsubscribedAt !== null)
    return
  if (people.answeredKey === people.emailKey) return
  const data = { commentId: answeredId, replyId }
  const mail = { to: answeredEmail, data, once: `reply:${replyId}`, dueAt: now + GRACE_MS }
  await queueMail(tx, { kind: 'reply', ...mail }, now)
}

const answered = alias(comments, 'answered')
const answeredCommenters = alias(commenters, 'answered_commenters')

/** The author of a comment and of what it answers, as far as their addresses are confirmed. */
const involved = preparedIn((tx) =>
  tx
    .select({
      ...{ emailKey: comments.emailKey, email: commenters.email, unsubscribedAt: commenters.unsubscribedAt },
      ...{ answeredId: answered.id, answeredKey: answered.emailKey, answeredWantsMail: answered.wantsMail },
      answeredEmail: answeredCommenters.email,
      answeredUnsubscribedAt: answeredCommenters.unsubscribedAt,
    })
    .from(comments)
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .leftJoin(answered, sql`${answered.id} = coalesce(${comments.replyToId}, ${comments.parentId})`)
    .leftJoin(answeredCommenters, eq(answeredCommenters.id, answered.commenterId))
    .where(eq(comments.id, sql.placeholder('commentId')))
    .prepare(),
)
