import { randomBytes } from 'node:crypto'
import type { BlockList } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Documents } from '../documents/documents.ts'
import { HUB_PATH } from '../feeds/hubs.ts'
import { commentPlace, type Place, type Posted } from '../comments/post.ts'
import { pageAddress, programAddress, type PageAddress } from '../pages/address.ts'
import type { Found, PageStore } from '../pages/store.ts'
import { READ, type Reads } from '../reads/reads.ts'
import { clientAddress, isTrustedPeer } from './address.ts'
import { getRequest, type Answer, type Handler } from './collect.ts'
import { newContext, requests } from './context.ts'
import {
  commonHeaders,
  keptDocumentHeaders,
  keptHeaders,
  pageHeaders,
  LETTER_POLICY,
  PREVIEW_POLICY,
  READER_POLICY,
  staffPolicy,
  type HeaderSettings,
  type RawHeaders,
} from './headers.ts'
import { Crowded } from './gate.ts'
import { HTML, isHtml, isLetter, isPreview, isStaffs, type Renderer } from './render.ts'
import { FROM_ANYWHERE, refuseRead } from './read-api.ts'
import { allowed, prepare, refusedRequest, type Refused } from './request.ts'
import { isKnown, sendAnswer, sendPieces } from './send.ts'
import { createSendKept, framing } from './send-kept.ts'
import { translator } from '../../words/words.ts'
import { trouble } from './trouble.ts'
import { isReadApi, withoutTrailingSlash } from './url.ts'

type Kept = Extract<Found, { kind: 'kept' }>

/** What `next dev` streams to the browser while it builds. */
const DEV_ONLY = ['/_next/', '/__nextjs']
const HEALTH = '/healthz'
/** With one of these a page may be somebody's own: a session of staff, a comment that is held, people who are muted. */
const PERSONAL_COOKIES = /(?:next-auth\.session-token|broadsheet_(?:held|muted))/

export interface FrontOptions {
  /** Whose X-Forwarded-For is believed. */
  proxies: BlockList
  renderer: Renderer
  /** Null renders every page for whoever asks. */
  pages: PageStore | null
  /** What programs ask for. */
  documents: Documents
  /** Whether this is a copy that no search engine may list. */
  isStaging: () => boolean
  /** Answers what is a file, and says whether it was one. */
  files: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
  /** Takes a reader's comment. */
  receive: (request: IncomingMessage, place: Place, address: string) => Promise<Posted>
  /** Takes wishes to be told of changed feeds. */
  hub: (request: IncomingMessage) => Promise<Answer>
  /** Tells open pages what is new, and says whether it was asked to. */
  live: (request: IncomingMessage, response: ServerResponse, address: string) => Promise<boolean>
  /** Counts who reads what. */
  reads: Reads
  headers: HeaderSettings
  /** What the site speaks, BCP 47. */
  language?: () => string
  /** Next's own handler, while pages are developed. */
  dev: Handler | null
}

