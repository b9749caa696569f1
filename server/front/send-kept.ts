import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Encoding } from '../pages/compress.ts'
import { encodingFor } from '../pages/encoding.ts'
import type { Found } from '../pages/store.ts'
import { tagHeaders, type RawHeaders } from './headers.ts'
import { isKnown } from './send.ts'

type Kept = Extract<Found, { kind: 'kept' }>

/**
 * Sends pages of the store: nothing is computed that can be kept beside the bytes.
 *
 * @param common the headers of every kept page
 * @param withTags whether they name their tags
 */
export function createSendKept(common: RawHeaders, withTags: boolean) {
  const heads = new WeakMap<Buffer, RawHeaders>()

  function headOf({ page, bodies }: Kept, encoding: Encoding): RawHeaders {
    const body = bodies[encoding]
    const known = heads.get(body)
    if (known) return known
    const head = [...common, 'etag', page.etag, 'content-length', String(body.length)]
    if (encoding !== 'identity') head.push('content-encoding', encoding)
    if (withTags) head.push(...tagHeaders([...page.tags, ...page.asides]))
    heads.set(body, head)
    return head
  }

  return ({ headers, method }: IncomingMessage, response: ServerResponse, found: Kept): void => {
    if (isKnown(found.page.etag, headers['if-none-match'])) {
      response.writeHead(304, [...common, 'etag', found.page.etag])
      response.end()
      return
    }
    const encoding = encodingFor(headers['accept-encoding'])
    response.writeHead(200, headOf(found, encoding))
    response.end(method === 'HEAD' ? undefined : found.bodies[encoding])
  }
}
