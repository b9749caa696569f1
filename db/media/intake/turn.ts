/** Whoever would wait longer is told so. */
const MOST_WAITING = 40

const KEY = Symbol.for('broadsheet.pictures')
// Next bundles its own copy of this file; there is one queue all the same.
const holder = globalThis as { [KEY]?: { last: Promise<unknown>; waiting: number } }

/**
 * One picture at a time: making one takes a processor for seconds, and readers want the other.
 *
 * @returns what the work did; null when too many wait already
 */
export async function inTurn<T>(work: () => Promise<T>, mostWaiting = MOST_WAITING): Promise<T | null> {
  const queue = (holder[KEY] ??= { last: Promise.resolve(), waiting: 0 })
  if (queue.waiting >= mostWaiting) return null
  queue.waiting += 1
  const mine = queue.last.then(work).finally(() => (queue.waiting -= 1))
  queue.last = mine.catch(() => undefined)
  return await mine
}