/** The HTTP front around Next: answers what is kept, knows the client, and says what every answer of ours says. */
export function createFront(options: FrontOptions) {
  const {
    proxies,
    renderer,
    pages,
    documents,
    files,
    receive,
    hub,
    live,
    reads,
    headers,
    language = () => 'en',
    dev,
    isStaging,
  } = options
  const nameAddress = addressOf(proxies)
  const common = commonHeaders(headers)
  const forReaders = [...common, ...pageHeaders(READER_POLICY)]
  const forLetters = [...common, ...pageHeaders(LETTER_POLICY)]
  const forPreviews = [...common, ...pageHeaders(PREVIEW_POLICY), 'x-robots-tag', 'noindex, nofollow']
  const forPrograms = [...common, 'cross-origin-resource-policy', 'cross-origin']
  const sendKept = createSendKept(
    {
      page: [...keptHeaders(headers), ...forReaders],
      document: [...keptDocumentHeaders(headers), ...forPrograms],
    },
    headers.cacheTags,
  )

  async function fresh(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method = 'GET' } = request
    const context = newContext(nameAddress(request))
    if (dev && DEV_ONLY.some((prefix) => url.startsWith(prefix)))
      return await requests.run(context, () => dev(request, response))
    prepare(request)
    if (isStaffs(url)) context.nonce = announceNonce(request)
    // A form arrives as slowly as its sender likes: it must not hold a place while it does.
    const waits = method !== 'POST' && url !== HEALTH
    // Next renders a HEAD as nothing at all; of a GET it has the headers, and the rest is left out when it is sent.
    const asked = method === 'HEAD' ? getRequest(request, request.url ?? '/') : request
    const page = await renderer.forClient(asked, context, { waits, hasLeft: () => response.destroyed })
    if (!page) return
    const bare = withoutTrailingSlash(url)
    const answer = bare !== url && page.status === 200 ? movedTo(bare) : page
    if (isHtml(answer) && !isStaffs(url))
      answer.headers['cache-control'] =
        answer.status === 200 && !context.personal ? 'private, no-cache' : 'private, no-store'
    if (context.pieces && page.status === 200)
      return await sendPieces(request, response, page, context.pieces, moreHeaders(context.nonce))
    // A moderator's press on a reader's page that is refused is that page again, and lives by its policy.
    const shown = context.refusal?.path ?? url
    const said = moreHeaders(isStaffs(shown) ? context.nonce : undefined, url)
    await sendAnswer(request, response, answer, framing(said, [...context.frames]))
    const isRead = method === 'GET' && answer.status === 200 && !isPreview(url)
    const address = isRead ? pageAddress(url) : null
    if (address) reads.answered(request, nameAddress, address)
  }

  function kept(request: IncomingMessage, response: ServerResponse, found: Kept) {
    if (request.method === 'GET') reads.answered(request, nameAddress, found.page.address)
    sendKept(request, response, found)
  }

  function told(request: IncomingMessage, response: ServerResponse, path: string) {
    const address = pageAddress(path)
    const found = address && pages?.kept(address.key)
    if (found?.kind === 'kept') reads.told(request, nameAddress, found.page.address)
    response.writeHead(204, forReaders).end()
  }

  async function comment(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
    const context = newContext(nameAddress(request))
    const posted = await receive(request, place, context.address)
    const hasLeft = () => response.destroyed
    const answer =
      'answer' in posted
        ? posted.answer
        : await renderer.forRefused(request, context, posted.refusal, hasLeft)
    if (answer)
      await sendAnswer(request, response, answer, framing(moreHeaders(undefined), [...context.frames]))
  }

  /** A document is the same for everybody, whatever cookies he brings. */
  async function program(request: IncomingMessage, response: ServerResponse, address: PageAddress) {
    const found = await pages?.get(address, () => response.destroyed)
    if (found?.kind === 'kept') return sendKept(request, response, found)
    const answer = found?.answer ?? (await documents.render(address))?.answer
    if (!answer) return
    const etag = String(answer.headers.etag ?? '')
    if (answer.status === 200 && etag !== '' && isKnown(etag, request.headers['if-none-match']))
      return void response.writeHead(304, [...forPrograms, 'etag', etag]).end()
    await sendAnswer(request, response, uncached(answer), forPrograms)
  }

  function moreHeaders(nonce: string | undefined, url = ''): RawHeaders {
    if (dev) return []
    if (isPreview(url)) return forPreviews
    if (isLetter(url)) return forLetters
    if (isReadApi(url)) return forPrograms
    return nonce ? [...common, ...pageHeaders(staffPolicy(nonce))] : forReaders
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '', method = 'GET' } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const document = isRead ? (documents.addressOf(url) ?? (pages && programAddress(url))) : null
    if (document) return await program(request, response, document)
    const forAnybody = pages !== null && isRead && !PERSONAL_COOKIES.test(request.headers.cookie ?? '')
    const atOnce = forAnybody ? pages.kept(url) : null
    if (atOnce?.kind === 'kept') return kept(request, response, atOnce)
    if (isRead && (await files(request, response))) return
    const refused = refusedRequest(request)
    if (refused) return sayInWords(response, refused, request, forReaders, language())
    if (isRead && url.startsWith('/live/') && (await live(request, response, nameAddress(request)))) return
    if (method === 'POST' && url.startsWith(READ)) return told(request, response, url.slice(READ.length - 1))
    if (method === 'POST' && url === HUB_PATH)
      return await sendAnswer(request, response, await hub(request), forPrograms)
    const place = method === 'POST' ? commentPlace(url) : null
    if (place) return await comment(request, response, place)
    const address = forAnybody && !isPreview(url) ? pageAddress(url) : null
    if (!pages || !address) return await fresh(request, response)
    const found = await pages.get(address, () => response.destroyed)
    if (!found) return
    if (found.kind === 'kept') kept(request, response, found)
    else await sendAnswer(request, response, uncached(found.answer), framing(forReaders, found.frames))
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      if (isStaging()) response.setHeader('x-robots-tag', 'noindex, nofollow')
      await answer(request, response)
    } catch (error) {
      // Who hangs up in the middle of his form is no fault of ours.
      if (response.destroyed || request.errored) return
      const isCrowded = error instanceof Crowded
      if (!isCrowded) console.error(error)
      if (response.headersSent) return void response.destroy()
      if (isReadApi(request.url ?? ''))
        return refuseRead(
          response,
          isCrowded ? 503 : 500,
          isCrowded ? [...forPrograms, 'retry-after', '5'] : forPrograms,
        )
      const wait = isCrowded ? { 'retry-after': '5' } : {}
      const headers = { ...HTML, ...wait }
      const words = { status: isCrowded ? 503 : 500, headers, body: trouble(language()) }
      await sendAnswer(request, response, words, forReaders)
    }
  }
}

