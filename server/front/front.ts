import type { BlockList } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress } from './address.ts'
import { collect, getRequest, type Answer, type Handler } from './collect.ts'
import { requests, type RequestContext } from './context.ts'

/** More than the longest comment in the widest script, and far less than what hurts. */
const LARGEST_FORM = 256 * 1024
const PASS_THROUGH = ['/_next/', '/__nextjs', '/api/auth/']

/**
 * The HTTP front around Next: knows the client, lets pages set their status, and shows a refused form again on the page
 * that it came from.
 *
 * @param handler Next's request handler
 * @param proxies whose X-Forwarded-For is believed
 */
export function createFront(handler: Handler, proxies: BlockList) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    const forwarded = request.headers['x-forwarded-for']
    const address = clientAddress(request.socket.remoteAddress, String(forwarded ?? ''), proxies)
    if (PASS_THROUGH.some((prefix) => path.startsWith(prefix))) {
      await requests.run({ address, tags: new Set() }, () => handler(request, response))
      return
    }
    const refused = request.method === 'POST' ? unreadable(request) : null
    if (refused) return sayUnreadable(response, refused)
    const bare = withoutTrailingSlash(path)
    request.url = bare
    const page = await answer(handler, request, { address, tags: new Set() })
    send(response, request.method ?? 'GET', bare !== path && page.status === 200 ? movedTo(bare) : page)
  }
}

/** `/city/` is `/city`: one address for one page. Old addresses that end so are looked up without, too. */
function withoutTrailingSlash(url: string): string {
  const [path = '/', ...query] = url.split('?')
  return [path.replace(/(?<=[^/])\/+$/, ''), ...query].join('?')
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

function sayUnreadable(response: ServerResponse, status: 411 | 413) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
  const words =
    status === 413
      ? 'This form is too large. Please go back and send less text.'
      : 'A form has to say its length.'
  response.end(`${words}\n`)
}
