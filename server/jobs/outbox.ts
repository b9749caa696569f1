import type { Db } from '../../db/client.ts'
import { claimDue, type Channel, type Claimed } from '../../db/outbox/delivery.ts'
import { every } from './every.ts'

const EVERY_MS = 1000

interface Work {
  channel: Channel
  /** Rows that are sent at the same time. */
  atOnce: number
  /** Sends one row and notes what has become of it; throws only for what is wrong with us. */
  deliver: (row: Claimed) => Promise<void>
  /** Milliseconds. */
  clock: () => number
}

/**
 * Sends all that is due in one channel, a few at a time, until nothing is or it is told to stop. What one row does to us is no
 * reason to leave the others: it is told, and its row comes up again when its time is over.
 *
 * @returns how many were taken
 */
export async function sendDue(db: Db, work: Work, isStopped = () => false): Promise<number> {
  let taken = 0
  while (!isStopped()) {
    const rows = await claimDue(db, work.channel, work.atOnce, work.clock())
    if (rows.length === 0) break
    taken += rows.length
    const outcomes = await Promise.allSettled(rows.map((row) => work.deliver(row)))
    for (const outcome of outcomes) if (outcome.status === 'rejected') console.error(outcome.reason)
  }
  return taken
}

/** Does so each second. @returns ends it, after what is being sent */
export function sendOnTime(db: Db, work: Work): () => Promise<void> {
  let isStopped = false
  const stop = every(EVERY_MS, () => sendDue(db, work, () => isStopped))
  return async () => {
    isStopped = true
    await stop()
  }
}
