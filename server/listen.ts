import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { mayTakeLong } from './front/request.ts'

export interface Limits {
  /** For all headers of a request to have come. */
  headersMs: number
  /** For a whole request to have come, body and all. */
  requestMs: number
  /** The same where staff send pictures, or a text as long as a book. */
  uploadMs: number
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
  uploadMs: 10 * 60_000,
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
      requestTimeout: limits.uploadMs,
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
  server.on('request', refuseSlow(limits))
  server.on('clientError', refuseBroken)
  // A client that takes nothing of what it asked for is let go, too.
  server.setTimeout(limits.idleMs + limits.requestMs)
  return server
}

/**
 * Node has one time for all requests: so long what staff send may take. All other forms, and whatever still comes when its answer is there,
 * are given the shorter one here.
 */
function refuseSlow({ requestMs, uploadMs }: Limits): RequestListener {
  return (request, response) => {
    const { headers, socket } = request
    if (headers['content-length'] === undefined && headers['transfer-encoding'] === undefined) return
    let clock: NodeJS.Timeout | undefined
    // Several large pictures are worked on for longer than a client may otherwise say nothing.
    if (mayTakeLong(request)) socket.setTimeout(uploadMs)
    else clock = setTimeout(late, requestMs)
    function late() {
      if (request.complete) return
      if (response.headersSent) socket.destroy()
      else refuseBroken({ code: 'ERR_HTTP_REQUEST_TIMEOUT' } as NodeJS.ErrnoException, socket)
    }
    request.once('end', () => clearTimeout(clock))
    request.once('close', () => clearTimeout(clock))
    response.once('finish', () => {
      if (!request.complete) clock ??= setTimeout(() => socket.destroy(), requestMs)
    })
  }
}

/** What cannot be read as a request is answered in words, as far as anybody listens. */
function refuseBroken({ code }: NodeJS.ErrnoException, socket: Duplex): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const [status, words] = BROKEN[code ?? ''] ?? ['400 Bad Request', 'This is no request that can be read.']
  const body = `${words}\n`
  const headers = `Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${body.length}`
  socket.end(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`)
}

const BROKEN: Record<string, [string, string]> = {
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'The address, or what comes with it, is too long.',
  ],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'The request did not come in time.'],
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
