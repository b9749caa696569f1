import { setTimeout } from 'node:timers/promises'
import type { Db } from '../../db/client.ts'
import { indexSome } from '../../db/search/indexing.ts'
import { every } from './every.ts'

const EVERY_MS = 500
/** Between two steps, at least: everybody else's requests come first. */
const REST_MS = 5

/**
 * Takes into the search index what was not written by this program's own commands: what a migration or another program has
 * put among those that wait.
 *
 * @returns ends it, after the step that is being done
 */
export function keepSearchIndex(db: Db): () => Promise<void> {
  let stopped = false
  const stop = every(EVERY_MS, async () => {
    for (;;) {
      const began = performance.now()
      if (stopped || (await indexSome(db)) === 0) return
      await setTimeout(Math.max(REST_MS, (performance.now() - began) / 2))
    }
  })
  return async () => {
    stopped = true
    await stop()
  }
}
