import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding } from '../pages/compress.ts'
import { encodingFor } from '../pages/encoding.ts'
import type { KeptPage } from '../pages/kept.ts'
import type { Found } from '../pages/store.ts'
import { framingPolicy, tagHeaders, type RawHeaders } from './headers.ts'
import { isKnown } from './send.ts'

type Kept = Extract<Found, { kind: 'kept' }>

interface Common {
  /** The headers of every kept page. */
  page: RawHeaders
  /** Of every kept document for programs. */
  document: RawHeaders
}

/**
 * Sends what is in the store: nothing is computed that can be kept beside the bytes.
 *
 * @param withTags whether they name their tags
 */
export function createSendKept(common: Common, withTags: boolean) {
  const heads = new WeakMap<Buffer, RawHeaders>()

  function headOf({ page, bodies }: Kept, encoding: Encoding): RawHeaders {
    const body = bodies[encoding]
    const known = heads.get(body)
    if (known) return known
    const head = [...shared(page), 'content-length', String(body.length)]
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    if (withTags) head.push(...tagHeaders([...page.tags, ...page.asides]))
    heads.set(body, head)
    return head
  }

  /** What is said with a 304, too. */
  function shared({ own, etag, frames = [] }: KeptPage): RawHeaders {
    if (!own) return [...framing(common.page, frames), 'etag', etag]
    const modified = own.modifiedAt === null ? [] : ['last-modified', new Date(own.modifiedAt).toUTCString()]
    return [...common.document, ...own.headers, 'etag', etag, ...modified]
  }

  return ({ headers, method }: IncomingMessage, response: ServerResponse, found: Kept): void => {
    if (isCurrent(found.page, headers)) {
      response.writeHead(304, shared(found.page))
      response.end()
      return
    }
    const encoding = encodingFor(headers['accept-encoding'])
    response.writeHead(200, headOf(found, encoding))
    response.end(method === 'HEAD' ? undefined : found.bodies[encoding])
  }
}

/** Headers whose policy lets the page frame other sites. */
export function framing(headers: RawHeaders, frames: readonly string[]): RawHeaders {
  const at = frames.length === 0 ? 0 : headers.indexOf('content-security-policy') + 1
  if (at === 0) return headers
  return headers.with(at, framingPolicy(headers[at] ?? '', frames))
}

/** RFC 9110, section 13.2.2: a time counts only where no tag is named. */
function isCurrent({ etag, own }: KeptPage, headers: IncomingMessage['headers']): boolean {
  const { 'if-none-match': tags, 'if-modified-since': since } = headers
  if (tags !== undefined) return isKnown(etag, tags)
  const modifiedAt = own?.modifiedAt ?? null
  return since !== undefined && modifiedAt !== null && modifiedAt <= Date.parse(since)
}
