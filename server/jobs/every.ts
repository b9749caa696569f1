/**
 * Does something again and again, never twice at once, until it is stopped. A failure is told and tried again next time.
 *
 * @param ms between two ticks; one that finds the work unfinished passes
 * @returns ends it, after what is being done
 */
export function every(ms: number, work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve()
  let busy = false
  const tick = () => {
    if (busy) return
    busy = true
    running = work()
      .catch((error: unknown) => console.error(error))
      .finally(() => (busy = false))
  }
  const timer = setInterval(tick, ms).unref()
  tick()
  return async () => {
    clearInterval(timer)
    await running
  }
}
