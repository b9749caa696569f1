import { setImmediate as nextTurn } from 'node:timers/promises'

/** So long the event loop may be kept busy at a stretch, in milliseconds. */
const STRETCH_MS = 40

/**
 * Lets readers be answered in the middle of a long transaction: they read on a connection of their own and see what was
 * committed before it. Whoever writes waits for its end, as the queue of the writer has it.
 *
 * @returns to be awaited after each small piece of work; mostly there is nothing to wait for
 */
export function turns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < STRETCH_MS) return
    await nextTurn()
    began = performance.now()
  }
}
