import type { ServerResponse } from 'node:http'
import type { RawHeaders } from '../front/headers.ts'

interface Stream {
  response: ServerResponse
  topic: string
  address: string
  /** Asked at each heartbeat: whether it may go on. */
  mayStay: () => Promise<boolean>
}

export interface StreamLimits {
  /** Streams at the same time; who comes then asks again and again instead. */
  most: number
  /** Of one client: a browser has no more than six connections to a host, and a household one address. */
  mostOfAddress: number
  /** Milliseconds between two signs of life, for proxies that close what is silent. */
  heartbeatMs: number
  /** Bytes that a client may be behind; one that reads slower than events come is let go. */
  mostBehind: number
}

export const STREAM_LIMITS: StreamLimits = {
  most: 2000,
  mostOfAddress: 30,
  heartbeatMs: 25_000,
  mostBehind: 64 * 1024,
}
/** What a browser waits before it connects anew. Those of a restart do not come all at once. */
const RETRY_MS = 3000
const RETRY_SPREAD_MS = 4000

/**
 * Open streams of server-sent events, by what they are about. Not compressed: an event is a few bytes, and would wait in a
 * compressor for the next.
 */
export class Streams {
  readonly #topics = new Map<string, Set<Stream>>()
  readonly #addresses = new Map<string, number>()
  readonly #limits: StreamLimits
  readonly #heartbeat: NodeJS.Timeout
  #open = 0
  #closed = false

  constructor(limits: StreamLimits = STREAM_LIMITS) {
    this.#limits = limits
    const beat = () => void this.#beat().catch((error: unknown) => console.error(error))
    this.#heartbeat = setInterval(beat, limits.heartbeatMs).unref()
  }

  get size(): number {
    return this.#open
  }

  /** What somebody listens to. */
  get topics(): Iterable<string> {
    return this.#topics.keys()
  }

  hasTopic(topic: string): boolean {
    return this.#topics.has(topic)
  }

  /** Whether there is room for one more of this client. */
  hasRoom(address: string): boolean {
    const { most, mostOfAddress } = this.#limits
    return !this.#closed && this.#open < most && (this.#addresses.get(address) ?? 0) < mostOfAddress
  }

  /**
   * Begins a stream; it ends when the client leaves.
   *
   * @param first the event that it begins with, if any
   */
  open(
    response: ServerResponse,
    { topic, address, mayStay = async () => true }: Omit<Stream, 'response' | 'mayStay'> & Partial<Stream>,
    headers: RawHeaders,
    first: string | null,
  ): void {
    // Who has left while he was being looked up will not say so again.
    if (response.destroyed || response.closed) return
    const stream = { response, topic, address, mayStay }
    response.writeHead(200, [
      ...['content-type', 'text/event-stream; charset=utf-8', 'cache-control', 'no-store, no-transform'],
      // nginx would collect events until a buffer is full.
      ...['x-accel-buffering', 'no', ...headers],
    ])
    response.socket?.setNoDelay(true)
    const retry = RETRY_MS + Math.round(Math.random() * RETRY_SPREAD_MS)
    response.write(`retry: ${retry}\n\n${first ?? ''}`)
    this.#add(stream)
    response.on('close', () => this.#remove(stream))
  }

  /** Sends one event to all who listen to this. */
  send(topic: string, event: string): void {
    for (const stream of this.#topics.get(topic) ?? []) this.#write(stream, event)
  }

  /** Ends all streams at once; no new one begins. */
  close(): void {
    this.#closed = true
    clearInterval(this.#heartbeat)
    for (const streams of [...this.#topics.values()]) for (const { response } of [...streams]) response.end()
  }

  async #beat() {
    for (const streams of [...this.#topics.values()])
      for (const stream of [...streams]) {
        if (stream.response.destroyed) this.#remove(stream)
        else if (await stream.mayStay()) this.#write(stream, ':\n\n')
        else stream.response.end()
      }
  }

  #write({ response }: Stream, text: string) {
    if (response.writableEnded || response.destroyed) return
    response.write(text)
    if (response.writableLength > this.#limits.mostBehind) response.destroy()
  }

  #add(stream: Stream) {
    const streams = this.#topics.get(stream.topic) ?? new Set()
    this.#topics.set(stream.topic, streams.add(stream))
    this.#addresses.set(stream.address, (this.#addresses.get(stream.address) ?? 0) + 1)
    this.#open += 1
  }

  #remove(stream: Stream) {
    const streams = this.#topics.get(stream.topic)
    if (!streams?.delete(stream)) return
    if (streams.size === 0) this.#topics.delete(stream.topic)
    const left = (this.#addresses.get(stream.address) ?? 1) - 1
    if (left === 0) this.#addresses.delete(stream.address)
    else this.#addresses.set(stream.address, left)
    this.#open -= 1
  }
}

/** One event, as it goes over the wire. */
export function eventText(name: string, data: unknown, id?: number): string {
  return `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}
