import { publishDue } from '../../db/articles/publish-due.ts'
import type { Db } from '../../db/client.ts'

const EVERY_MS = 1000

/**
 * Publishes scheduled articles when their time has come, with or without readers, and what came due while nobody served.
 *
 * @returns ends it, after what is being published
 */
export function publishOnTime(db: Db): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const tick = () => {
    if (busy) return
    busy = true
    running = publishDue(db, Date.now())
      .catch((error: unknown) => console.error(error))
      .finally(() => (busy = false))
  }
  const timer = setInterval(tick, EVERY_MS).unref()
  tick()
  return async () => {
    clearInterval(timer)
    await running
  }
}
