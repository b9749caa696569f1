import { and, asc, eq, inArray, lte, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { listOf, prepared } from '../prepared.ts'
import { outbox } from '../schema/index.ts'

const MINUTE = 60_000

/** How long after each failure it is tried again; what fails once more than that is dead. */
export const RETRY_AFTER = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE)

/**
 * For so long a row belongs to whoever took it: longer than any try takes. If he crashes in between, nobody knows whether it
 * was sent, and it is tried again.
 */
export const LEASE_MS = 10 * MINUTE

export type Channel = 'mail' | 'webhook'

/** A row that is ours to send now. */
export interface Claimed {
  id: number
  kind: string
  recipient: string
  data: unknown
  /** Tries so far, this one included. */
  attempts: number
  createdAt: number
}

/**
 * Takes what is due, the longest due first. Taken and counted before it is sent, in a transaction: no other process has it
 * too, and what kills the process each time is dead some day.
 *
 * @param wanted.limit rows at most
 * @param wanted.except recipients that are busy enough as it is
 * @param now milliseconds
 */
export async function claimDue(
  db: Db,
  channel: Channel,
  { limit, except = [] }: { limit: number; except?: string[] },
  now: number,
): Promise<Claimed[]> {
  // Nearly always nothing is: a look costs no commit.
  if ((await anythingDue(db).execute({ channel, now })).length === 0) return []
  return await db.write(async (tx) => {
    const due = tx
      .select({ id: outbox.id })
      .from(outbox)
      .where(
        and(
          ...[eq(outbox.status, 'waiting'), lte(outbox.dueAt, now), eq(outbox.channel, channel)],
          notInArray(outbox.recipient, except),
        ),
      )
      .orderBy(asc(outbox.dueAt), asc(outbox.id))
      .limit(limit)
    const { id, kind, recipient, data, attempts, createdAt } = outbox
    const taken = await tx
      .update(outbox)
      .set({ attempts: sql`${attempts} + 1`, dueAt: now + LEASE_MS })
      .where(inArray(id, due))
      .returning({ id, kind, recipient, data, attempts, createdAt })
    const hopeless = taken.filter((row) => row.attempts > RETRY_AFTER.length + 1).map((row) => row.id)
    if (hopeless.length > 0)
      await tx
        .update(outbox)
        .set({ status: 'dead', lastError: 'the server stopped each time while this was being sent' })
        .where(inArray(id, hopeless))
    return taken.filter((row) => !hopeless.includes(row.id)).sort((a, b) => a.id - b.id)
  })
}

const anythingDue = prepared((read) =>
  read
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        eq(outbox.status, 'waiting'),
        lte(outbox.dueAt, sql.placeholder('now')),
        eq(outbox.channel, sql.placeholder('channel')),
      ),
    )
    .limit(1)
    .prepare(),
)

/** It has been taken by whom it was sent to. @param now milliseconds */
export async function markSent(db: Db, id: number, now: number): Promise<void> {
  await settle(db, id, { status: 'sent', sentAt: now, lastError: '' })
}

/** It is not to be sent, since what it would say is no longer true or wanted. Should that change, it may be queued anew. */
export async function markDropped(db: Db, id: number, why: string): Promise<void> {
  await settle(db, id, { status: 'dropped', lastError: why, dedupeKey: null })
}

interface Failure {
  error: string
  /** Trying again would not help. */
  isFinal?: boolean
}

/**
 * It could not be sent: later again, or never.
 *
 * @param now milliseconds
 * @returns whether it is dead now
 */
export async function markFailed(
  db: Db,
  { id, attempts }: Pick<Claimed, 'id' | 'attempts'>,
  { error, isFinal = false }: Failure,
  now: number,
): Promise<boolean> {
  const wait = isFinal ? undefined : RETRY_AFTER[attempts - 1]
  const lastError = error.slice(0, 500)
  await settle(db, id, wait === undefined ? { status: 'dead', lastError } : { dueAt: now + wait, lastError })
  return wait === undefined
}

async function settle(db: Db, id: number, values: Partial<typeof outbox.$inferInsert>): Promise<void> {
  await db.write(async (tx) =>
    tx
      .update(outbox)
      .set(values)
      .where(and(eq(outbox.id, id), eq(outbox.status, 'waiting'))),
  )
}

/** Which of these rows are there no longer: of people who had themselves erased. */
export async function goneRows(db: Db, ids: number[]): Promise<number[]> {
  if (ids.length === 0) return []
  const rows = await db.read
    .select({ id: outbox.id })
    .from(outbox)
    .where(sql`${outbox.id} in (select value from json_each(${listOf(ids)}))`)
  const there = new Set(rows.map((row) => row.id))
  return ids.filter((id) => !there.has(id))
}
