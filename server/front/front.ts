import type { BlockList } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress } from './address.ts'
import { collect, getRequest, type Answer, type Handler } from './collect.ts'
import { requests, type RequestContext } from './context.ts'
import { readable, withoutTrailingSlash } from './url.ts'

/** More than the longest comment in the widest script, and far less than what hurts. */
const LARGEST_FORM = 256 * 1024
/** What `next dev` streams to the browser while it builds. */
const DEV_ONLY = ['/_next/', '/__nextjs']
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS']

export interface FrontOptions {
  /** Whose X-Forwarded-For is believed. */
  proxies: BlockList
  dev: boolean
}

/**
 * The HTTP front around Next: knows the client, lets pages set their status, and shows a refused form again on the page
 * that it came from.
 *
 * @param handler Next's request handler
 */
export function createFront(handler: Handler, { proxies, dev }: FrontOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '/', method = 'GET', headers, socket } = request
    if (!METHODS.includes(method)) return sayInWords(response, 405)
    const address = clientAddress(socket.remoteAddress, String(headers['x-forwarded-for'] ?? ''), proxies)
    const context: RequestContext = { address, tags: new Set() }
    if (dev && DEV_ONLY.some((prefix) => url.startsWith(prefix))) {
      await requests.run(context, () => handler(request, response))
      return
    }
    const refused = method === 'POST' ? unreadable(request) : null
    if (refused) return sayInWords(response, refused)
    const bare = withoutTrailingSlash(url)
    request.url = readable(bare)
    const page = await answer(handler, request, context)
    send(response, method, bare !== url && page.status === 200 ? movedTo(bare) : page)
  }
}

const movedTo = (location: string): Answer => ({ status: 301, headers: { location }, body: Buffer.alloc(0) })

/** Renders the request; a form that its action refused is answered with the page it belongs to. */
async function answer(handler: Handler, request: IncomingMessage, context: RequestContext): Promise<Answer> {
  const first = await requests.run(context, () => collect(handler, request))
  const { refusal } = context
  if (!refusal) return withStatus(first, context)
  const again: RequestContext = { address: context.address, tags: new Set(), refusal }
  const page = await requests.run(again, () => collect(handler, getRequest(request, refusal.path)))
  const cookies = first.headers['set-cookie']
  if (cookies !== undefined) page.headers['set-cookie'] = cookies
  if (refusal.retryAfter !== undefined) page.headers['retry-after'] = String(refusal.retryAfter)
  return { ...page, status: page.status === 200 ? refusal.status : page.status }
}

function withStatus(page: Answer, { answer: wanted }: RequestContext): Answer {
  if (!wanted || page.status !== 200) return page
  if (wanted.location !== undefined) page.headers.location = wanted.location
  return { ...page, status: wanted.status }
}

function send(response: ServerResponse, method: string, { status, headers, body }: Answer) {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined && name !== 'transfer-encoding' && name !== 'connection')
      response.setHeader(name, value)
  }
  if (status !== 304 && status !== 204) response.setHeader('content-length', body.length)
  response.end(method === 'HEAD' ? undefined : body)
}

/** Why a form cannot be read at all; null when it can. A browser always says how long its form is. */
function unreadable(request: IncomingMessage): 411 | 413 | null {
  const length = request.headers['content-length']
  if (length === undefined) return 411
  return Number(length) > LARGEST_FORM ? 413 : null
}

const WORDS = {
  405: 'This address answers GET, HEAD and POST.',
  411: 'A form has to say its length.',
  413: 'This form is too large. Please go back and send less text.',
}

function sayInWords(response: ServerResponse, status: keyof typeof WORDS) {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    connection: 'close',
    ...(status === 405 && { allow: METHODS.join(', ') }),
  })
  response.end(`${WORDS[status]}\n`)
}
