import type { IncomingMessage } from 'node:http'
import { LONGEST_TEXT } from '#db/drafts/rules.ts'
import { LARGEST_LOGO } from '#db/look/rules.ts'
import { MOST_TOGETHER } from '#db/media/rules.ts'
import { isReadApi, readable, withoutTrailingSlash } from './url.ts'

/** More than 5,000 characters of the longest kind take, percent-encoded; far less than what hurts. */
const LARGEST_FORM = 512 * 1024
/** A logo of as many bytes, with what a form puts around a file. */
const LARGEST_LOGO_FORM = LARGEST_LOGO + 16 * 1024
const LOGO_FORM = '/admin/settings/logo'
/**
 * A text of `LONGEST_TEXT` characters that take three bytes each, twice: where two are joined, one's own is sent along. In parts alone,
 * as both forms send it: reading so many percent-encoded pairs would take minutes.
 */
const LARGEST_TEXT_FORM = 6 * LONGEST_TEXT + LARGEST_FORM
const TEXT_FORMS = /^\/admin\/articles\/[1-9]\d*\/(?:save|merge)$/
const IN_PARTS = /^multipart\/form-data\b/i
const READS = ['GET', 'HEAD']
/** Where forms are sent: everything else is only read. */
const FORMS = [
  /^\/[^/]+\/[^/]+\/comments(?:\/recommend|\/[1-9]\d*\/(?:change|delete|confirm))?$/,
  /^\/comments\/[1-9]\d*\/(?:report|mute|appeal)\/send$/,
  /^\/corrections\/report\/send$/,
  /^\/commenter\/[a-z-]+$/,
  /^\/newsletter\/[a-z-]+$/,
  /^\/moderate\/decision$/,
  /^\/read\/[^/]+\/[^/]+$/,
  /^\/hub$/,
  /^\/admin\/./,
  /^\/api\/./,
]
/** Where staff send pictures. */
const UPLOADS = /^\/admin\/media(?:\/add|\/[1-9]\d*\/replace)?$/
const SESSION = /next-auth\.session-token/
/**
 * Where a page and a form have one address, which Next does not do: pictures are sent to their library, and a mail program sends its one-click form to the address that
 * it would open for its reader (RFC 8058).
 */
const FORM_OF_PAGE = new Map([
  ['/commenter/unsubscribe', '/commenter/unsubscribe/now'],
  ['/newsletter/unsubscribe', '/newsletter/unsubscribe/now'],
  ['/admin/media', '/admin/media/add'],
])
/** Pages of Next's own that would answer under these addresses. */
const NEXTS_OWN = new Set(['/404', '/500', '/_error', '/_not-found', '/_global-error'])
/** What Next's client asks with (readers' pages have none, and a mangled one makes Next fail), and what the front alone may say to Next. */
const CLIENT_HEADERS = [
  'rsc',
  'next-action',
  'next-url',
  'content-security-policy',
  'content-security-policy-report-only',
]

export type Refused = 400 | 405 | 411 | 413

/** Why a request is not for Next at all; null when it is. OPTIONS is answered by the 405's `Allow` with 204. */
export function refusedRequest({ method = 'GET', url = '', headers }: IncomingMessage): Refused | null {
  if (!url.startsWith('/')) return 400
  if (READS.includes(method)) return null
  if (method !== 'POST' || !isForm(url)) return 405
  // A browser always says how long its form is.
  if (headers['content-length'] === undefined) return 411
  return Number(headers['content-length']) > largestOf({ url, headers }) ? 413 : null
}

/** Bytes that a form may have. */
function largestOf(request: Pick<IncomingMessage, 'url' | 'headers'>): number {
  if (isUpload(request)) return MOST_TOGETHER
  if (isText(request)) return LARGEST_TEXT_FORM
  return pathOf(request.url ?? '') === LOGO_FORM ? LARGEST_LOGO_FORM : LARGEST_FORM
}

/** Whether pictures are being sent, by somebody who seems to be signed in. */
function isUpload({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  return UPLOADS.test(pathOf(url)) && isStaff({ headers })
}

/** The same of a text, which may be as long as a book. */
function isText({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  return TEXT_FORMS.test(pathOf(url)) && isStaff({ headers }) && IN_PARTS.test(headers['content-type'] ?? '')
}

/** Whether what is being sent may be large, and take its time: pictures and texts of staff. */
export function mayTakeLong(request: Pick<IncomingMessage, 'url' | 'headers'>): boolean {
  return isUpload(request) || isText(request)
}

export function allowed(url: string): string {
  return isForm(url) ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS'
}

/** Makes of a request what Next can answer: an address that can be read, no words that only Next's client speaks. */
export function prepare(request: IncomingMessage): void {
  const url = readable(withoutTrailingSlash(request.url ?? '/'))
  const path = pathOf(url)
  // Flight data has addresses of its own, which readers' pages do not use; Next knows them by their end.
  const end = path.endsWith('.rsc') ? '-' : ''
  request.url = NEXTS_OWN.has(path) || end ? `/-${path}${end}${url.slice(path.length)}` : url
  const form = request.method === 'POST' ? FORM_OF_PAGE.get(path) : undefined
  if (form !== undefined) request.url = form + url.slice(path.length)
  for (const name of Object.keys(request.headers)) {
    if (CLIENT_HEADERS.includes(name) || name.startsWith('next-router-')) delete request.headers[name]
  }
}

const isStaff = ({ headers }: Pick<IncomingMessage, 'headers'>) => SESSION.test(headers.cookie ?? '')
const pathOf = (url: string) => url.split('?')[0] ?? ''
const isForm = (url: string) => !isReadApi(url) && FORMS.some((form) => form.test(pathOf(url)))
