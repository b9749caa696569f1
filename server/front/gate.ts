/** More renders at once than this only make each of them slower: one process has one thread. */
const AT_ONCE = 8
/** Who would have to wait longer than any of these is better told so at once. */
const MOST_WAITING = 400

/** Too many wait already. */
export class Crowded extends Error {}

/**
 * Lets a few renders run at a time. Whoever has given up while he waited is not rendered for, so that a burst of
 * broken-off requests costs nothing once it is over.
 */
export function createGate(atOnce = AT_ONCE, mostWaiting = MOST_WAITING) {
  let running = 0
  const waiting: (() => void)[] = []

  return async <T>(isGone: () => boolean, work: () => Promise<T>): Promise<T | null> => {
    if (waiting.length >= mostWaiting) throw new Crowded('too many pages wait to be rendered')
    // A place that is handed over is never free in between: nobody can slip in before the one who waited.
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return isGone() ? null : await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
