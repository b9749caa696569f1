import { and, desc, eq, inArray, lt, lte, ne, or, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { listOf } from '../prepared.ts'
import { articles, outbox, webhookCalls, webhooks } from '../schema/index.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { queueCall } from './queue.ts'

const AT_ONCE = 500
/** Of an answer is kept what tells a person what went wrong. */
export const ANSWER_LENGTH = 300

export type WebhookCall = typeof webhookCalls.$inferSelect & {
  /** What has become of the call as a whole; null once the outbox has forgotten it. */
  became: (typeof outbox.$inferSelect)['status'] | null
  /** When it is tried again, while it waits for that. */
  dueAt: number | null
  /** The article that it told of, by itself, by a comment or by a correction; null of others, and once the outbox has forgotten it. */
  article: { id: number; headline: string } | null
}

const inData = (key: string) => sql`json_extract(${outbox.data}, ${`$.${key}`})`
const articleTold = sql`coalesce(
  ${inData('articleId')},
  (select article_id from comments where id = ${inData('commentId')}),
  (select article_id from corrections where id = ${inData('correctionId')})
)`

/** Notes what became of a try. */
export async function noteCall(db: Db, call: Omit<typeof webhookCalls.$inferInsert, 'id'>): Promise<void> {
  const [answer, error] = [(call.answer ?? '').slice(0, ANSWER_LENGTH), (call.error ?? '').slice(0, 500)]
  await db.write(async (tx) => {
    // It may have been removed while it was called.
    const there = await tx.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, call.webhookId))
    if (there.length > 0) await tx.insert(webhookCalls).values({ ...call, answer, error })
  })
}

/**
 * The tries to call a webhook, the newest first.
 *
 * @param before an id, to go on behind it; null from the newest on
 */
export async function callsOf(
  db: Db,
  webhookId: number,
  { before, limit }: { before: number | null; limit: number },
): Promise<WebhookCall[]> {
  const { id } = webhookCalls
  const rows = await db.read
    .select({
      ...{ call: webhookCalls, became: outbox.status, dueAt: outbox.dueAt },
      article: { id: articles.id, headline: articles.headline },
    })
    .from(webhookCalls)
    .leftJoin(outbox, eq(outbox.id, webhookCalls.outboxId))
    .leftJoin(articles, eq(articles.id, articleTold))
    .where(and(eq(webhookCalls.webhookId, webhookId), before === null ? undefined : lt(id, before)))
    .orderBy(desc(id))
    .limit(limit)
  return rows.map(({ call, became, dueAt, article }) => ({
    ...call,
    ...{ became, article },
    dueAt: became === 'waiting' ? dueAt : null,
  }))
}

/** Of each webhook its last try. */
export async function lastCalls(db: Db): Promise<Map<number, typeof webhookCalls.$inferSelect>> {
  const last = await db.read
    .select({
      id: sql<number | null>`(select max(id) from webhook_calls where webhook_id = webhooks.id)`,
    })
    .from(webhooks)
  const ids = last.flatMap(({ id }) => id ?? [])
  const rows = await db.read
    .select()
    .from(webhookCalls)
    .where(sql`${webhookCalls.id} in (select value from json_each(${listOf(ids)}))`)
  return new Map(rows.map((row) => [row.webhookId, row]))
}

/** How many calls of a webhook wait to be made or made again. */
export async function waitingCalls(db: Db, webhookId: number): Promise<number> {
  return await db.read.$count(
    outbox,
    and(
      ...[eq(outbox.recipient, String(webhookId)), eq(outbox.channel, 'webhook')],
      sql`+${outbox.status} = 'waiting'`,
    ),
  )
}

/**
 * Calls a webhook now to see whether it takes it, also one that is disabled.
 *
 * @param now milliseconds
 * @returns false when there is none, or the viewer may not
 */
export async function testWebhook(db: Db, viewer: Viewer, id: number, now: number): Promise<boolean> {
  if (!may(viewer, 'webhooks.manage')) return false
  return await db.write(async (tx) => {
    const there = await tx.select({ id: webhooks.id }).from(webhooks).where(eq(webhooks.id, id))
    if (there.length > 0) await queueCall(tx, id, { kind: 'test', data: { at: now } }, now)
    return there.length > 0
  })
}

/**
 * Makes a call once more, with all its tries: under the name that it had, so that who has taken it already can tell.
 *
 * @param outboxId the row of the outbox, as its tries name it
 * @param now milliseconds
 * @returns false when it is forgotten, waits already, or the viewer may not
 */
export async function callAgain(
  db: Db,
  viewer: Viewer,
  { webhookId, outboxId }: { webhookId: number; outboxId: number },
  now: number,
): Promise<boolean> {
  if (!may(viewer, 'webhooks.manage')) return false
  const again = await db.write(async (tx) =>
    tx
      .update(outbox)
      .set({ status: 'waiting', attempts: 0, dueAt: now, lastError: '' })
      .where(
        and(
          ...[
            eq(outbox.id, outboxId),
            eq(outbox.channel, 'webhook'),
            eq(outbox.recipient, String(webhookId)),
          ],
          // What waits for its next try is only hurried.
          or(ne(outbox.status, 'waiting'), sql`${outbox.attempts} > 0`),
        ),
      )
      .returning({ id: outbox.id }),
  )
  return again.length > 0
}

/** Deletes what is known of tries from long ago. @param before milliseconds: made then or earlier */
export async function clearCalls(db: Db, before: number, dryRun: boolean): Promise<number> {
  const { id, at } = webhookCalls
  if (dryRun) return await db.read.$count(webhookCalls, lte(at, before))
  let [cleared, last] = [0, AT_ONCE]
  while (last === AT_ONCE) {
    last = await db.write(async (tx) => {
      const some = tx.select({ id }).from(webhookCalls).where(lte(at, before)).limit(AT_ONCE)
      return (await tx.delete(webhookCalls).where(inArray(id, some))).changes
    })
    cleared += last
  }
  return cleared
}
