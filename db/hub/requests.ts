import { and, asc, count, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { hubRequests, hubSubscriptions } from '../schema/index.ts'

const MINUTE = 60_000
/** How long after each failure a subscriber is asked again whether he meant it. */
const ASK_AGAIN_AFTER = [1, 10].map((minutes) => minutes * MINUTE)
const LEASE_MS = 2 * MINUTE

/** What keeps strangers from filling the table: wishes that wait, subscriptions in all, and of one host. */
export const HUB_LIMITS = { requests: 500, requestsOfHost: 20, subscriptions: 5000, subscriptionsOfHost: 200 }

export interface HubRequest {
  mode: 'subscribe' | 'unsubscribe'
  /** Path of a feed. */
  topic: string
  callback: string
  /** Empty for none. */
  secret: string
  leaseSeconds: number
}

/**
 * Notes that somebody wishes to subscribe to a feed or to end it. Nothing comes of it until the callback has said so.
 *
 * @param now milliseconds
 * @returns false when too many wishes wait, or too many have been fulfilled
 */
export async function noteHubRequest(db: Db, request: HubRequest, now: number): Promise<boolean> {
  const callbackHost = new URL(request.callback).host
  return await db.write(async (tx) => {
    const ofHost = eq(hubRequests.callbackHost, callbackHost)
    const [[all], [its], [subscribed], [itsSubscribed]] = await Promise.all([
      tx.select({ n: count() }).from(hubRequests),
      tx.select({ n: count() }).from(hubRequests).where(ofHost),
      tx.select({ n: count() }).from(hubSubscriptions),
      tx.select({ n: count() }).from(hubSubscriptions).where(eq(hubSubscriptions.callbackHost, callbackHost)),
    ])
    const isFull =
      (all?.n ?? 0) >= HUB_LIMITS.requests ||
      (its?.n ?? 0) >= HUB_LIMITS.requestsOfHost ||
      (request.mode === 'subscribe' &&
        ((subscribed?.n ?? 0) >= HUB_LIMITS.subscriptions ||
          (itsSubscribed?.n ?? 0) >= HUB_LIMITS.subscriptionsOfHost))
    if (isFull) return false
    const values = { ...request, callbackHost, attempts: 0, dueAt: now }
    await tx
      .insert(hubRequests)
      .values(values)
      .onConflictDoUpdate({ target: [hubRequests.topic, hubRequests.callback], set: values })
    return true
  })
}

export interface ClaimedRequest extends HubRequest {
  id: number
  attempts: number
}

/** Takes wishes whose callbacks are to be asked now. @param now milliseconds */
export async function claimHubRequests(db: Db, limit: number, now: number): Promise<ClaimedRequest[]> {
  if ((await anyDue(db).execute({ now })).length === 0) return []
  return await db.write(async (tx) => {
    const due = tx
      .select({ id: hubRequests.id })
      .from(hubRequests)
      .where(lte(hubRequests.dueAt, now))
      .orderBy(asc(hubRequests.dueAt))
      .limit(limit)
    const { id, mode, topic, callback, secret, leaseSeconds, attempts } = hubRequests
    return await tx
      .update(hubRequests)
      .set({ attempts: sql`${attempts} + 1`, dueAt: now + LEASE_MS })
      .where(inArray(id, due))
      .returning({ id, mode, topic, callback, secret, leaseSeconds, attempts })
  })
}
const anyDue = prepared((read) =>
  read
    .select({ id: hubRequests.id })
    .from(hubRequests)
    .where(lte(hubRequests.dueAt, sql.placeholder('now')))
    .limit(1)
    .prepare(),
)

/** The callback has said that it is meant: the subscription begins, or begins anew, or ends. @param now milliseconds */
export async function fulfilHubRequest(db: Db, request: ClaimedRequest, now: number): Promise<void> {
  const { id, mode, topic, callback, secret, leaseSeconds } = request
  await db.write(async (tx) => {
    const its = and(eq(hubSubscriptions.topic, topic), eq(hubSubscriptions.callback, callback))
    const set = { secret, expiresAt: now + leaseSeconds * 1000, failures: 0 }
    if (mode === 'unsubscribe') await tx.delete(hubSubscriptions).where(its)
    else
      await tx
        .insert(hubSubscriptions)
        .values({ topic, callback, callbackHost: new URL(callback).host, ...set })
        .onConflictDoUpdate({ target: [hubSubscriptions.topic, hubSubscriptions.callback], set })
    await tx.delete(hubRequests).where(eq(hubRequests.id, id))
  })
}

/** It is not meant, or nobody answered: later again, or never. @param now milliseconds */
export async function putOffHubRequest(
  db: Db,
  { id, attempts }: Pick<ClaimedRequest, 'id' | 'attempts'>,
  isFinal: boolean,
  now: number,
): Promise<void> {
  const wait = isFinal ? undefined : ASK_AGAIN_AFTER[attempts - 1]
  await db.write(async (tx) => {
    if (wait === undefined) await tx.delete(hubRequests).where(eq(hubRequests.id, id))
    else
      await tx
        .update(hubRequests)
        .set({ dueAt: now + wait })
        .where(eq(hubRequests.id, id))
  })
}
