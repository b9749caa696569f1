import type { IncomingHttpHeaders } from 'node:http'
import { isbot } from 'isbot'

/** Browsers have some thousand names in use, and each of them is asked about millions of times. */
const MOST_REMEMBERED = 5000
/** Longer ones are nobody's browser. */
const LONGEST_NAME = 500
const remembered = new Map<string, boolean>()

/** Staff look at their own articles all day. */
const STAFFS = /next-auth\.session-token/

/**
 * Whether a person reads what is asked for, as far as headers can tell: a browser with a name and a language, for a page
 * of its own and not for a frame, a picture or a script. What a browser fetches because it might be wanted is not read
 * yet: when it is, the page says so itself (public/reader.js).
 */
export function isRead(headers: IncomingHttpHeaders): boolean {
  const { 'sec-fetch-dest': dest, 'sec-purpose': purpose, purpose: older, 'x-moz': oldest } = headers
  if (dest !== undefined && dest !== 'document') return false
  if (isAhead(purpose) || isAhead(older) || isAhead(oldest)) return false
  return isPerson(headers)
}

/** The same of a page's own word that it is read, which a script sends. */
export function isPerson(headers: IncomingHttpHeaders): boolean {
  const { 'user-agent': name, 'accept-language': language, cookie } = headers
  if (!name || name.length > LONGEST_NAME || !language) return false
  if (cookie !== undefined && STAFFS.test(cookie)) return false
  return isBrowser(name)
}

/** `prefetch`, and `prefetch;prerender`. */
const isAhead = (purpose: string | string[] | undefined) =>
  purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose))

function isBrowser(name: string): boolean {
  const known = remembered.get(name)
  if (known !== undefined) return known
  const is = !isbot(name)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(name, is)
  return is
}
