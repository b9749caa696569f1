import { IncomingMessage, ServerResponse, type OutgoingHttpHeaders } from 'node:http'

export interface Answer {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
}
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Lets Next answer a request into memory, so that the front can look at the whole answer before a byte of it leaves.
 *
 * @param handler Next's own request handler
 */
export async function collect(handler: Handler, request: IncomingMessage): Promise<Answer> {
  const response = new MemoryResponse(request)
  const done = response.whenDone
  await handler(request, response)
  await done
  return { status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(response.chunks) }
}

/** A GET of our own for another path, with the cookies and headers of the request at hand. */
export function getRequest(original: IncomingMessage, path: string): IncomingMessage {
  const request = new IncomingMessage(original.socket)
  const {
    'content-length': _length,
    'content-type': _type,
    'transfer-encoding': _encoding,
    ...headers
  } = original.headers
  request.method = 'GET'
  request.url = path
  request.headers = headers
  request.rawHeaders = Object.entries(headers).flatMap(([name, value]) => [name, String(value)])
  request.httpVersion = original.httpVersion
  request.push(null)
  return request
}

type Done = (error?: Error | null) => void

/** A response that no socket belongs to. */
class MemoryResponse extends ServerResponse {
  readonly chunks: Buffer[] = []
  readonly whenDone: Promise<void>
  private ended = false
  private started = false
  private resolveDone: () => void = () => {}

  constructor(request: IncomingMessage) {
    super(request)
    this.whenDone = new Promise((resolve) => (this.resolveDone = resolve))
    // Next asks these before it writes; the inherited ones look at a socket.
    Object.defineProperties(this, {
      headersSent: { get: () => this.started },
      writableEnded: { get: () => this.ended },
      writableFinished: { get: () => this.ended },
    })
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status
    const headers = rest.find((part) => typeof part === 'object' && part !== null) as
      OutgoingHttpHeaders | undefined
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) this.setHeader(name, value)
    this.started = true
    return this
  }
  override flushHeaders(): void {
    this.started = true
  }

  override write(chunk: unknown, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.started = true
    if (typeof chunk === 'string')
      this.chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8'))
    else if (chunk instanceof Uint8Array) this.chunks.push(Buffer.from(chunk))
    const callback = typeof encoding === 'function' ? encoding : done
    if (callback) queueMicrotask(() => callback())
    return true
  }

  override end(chunk?: unknown, encoding?: BufferEncoding | Done, done?: Done): this {
    if (this.ended) return this
    if (typeof chunk === 'function') return this.end(undefined, undefined, chunk as Done)
    if (chunk !== undefined && chunk !== null)
      this.write(chunk, typeof encoding === 'string' ? encoding : undefined)
    this.started = true
    this.ended = true
    const callback = typeof encoding === 'function' ? encoding : done
    queueMicrotask(() => {
      callback?.()
      this.emit('finish')
      this.emit('close')
      this.resolveDone()
    })
    return this
  }
}
