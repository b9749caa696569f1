import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { clientOf } from '#server/comments/network.ts'
import { clientAddress } from './answer.ts'

/** How often one address may do something that costs others: so many times in so many seconds. */
const LIMITS = {
  recommend: { points: 60, duration: 600 },
  report: { points: 20, duration: 3600 },
  /** Errors in articles: few find more of them in an hour. */
  error: { points: 10, duration: 3600 },
  /** Mail that is sent to whatever address is typed. */
  mail: { points: 10, duration: 3600 },
  appeal: { points: 20, duration: 3600 },
  /** Each change makes what a moderator is reading stale. */
  change: { points: 20, duration: 600 },
  /** A question takes the processor longer than a page; a program may ask twenty a second, in gusts. */
  search: { points: 600, duration: 30 },
  /** An answer for a program that is not kept. */
  read: { points: 600, duration: 30 },
} as const
export type Limited = keyof typeof LIMITS

const KEY = Symbol.for('broadsheet.limits')
const holder = globalThis as { [KEY]?: Partial<Record<Limited, RateLimiterMemory>> }

/**
 * Counts what somebody does. In memory alone: nobody's address is written down for it, and a restart forgets.
 *
 * @returns seconds that he has to wait; 0 when he may go on
 */
export async function secondsToWait(what: Limited): Promise<number> {
  const limits = (holder[KEY] ??= {})
  const limit = (limits[what] ??= new RateLimiterMemory(LIMITS[what]))
  try {
    const address = clientAddress()
    await limit.consume(clientOf(address) ?? address)
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.ceil(refused.msBeforeNext / 1000)
  }
}
