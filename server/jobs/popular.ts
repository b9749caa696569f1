import type { Db } from '../../db/client.ts'
import { firstHour, hourOf, trimReads } from '../../db/reads/count.ts'
import { makePopular } from '../../db/reads/popular.ts'
import type { Reads } from '../reads/reads.ts'
import { every } from './every.ts'

/** What a crash may lose. */
const KEEP_EVERY_MS = 5000
/** A list that changed is shown anew beside every article, so it does not change with every reader. */
const LIST_EVERY_MS = 5 * 60_000

/**
 * Writes down who read what, and makes the lists of the most read and most commented from it.
 *
 * @returns ends it; what was counted is written down then
 */
export function listPopular(db: Db, reads: Reads): () => Promise<void> {
  let trimmed = firstHour(Date.now())
  const stops = [
    every(KEEP_EVERY_MS, () => reads.keep()),
    every(LIST_EVERY_MS, async () => {
      const now = Date.now()
      await trimReads(db, hourOf(now), trimmed)
      trimmed = hourOf(now)
      await makePopular(db, now)
    }),
  ]
  return async () => {
    for (const stop of stops) await stop()
    await reads.keep()
  }
}
