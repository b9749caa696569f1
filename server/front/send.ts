import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { compressed, type Encoding } from '../pages/compress.ts'
import { encodingFor } from '../pages/encoding.ts'
import type { Answer } from './collect.ts'
import type { RawHeaders } from './headers.ts'

/** What readers' pages have no use for, or what the front says itself. */
const NOT_PASSED_ON = new Set([
  ...['transfer-encoding', 'connection', 'content-length', 'link', 'vary', 'x-powered-by'],
])
const COMPRESSIBLE = /^(?:text\/|application\/(?:json|xml|javascript|[\w.]+\+(?:json|xml)))/
/** Below this, compressing costs more than it saves. */
const SMALL = 800

/** Sends an answer that was made for this client alone. */
export async function sendAnswer(
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body }: Answer,
  more: RawHeaders,
): Promise<void> {
  const raw = [...passedOn(headers), ...more]
  const isText = COMPRESSIBLE.test(String(headers['content-type'] ?? ''))
  const encoding: Encoding =
    isText && body.length >= SMALL ? encodingFor(asked['accept-encoding']) : 'identity'
  const bytes = encoding === 'identity' ? body : (await compressed(body, 'quick'))[encoding]
  if (isText) raw.push('vary', 'Accept-Encoding')
  if (encoding !== 'identity') raw.push('content-encoding', encoding)
  if (status !== 304 && status !== 204) raw.push('content-length', String(bytes.length))
  response.writeHead(status, raw)
  response.end(method === 'HEAD' ? undefined : bytes)
}

/** Sends an answer of which the text is made meanwhile, a piece whenever the client has taken the last one. */
export async function sendPieces(
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  { status, headers }: Omit<Answer, 'body'>,
  pieces: AsyncIterable<string>,
  more: RawHeaders,
): Promise<void> {
  const encoding = encodingFor(asked['accept-encoding'])
  const raw = [...passedOn(headers), ...more, 'vary', 'Accept-Encoding']
  if (encoding !== 'identity') raw.push('content-encoding', encoding)
  response.writeHead(status, raw)
  if (method === 'HEAD') return void response.end()
  const source = Readable.from(pieces, { highWaterMark: 1 })
  if (encoding === 'identity') await pipeline(source, response)
  else await pipeline(source, QUICK[encoding](), response)
}

const QUICK = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: () => createGzip({ level: 6 }),
}

function passedOn(headers: OutgoingHttpHeaders): RawHeaders {
  return Object.entries(headers).flatMap(([name, value]) => {
    if (value === undefined || NOT_PASSED_ON.has(name)) return []
    return Array.isArray(value) ? value.flatMap((one) => [name, one]) : [name, String(value)]
  })
}

/** Whether a client has these very bytes already: `If-None-Match` names their tag, or any. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false
  if (ifNoneMatch === etag || ifNoneMatch === '*') return true
  // Weak comparison, as RFC 9110 wants for GET: what stands behind the W/ counts.
  const wanted = etag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some((one) => one.trim().replace(/^W\//, '') === wanted)
}
