import { hashOf } from './hash.ts'

/** Bits behind the second of publication: which of those of one second comes first is the same in every copy of an archive. */
const WITHIN_SECOND = 2 ** 20
const MOST_SECONDS = 2 ** 32

/**
 * Where an article stands in time, for sorting: whole seconds, and behind them a number that only its address says. So
 * nothing hangs on the order in which an archive was brought in.
 *
 * @param at milliseconds
 * @param address that no other article has
 */
export function placeAt(at: number, address: string): number {
  const seconds = Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, Math.floor(at / 1000)))
  return seconds * WITHIN_SECOND + (hashOf(address) % WITHIN_SECOND)
}

/** Milliseconds, of whole seconds. */
export const timeOf = (place: number): number => Math.floor(place / WITHIN_SECOND) * 1000
