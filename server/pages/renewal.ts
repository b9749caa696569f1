import { setImmediate } from 'node:timers/promises'
import type { KeptPage } from './kept.ts'

interface Options {
  /** Renders a page anew, which takes its place. */
  renew: (page: KeptPage) => Promise<void>
  drop: (page: KeptPage) => void
  now: () => number
}

/** A block that stands on every page is at most five seconds behind; the last of them is for clearing away. */
const LONGEST_MS = 4000

/**
 * Renders aged pages anew, one at a time, so that readers come first; those that somebody reads before the others. What
 * has not had its turn in time is dropped: the next reader renders it, if there is one.
 */
export function createRenewal({ renew, drop, now }: Options) {
  const aged = new Set<KeptPage>()
  const read = new Set<KeptPage>()
  let running: Promise<void> | null = null
  let stopped = false

  async function run() {
    while (aged.size > 0 && !stopped) {
      const page = first(read) ?? first(aged)
      if (!page) break
      leave(page)
      if (now() - (page.agedAt ?? 0) >= LONGEST_MS) {
        drop(page)
        await setImmediate()
      } else
        await renew(page).catch((error: unknown) => {
          console.error(error)
          drop(page)
        })
    }
    running = null
  }

  function leave(page: KeptPage) {
    aged.delete(page)
    read.delete(page)
  }

  return {
    add(page: KeptPage) {
      aged.add(page)
      // A turn later: while a commit is caught up with, many pages age at once.
      running ??= setImmediate().then(run)
    },
    /** Somebody has just been given this page as it was. */
    wasRead(page: KeptPage) {
      if (aged.has(page)) read.add(page)
    },
    delete: leave,
    /** Ends after the page at work. */
    async stop() {
      stopped = true
      await running
    },
  }
}

const first = <T>(things: Set<T>): T | undefined => things.values().next().value
