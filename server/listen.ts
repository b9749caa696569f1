import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'

export interface Limits {
  /** For all headers of a request to have come. */
  headersMs: number
  /** For a whole request to have come, body and all. */
  requestMs: number
  /** How long a connection may stay open with nothing asked. Longer than proxies keep theirs, so that they close first. */
  idleMs: number
  /** Connections at the same time; further ones are closed at once. */
  connections: number
  /** Bytes of all headers. */
  headerBytes: number
  /** Requests of one connection that wait for their answers. Browsers and proxies send one after another. */
  openRequests: number
}

export const LIMITS: Limits = {
  headersMs: 15_000,
  requestMs: 30_000,
  idleMs: 65_000,
  connections: 10_000,
  headerBytes: 16 * 1024,
  openRequests: 32,
}
/** How often slow requests are looked for: a quarter of the shortest time they have. */
const LOOKS_PER_LIMIT = 4

/**
 * The HTTP listener, with bounds on what a client may keep busy: one that sends slowly is answered 408, one that sends
 * too many headers 431.
 */
export function createListener(limits: Limits, listener?: RequestListener): Server {
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      keepAliveTimeout: limits.idleMs,
      maxHeaderSize: limits.headerBytes,
      connectionsCheckingInterval: Math.min(limits.headersMs, limits.requestMs) / LOOKS_PER_LIMIT,
      // Two requests for one would do for the cleverest smuggler.
      requireHostHeader: true,
    },
    listener,
  )
  server.maxConnections = limits.connections
  server.on('request', refusePipelines(limits.openRequests))
  // A client that takes nothing of what it asked for is let go, too.
  server.setTimeout(limits.idleMs + limits.requestMs)
  return server
}

/** One connection could otherwise ask for thousands of pages in a single packet, and hang up. */
function refusePipelines(most: number): RequestListener {
  const open = new WeakMap<Socket, number>()
  return ({ socket }, response) => {
    const now = (open.get(socket) ?? 0) + 1
    open.set(socket, now)
    if (now > most) socket.destroy()
    response.on('close', () => open.set(socket, (open.get(socket) ?? 1) - 1))
  }
}
