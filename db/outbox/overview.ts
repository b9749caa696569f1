import { and, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { OUTBOX_STATUSES } from '../schema/outbox.ts'
import { outbox } from '../schema/index.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { queueMail } from './queue.ts'

type OutboxStatus = (typeof OUTBOX_STATUSES)[number]
export type OutboxCounts = Record<OutboxStatus, number>
export type OutboxRow = typeof outbox.$inferSelect

const WEEK = 7 * 24 * 60 * 60 * 1000

/** How many mails and calls wait or are dead, and how many were sent or dropped within a week. @param now milliseconds */
export async function outboxCounts(db: Db, now: number): Promise<OutboxCounts> {
  const counted = OUTBOX_STATUSES.map(async (status) => {
    const since = status === 'waiting' || status === 'dead' ? 0 : now - WEEK
    const [row] = await db.read
      .select({ n: sql<number>`count(*)` })
      .from(outbox)
      .where(and(eq(outbox.status, status), gt(outbox.dueAt, since)))
    return [status, row?.n ?? 0] as const
  })
  return Object.fromEntries(await Promise.all(counted)) as OutboxCounts
}

/** What could not be sent, the newest first. */
export async function deadLetters(db: Db, limit: number): Promise<OutboxRow[]> {
  return await db.read
    .select()
    .from(outbox)
    .where(eq(outbox.status, 'dead'))
    .orderBy(desc(outbox.dueAt))
    .limit(limit)
}

/** What was queued last, the newest first. */
export async function latestMail(db: Db, limit: number): Promise<OutboxRow[]> {
  const newest = sql`(select max(${outbox.id}) from ${outbox})`
  return await db.read
    .select()
    .from(outbox)
    .where(gt(outbox.id, sql`${newest} - ${limit}`))
    .orderBy(desc(outbox.id))
}

/**
 * Sends what is dead once more, with all its tries.
 *
 * @param ids rows of the outbox; null is all that are dead
 * @param now milliseconds
 * @returns how many there were
 */
export async function tryAgain(db: Db, viewer: Viewer, ids: number[] | null, now: number): Promise<number> {
  if (!canEditSite(viewer)) return 0
  return await settleDead(db, ids, { status: 'waiting', attempts: 0, dueAt: now })
}

/** Gives up on what is dead. @returns how many there were */
export async function dropDead(db: Db, viewer: Viewer, ids: number[]): Promise<number> {
  if (!canEditSite(viewer)) return 0
  return await settleDead(db, ids, { status: 'dropped' })
}

async function settleDead(
  db: Db,
  ids: number[] | null,
  values: Partial<typeof outbox.$inferInsert>,
): Promise<number> {
  const which = ids === null ? undefined : inArray(outbox.id, ids)
  const changed = await db.write(async (tx) =>
    tx
      .update(outbox)
      .set(values)
      .where(and(eq(outbox.status, 'dead'), which))
      .returning({ id: outbox.id }),
  )
  return changed.length
}

/** A mail that says that mail arrives, to who asks for it. @param now milliseconds */
export async function queueTestMail(db: Db, viewer: Viewer, now: number): Promise<boolean> {
  if (viewer.kind !== 'staff' || !canEditSite(viewer)) return false
  await db.write((tx) => queueMail(tx, { kind: 'test', to: viewer.email, data: { userId: viewer.id } }, now))
  return true
}
