import { setTimeout } from 'node:timers/promises'
import type { KeptPage } from './kept.ts'

export interface Settling {
  add(page: KeptPage): void
  /** It has been dropped: nothing more is to be done for it, and its bytes are let go. */
  delete(page: KeptPage): void
  /** Ends after the page at work. */
  stop(): Promise<void>
}

/**
 * Does what is to be done once for each page that stays, one after another, in the background.
 *
 * @param settle what is to be done
 * @param afterMs how long a page must have lived
 */
export function createSettling(settle: (page: KeptPage) => Promise<void>, afterMs: number): Settling {
  /** With the time from which each may be settled; in the order in which they came. */
  const waiting = new Map<KeptPage, number>()
  const stopping = new AbortController()
  let running: Promise<void> | null = null

  async function run() {
    for (let next = first(waiting); next !== null; next = first(waiting)) {
      const [page, from] = next
      const early = from - performance.now()
      if (early > 0)
        await setTimeout(early, undefined, { ref: false, signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) break
      // It may have gone while it was waited for.
      if (waiting.delete(page)) await settle(page).catch((error: unknown) => console.error(error))
    }
    running = null
  }

  return {
    add(page) {
      waiting.set(page, performance.now() + afterMs)
      running ??= run()
    },
    delete: (page) => void waiting.delete(page),
    async stop() {
      stopping.abort()
      await running
    },
  }
}

const first = <K, V>(map: Map<K, V>): [K, V] | null => map.entries().next().value ?? null
