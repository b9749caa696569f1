import type { Server } from 'node:http'

/** Longer than any request of ours takes; a client that still hangs on then is let go. */
const PATIENCE_MS = 10_000

/**
 * On Ctrl-C or SIGTERM: takes no new requests, finishes those that run, tidies up, ends. A second signal ends at once.
 *
 * @param letGo ends the answers that would go on for ever
 */
export function closeOnSignal(server: Server, letGo: () => void, tidyUp: () => Promise<void>) {
  let closing = false
  // A browser keeps its connection for the next request, and would keep the server with it.
  server.on('request', (_request, response) => {
    response.on('close', () => {
      if (closing) setImmediate(() => server.closeIdleConnections())
    })
  })
  const close = () => {
    if (closing) process.exit(1)
    closing = true
    console.log('Finishing running requests')
    const impatience = setTimeout(() => server.closeAllConnections(), PATIENCE_MS)
    server.close(() => {
      clearTimeout(impatience)
      void tidyUp().finally(() => process.exit(0))
    })
    letGo()
    server.closeIdleConnections()
  }
  if (process.env.npm_lifecycle_event) closeWithParent(close)
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}

/** npm passes SIGTERM on to the shell that it started us by, and no further: the shell ends, and we would stay. */
function closeWithParent(close: () => void) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    close()
  }, 250)
  watch.unref()
}
