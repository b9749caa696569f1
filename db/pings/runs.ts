import { desc, lt, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { announcements, pingRuns } from '../schema/index.ts'
import type { PingChannel } from './announcements.ts'

/** Messages that are remembered. */
const MOST_REMEMBERED = 200

export interface PingRun {
  channel: PingChannel
  /** Of whom was told. */
  host: string
  addresses: number
  /** Milliseconds. */
  at: number
  /** Empty when it was taken. */
  error: string
}

/** Remembers what became of a message, and forgets the oldest ones. */
export async function noteRun(db: Db, run: PingRun): Promise<void> {
  await db.write(async (tx) => {
    const [added] = await tx
      .insert(pingRuns)
      .values({ ...run, error: run.error.slice(0, 300) })
      .returning({ id: pingRuns.id })
    if (added) await tx.delete(pingRuns).where(lt(pingRuns.id, added.id - MOST_REMEMBERED))
  })
}

/** The last messages, the newest first. */
export async function lastRuns(db: Db, limit: number): Promise<PingRun[]> {
  const { channel, host, addresses, at, error } = pingRuns
  return await db.read
    .select({ channel, host, addresses, at, error })
    .from(pingRuns)
    .orderBy(desc(pingRuns.id))
    .limit(limit)
}

/** How many addresses others are still to be told of, and since when the oldest waits. */
export async function waitingPings(
  db: Db,
): Promise<{ channel: PingChannel; waiting: number; retrying: number }[]> {
  return await db.read
    .select({
      channel: announcements.channel,
      waiting: sql<number>`count(*)`,
      retrying: sql<number>`sum(${announcements.attempts} > 0)`,
    })
    .from(announcements)
    .groupBy(announcements.channel)
}
