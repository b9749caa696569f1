import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { stepping } from '../drafts/may-write.ts'
import type { Standing } from '../drafts/standing.ts'
import type { MailKind } from '../outbox/kinds.ts'
import { queueMail } from '../outbox/queue.ts'
import { authors, outbox, users } from '../schema/index.ts'
import { RIGHTS } from '../users/rights.ts'
import { viewerOf } from '../users/users.ts'
import type { Tx } from '../writer.ts'
import { isToldOf } from './article-mail.ts'
import { isTold, MAIL_OF, type Step } from './kinds.ts'
import type { WorkflowSettings } from './steps.ts'

/**
 * One step often follows another at once: what was approved is scheduled, what was pressed by mistake is taken back. Mail
 * about a step waits that long, and that about the next takes its place.
 */
export const FOLLOWS_MS = 60_000

type User = typeof users.$inferSelect

/** A step that was taken just now. */
export interface Taken {
  /** Of `article_steps`. */
  stepId: number
  step: Step
  /** Who took it, and is told of nothing; null is the command line. */
  by: number | null
}

/**
 * Queues mail about a step, in the transaction of it: to who may approve what was submitted; of all else to who began the
 * article or stands in its byline.
 *
 * @param standing how the article stood before
 * @param now milliseconds
 */
export async function tellOfStep(
  tx: Tx,
  standing: Standing,
  { stepId, step, by }: Taken,
  settings: WorkflowSettings,
  now: number,
): Promise<void> {
  if (!isTold(step)) return
  const mail = MAIL_OF[step]
  const writers = await writersOf(tx, standing)
  const people = mail === 'submitted' ? await editors(tx) : writers
  const kind = mail === 'submitted' ? 'article-submitted' : 'article-step'
  const articleId = standing.article.id
  for (const person of people) {
    if (person.id === by || person.unwantedMail.includes(mail)) continue
    const stands = { ...stepping(standing), isOwn: writers.some(({ id }) => id === person.id) }
    if (!isToldOf(mail, stands, await viewerOf(tx, person), settings)) continue
    await dropEarlier(tx, person.email, articleId)
    const data = { articleId, stepId, userId: person.id }
    const once = `step:${stepId}:${person.id}`
    await queueMail(tx, { kind, to: person.email, data, once, dueAt: now + FOLLOWS_MS }, now)
  }
}

/** Whose own an article is, as standingOf says it of one viewer. */
async function writersOf(tx: Tx, { article, fields, live }: Standing): Promise<User[]> {
  const bylines = [...new Set([...fields.authorIds, ...live.authorIds])]
  const signed = tx.select({ id: authors.userId }).from(authors).where(inArray(authors.id, bylines))
  const isHis = or(eq(users.id, article.createdBy ?? 0), inArray(users.id, signed))
  return await tx
    .select()
    .from(users)
    .where(and(isHis, isNull(users.disabledAt)))
}

async function editors(tx: Tx): Promise<User[]> {
  return await tx
    .select()
    .from(users)
    .where(and(inArray(users.role, [...RIGHTS['articles.edit']]), isNull(users.disabledAt)))
}

const KINDS: MailKind[] = ['article-submitted', 'article-step']

/** What waits to tell somebody of an earlier step with the same article: the next one says how it stands. */
async function dropEarlier(tx: Tx, recipient: string, articleId: number) {
  await tx
    .update(outbox)
    .set({ status: 'dropped', lastError: 'another step followed' })
    .where(
      and(
        ...[eq(outbox.recipient, recipient), inArray(outbox.kind, KINDS)],
        // Found by the recipient: of all that waits there may be much.
        sql`+${outbox.status} = 'waiting'`,
        sql`json_extract(${outbox.data}, '$.articleId') = ${articleId}`,
      ),
    )
}
