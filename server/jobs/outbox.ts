import type { Db } from '../../db/client.ts'
import { claimDue, type Channel, type Claimed } from '../../db/outbox/delivery.ts'
import { every } from './every.ts'

/** Between two looks for what is due, whether or not something is being sent. */
const EVERY_MS = 1000

interface Work {
  channel: Channel
  /** Rows that are sent at the same time. */
  atOnce: number
  /** Of those, to one recipient: whoever answers slowly holds up no other. */
  most?: number
  /** Sends one row and notes what has become of it; throws only for what is wrong with us. */
  deliver: (row: Claimed) => Promise<void>
  /** Milliseconds. */
  clock: () => number
}

/**
 * Sends all that is due in one channel, a few at a time, until nothing is or it is told to stop. What one row does to us is no
 * reason to leave the others: it is told, and its row comes up again when its time is over. Nor is one that takes
 * long: what becomes due meanwhile is sent beside it.
 *
 * @returns how many were taken
 */
export async function sendDue(db: Db, work: Work, isStopped = () => false): Promise<number> {
  const { channel, atOnce, most = atOnce, clock, deliver } = work
  const running = new Map<Promise<void>, string>()
  let taken = 0
  const begin = (row: Claimed) => {
    taken += 1
    const sending: Promise<void> = deliver(row)
      .catch(console.error)
      .finally(() => running.delete(sending))
    running.set(sending, row.recipient)
  }
  try {
    for (;;) {
      const free = isStopped() ? 0 : atOnce - running.size
      // One by one where it matters whose they are.
      const wanted = most < atOnce ? { limit: 1, except: busy(running, most) } : { limit: free }
      const rows = free === 0 ? [] : await claimDue(db, channel, wanted, clock())
      rows.forEach(begin)
      if (rows.length > 0) continue
      if (running.size === 0) return taken
      await oneOf(running.keys(), EVERY_MS)
    }
  } finally {
    // Whoever waits for us is to know of all that was begun, even when no more could be looked for.
    await Promise.all(running.keys())
  }
}

/** Waits until one of them is over, or for so long: something else may have become due. */
async function oneOf(sendings: Iterable<Promise<void>>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const time = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
  await Promise.race([...sendings, time])
  clearTimeout(timer)
}

/** To whom so many are being sent that no more is to be begun. */
function busy(running: Map<unknown, string>, most: number): string[] {
  const counted = Map.groupBy(running.values(), (recipient) => recipient)
  return [...counted].filter(([, sent]) => sent.length >= most).map(([recipient]) => recipient)
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