/** What is not kept here is to be kept nowhere else. */
const uncached = (answer: Answer): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'cache-control': 'private, no-store' },
})

/** Next finds the nonce for its scripts in the policy that a proxy would have set. */
function announceNonce(request: IncomingMessage): string {
  const nonce = randomBytes(16).toString('base64')
  request.headers['content-security-policy'] = staffPolicy(nonce)
  return nonce
}

/** Says once when a proxy seems to stand in front that nobody has named: all readers would be one client then. */
function addressOf(proxies: BlockList) {
  let told = false
  return ({ headers, socket }: IncomingMessage): string => {
    const claims = String(headers['x-forwarded-for'] ?? '')
    const address = clientAddress(socket.remoteAddress, claims, proxies)
    if (claims !== '' && !told && !isTrustedPeer(socket.remoteAddress, proxies)) {
      told = true
      console.warn(
        `${address} sends X-Forwarded-For. If that is your proxy, start with BROADSHEET_TRUSTED_PROXIES=${address}`,
      )
    }
    return address
  }
}

const movedTo = (location: string): Answer => ({ status: 301, headers: { location }, body: Buffer.alloc(0) })

function sayInWords(
  response: ServerResponse,
  status: Refused,
  { method, url = '/' }: IncomingMessage,
  headers: RawHeaders,
  language: string,
) {
  const allow = status === 405 ? ['allow', allowed(url)] : []
  const isRead = isReadApi(url)
  if (status === 405 && method === 'OPTIONS') {
    response.writeHead(204, [...allow, ...headers, ...(isRead ? FROM_ANYWHERE : [])]).end()
    return
  }
  if (isRead) return refuseRead(response, status, [...headers, ...allow])
  const plain = ['content-type', 'text/plain; charset=utf-8', 'connection', 'close']
  response.writeHead(status, [...plain, ...headers, ...allow])
  response.end(`${translator(language, 'answers')(`status.${status}`)}\n`)
}
