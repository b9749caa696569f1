import { and, asc, count, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { hubDeliveries, hubSubscriptions } from '../schema/index.ts'

const MINUTE = 60_000
/** How long after each failure a feed is sent again. */
const SEND_AGAIN_AFTER = [1, 5, 30, 120].map((minutes) => minutes * MINUTE)
const LEASE_MS = 2 * MINUTE
/** Whoever takes nothing for so many changes has gone. */
const MOST_FAILURES = 3

/** Queues these feeds for all who subscribe to them. @param topics paths of feeds @param now milliseconds @returns for how many */
export async function queueDeliveries(db: Db, topics: string[], now: number): Promise<number> {
  if (topics.length === 0) return 0
  const among = JSON.stringify(topics)
  const subscribed = await db.read
    .select({ subscriptionId: hubSubscriptions.id })
    .from(hubSubscriptions)
    .where(
      and(
        sql`${hubSubscriptions.topic} in (select value from json_each(${among}))`,
        gt(hubSubscriptions.expiresAt, now),
      ),
    )
  if (subscribed.length === 0) return 0
  await db.write(async (tx) =>
    tx
      .insert(hubDeliveries)
      .values(subscribed.map((one) => ({ ...one, dueAt: now })))
      .onConflictDoUpdate({ target: hubDeliveries.subscriptionId, set: { attempts: 0, dueAt: now } }),
  )
  return subscribed.length
}

export interface ClaimedDelivery {
  subscriptionId: number
  attempts: number
  topic: string
  callback: string
  secret: string
}

/** Takes feeds that are to be sent now. @param now milliseconds */
export async function claimDeliveries(db: Db, limit: number, now: number): Promise<ClaimedDelivery[]> {
  if ((await anyDue(db).execute({ now })).length === 0) return []
  return await db.write(async (tx) => {
    const due = tx
      .select({ id: hubDeliveries.subscriptionId })
      .from(hubDeliveries)
      .where(lte(hubDeliveries.dueAt, now))
      .orderBy(asc(hubDeliveries.dueAt))
      .limit(limit)
    const taken = await tx
      .update(hubDeliveries)
      .set({ attempts: sql`${hubDeliveries.attempts} + 1`, dueAt: now + LEASE_MS })
      .where(inArray(hubDeliveries.subscriptionId, due))
      .returning()
    const ids = JSON.stringify(taken.map((one) => one.subscriptionId))
    const { id, topic, callback, secret } = hubSubscriptions
    const whom = await tx
      .select({ id, topic, callback, secret })
      .from(hubSubscriptions)
      .where(sql`${id} in (select value from json_each(${ids}))`)
    return taken.flatMap(({ subscriptionId, attempts }) => {
      const one = whom.find((other) => other.id === subscriptionId)
      return one
        ? [{ subscriptionId, attempts, topic: one.topic, callback: one.callback, secret: one.secret }]
        : []
    })
  })
}
const anyDue = prepared((read) =>
  read
    .select({ id: hubDeliveries.subscriptionId })
    .from(hubDeliveries)
    .where(lte(hubDeliveries.dueAt, sql.placeholder('now')))
    .limit(1)
    .prepare(),
)

type Claimed = Pick<ClaimedDelivery, 'subscriptionId' | 'attempts'>

/** The feed has been taken. What changed meanwhile is sent in its turn. */
export async function markDelivered(db: Db, { subscriptionId, attempts }: Claimed): Promise<void> {
  await db.write(async (tx) => {
    await tx
      .delete(hubDeliveries)
      .where(and(eq(hubDeliveries.subscriptionId, subscriptionId), eq(hubDeliveries.attempts, attempts)))
    await tx.update(hubSubscriptions).set({ failures: 0 }).where(eq(hubSubscriptions.id, subscriptionId))
  })
}

/**
 * It was not taken: later again, or never. Who takes nothing any more is no longer subscribed.
 *
 * @param isGone the subscriber has said so himself
 * @param now milliseconds
 */
export async function markUndelivered(
  db: Db,
  { subscriptionId, attempts }: Claimed,
  isGone: boolean,
  now: number,
): Promise<void> {
  const wait = SEND_AGAIN_AFTER[attempts - 1]
  const its = eq(hubDeliveries.subscriptionId, subscriptionId)
  await db.write(async (tx) => {
    if (isGone) await tx.delete(hubSubscriptions).where(eq(hubSubscriptions.id, subscriptionId))
    else if (wait !== undefined)
      await tx
        .update(hubDeliveries)
        .set({ dueAt: now + wait })
        .where(and(its, eq(hubDeliveries.attempts, attempts)))
    else {
      await tx.delete(hubDeliveries).where(its)
      await tx
        .update(hubSubscriptions)
        .set({ failures: sql`${hubSubscriptions.failures} + 1` })
        .where(eq(hubSubscriptions.id, subscriptionId))
      await tx
        .delete(hubSubscriptions)
        .where(
          and(eq(hubSubscriptions.id, subscriptionId), sql`${hubSubscriptions.failures} >= ${MOST_FAILURES}`),
        )
    }
  })
}

/** Ends subscriptions whose time is over. @param now milliseconds */
export async function endExpired(db: Db, now: number): Promise<void> {
  if ((await anyExpired(db).execute({ now })).length === 0) return
  await db.write(async (tx) => tx.delete(hubSubscriptions).where(lte(hubSubscriptions.expiresAt, now)))
}
const anyExpired = prepared((read) =>
  read
    .select({ id: hubSubscriptions.id })
    .from(hubSubscriptions)
    .where(lte(hubSubscriptions.expiresAt, sql.placeholder('now')))
    .limit(1)
    .prepare(),
)

/** How many subscribe to feeds of ours. */
export async function countSubscriptions(db: Db): Promise<number> {
  const [row] = await db.read.select({ n: count() }).from(hubSubscriptions)
  return row?.n ?? 0
}
