import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { noteCall } from '../outbox/calls.ts'
import { EVENTS, type MailData, type MailKind } from '../outbox/kinds.ts'
import { queueMail } from '../outbox/queue.ts'
import { addWebhook } from '../outbox/webhooks.ts'
import {
  commentAppeals,
  commenters,
  commentReports,
  comments,
  mailSuppressions,
  moderatorAlerts,
  outbox,
  sanctions,
  savedViews,
  webhooks,
} from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import { SYSTEM } from '../users/viewer.ts'
import { addComment, NOW, type CommentRow, type CommentValues } from './cast.ts'

export type { Db }

/** What waits for this recipient and was never tried is due at once: nobody waits for the minute in which a decision can be undone. */
export async function hurryMail(db: Db, recipient: string): Promise<void> {
  await db.write(async (tx) =>
    tx
      .update(outbox)
      .set({ dueAt: sql`${outbox.createdAt}` })
      .where(and(eq(outbox.recipient, recipient), eq(outbox.status, 'waiting'), eq(outbox.attempts, 0))),
  )
}

/** All rows of the outbox, oldest first. */
export const outboxOf = async (db: Db) => await db.read.select().from(outbox).orderBy(outbox.id)
export const suppressionsIn = async (db: Db) => await db.read.select().from(mailSuppressions)
export const webhooksIn = async (db: Db) => await db.read.select().from(webhooks)

export interface Commenter {
  id: number
  email: string
}

/** Somebody who has confirmed an address. */
export async function addCommenter(db: Db, email: string, name = 'Zoë Hartnell'): Promise<Commenter> {
  const values = { email, emailKey: emailKey(email), name, confirmedAt: NOW }
  const [row] = await db.write(async (tx) => tx.insert(commenters).values(values).returning())
  if (!row) throw new Error('the commenter was not written')
  return { id: row.id, email }
}

/** A comment of somebody who has confirmed his address and wants mail. */
export async function addCommentOf(
  db: Db,
  commenter: Commenter,
  article: { id: number },
  values: CommentValues & { wantsMail?: boolean } = {},
): Promise<CommentRow> {
  const { wantsMail = true, ...rest } = values
  const row = await addComment(db, article, { email: commenter.email, name: 'Zoë Hartnell', ...rest })
  await changeComment(db, row, { commenterId: commenter.id, wantsMail })
  return row
}

export async function changeComment(
  db: Db,
  { id }: { id: number },
  values: Partial<typeof comments.$inferInsert>,
): Promise<void> {
  await db.write(async (tx) => tx.update(comments).set(values).where(eq(comments.id, id)))
}

/** A row of the outbox that is due at once unless told otherwise. */
export async function addMail<K extends MailKind>(
  db: Db,
  kind: K,
  to: string,
  data: MailData[K],
  now = NOW,
): Promise<void> {
  await db.write((tx) => queueMail(tx, { kind, to, data }, now))
}

export async function addReport(
  db: Db,
  comment: { id: number },
  values: Partial<typeof commentReports.$inferInsert> = {},
) {
  return await db.write(async (tx) => {
    const [row] = await tx
      .insert(commentReports)
      .values({
        ...{ reference: `R-${comment.id}`, commentId: comment.id, reporterHash: 'somebody', reason: 'legal' },
        ...{ reporterEmail: 'reporter@example.org', createdAt: NOW, ...values },
      })
      .returning({ id: commentReports.id })
    return row?.id ?? 0
  })
}

export async function addAppeal(
  db: Db,
  comment: { id: number },
  values: Partial<typeof commentAppeals.$inferInsert> = {},
) {
  return await db.write(async (tx) => {
    const [row] = await tx
      .insert(commentAppeals)
      .values({ commentId: comment.id, body: 'But it is true.', createdAt: NOW, ...values })
      .returning({ id: commentAppeals.id })
    return row?.id ?? 0
  })
}

export async function addSanction(db: Db, values: Partial<typeof sanctions.$inferInsert> = {}) {
  return await db.write(async (tx) => {
    const [row] = await tx
      .insert(sanctions)
      .values({
        ...{ kind: 'warn', subject: 'email', value: 'zoe@example.org', reason: 'Shouting.' },
        ...{ createdByName: 'Ana', createdAt: NOW, ...values },
      })
      .returning({ id: sanctions.id })
    return row?.id ?? 0
  })
}

/** What a moderator wants to be told of. */
export async function setAlerts(
  db: Db,
  user: { id: number },
  values: Partial<typeof moderatorAlerts.$inferInsert> = {},
): Promise<void> {
  const row = { frequency: 'instant' as const, toldUntil: NOW, ...values, userId: user.id }
  await db.write(async (tx) =>
    tx.insert(moderatorAlerts).values(row).onConflictDoUpdate({ target: moderatorAlerts.userId, set: row }),
  )
}

/** A test mail that could not be sent, and is given up. */
export async function failMail(db: Db, to: string, error: string): Promise<void> {
  const row = {
    channel: 'mail',
    kind: 'test',
    recipient: to,
    data: { userId: null },
    status: 'dead',
  } as const
  const now = Date.now()
  await db.write(async (tx) =>
    tx.insert(outbox).values({ ...row, attempts: 6, createdAt: now, dueAt: now, lastError: error }),
  )
}

export const alertsOf = async (db: Db, { id }: { id: number }) =>
  (await db.read.select().from(moderatorAlerts).where(eq(moderatorAlerts.userId, id)))[0]

/** A view that a moderator has saved. */
export async function addView(db: Db, user: { id: number }, filter: unknown): Promise<number> {
  return await db.write(async (tx) => {
    const [row] = await tx
      .insert(savedViews)
      .values({ userId: user.id, name: 'Mine', filter, createdAt: NOW })
      .returning({ id: savedViews.id })
    return row?.id ?? 0
  })
}

/** A webhook that was called once, and did not take it. */
export async function addHook(db: Db, url: string): Promise<number> {
  const added = await addWebhook(db, SYSTEM, { url, events: [...EVENTS], format: 'signed' }, NOW)
  if (!added.ok) throw new Error(added.reason)
  const { id: webhookId } = added.webhook
  const call = { webhookId, outboxId: 0, event: 'article.published', at: Date.now(), took: 12 }
  await noteCall(db, { ...call, attempt: 2, status: 500, answer: '<h1>Oops</h1>', error: 'answered 500' })
  return webhookId
}
