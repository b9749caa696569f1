import type { BlockList } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress } from './address.ts'
import { collect, getRequest, type Answer, type Handler } from './collect.ts'
import { requests, type RequestContext } from './context.ts'
import { createGate } from './gate.ts'
import { allowed, prepare, refusedRequest, type Refused } from './request.ts'
import { TROUBLE } from './trouble.ts'
import { readable, withoutTrailingSlash } from './url.ts'

/** What `next dev` streams to the browser while it builds. */
const DEV_ONLY = ['/_next/', '/__nextjs']
const HEALTH = '/healthz'

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
  const gate = createGate()
  const nameAddress = addressOf(proxies)

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { url = '', method = 'GET' } = request
    const context: RequestContext = { address: nameAddress(request), tags: new Set() }
    if (dev && DEV_ONLY.some((prefix) => url.startsWith(prefix))) {
      await requests.run(context, () => handler(request, response))
      return
    }
    const refused = refusedRequest(request)
    if (refused) return sayInWords(response, refused, request)
    prepare(request)
    const work = () => answer(handler, request, context)
    // A form arrives as slowly as its sender likes: it must not hold a place while it does.
    const waits = method !== 'POST' && url !== HEALTH
    const page = waits ? await gate(() => response.destroyed, work) : await work()
    if (!page) return
    const bare = withoutTrailingSlash(url)
    if (page.status >= 500 && !dev) send(response, method, { ...page, headers: HTML, body: TROUBLE })
    else send(response, method, bare !== url && page.status === 200 ? movedTo(bare) : page)
  }
}

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }

/** Says once when a proxy seems to stand in front that nobody has named: all readers would be one client then. */
function addressOf(proxies: BlockList) {
  let told = false
  return ({ headers, socket }: IncomingMessage): string => {
    const claims = String(headers['x-forwarded-for'] ?? '')
    const address = clientAddress(socket.remoteAddress, claims, proxies)
    if (claims !== '' && !told && address === clientAddress(socket.remoteAddress, '', proxies)) {
      told = true
      console.warn(
        `${address} sends X-Forwarded-For. If that is your proxy, start with BROADSHEET_TRUSTED_PROXIES=${address}`,
      )
    }
    return address
  }
}

const movedTo = (location: string): Answer => ({ status: 301, headers: { location }, body: Buffer.alloc(0) })

/** Renders the request; a form that its action refused is answered with the page it belongs to. */
async function answer(handler: Handler, request: IncomingMessage, context: RequestContext): Promise<Answer> {
  const first = await requests.run(context, () => collect(handler, request))
  const { refusal } = context
  if (!refusal) return withStatus(first, context)
  const again: RequestContext = { address: context.address, tags: new Set(), refusal }
  const page = await requests.run(again, () => collect(handler, getRequest(request, readable(refusal.path))))
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

const WORDS = {
  400: 'This is no address of this site.',
  405: 'This address does not take that.',
  411: 'A form has to say its length.',
  413: 'This form is too large. Please go back and send less text.',
}

function sayInWords(response: ServerResponse, status: Refused, { method, url = '/' }: IncomingMessage) {
  const allow = status === 405 ? { allow: allowed(url) } : {}
  if (status === 405 && method === 'OPTIONS') {
    response.writeHead(204, allow).end()
    return
  }
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close', ...allow })
  response.end(`${WORDS[status]}\n`)
}
