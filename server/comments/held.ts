import { headerPath } from '../front/url.ts'
import { sign, unsign } from '../sign.ts'
import { setCookie } from './cookie.ts'

export const HELD_COOKIE = 'broadsheet_held'
/** Long enough for most decisions, short enough that a shared computer forgets. */
const SECONDS = 24 * 60 * 60
const MOST = 20

/**
 * The comments that this browser has posted here lately; empty for a cookie that is missing, old or not ours.
 *
 * @param value of the cookie
 * @param now milliseconds
 */
export function heldIds(value: string | undefined, now: number): number[] {
  const [ids, expires] = (unsign('held', value ?? '') ?? '').split('.')
  return ids && Number(expires) > now ? ids.split('-').map(Number) : []
}

/**
 * Set-Cookie that remembers held comments for their author's browser: signed, and for this article's address alone, so
 * that no other page of the reader's is kept from the page store.
 *
 * @param path of the article
 * @param ids all that are to be remembered, the newest last
 * @param isHttps whether the site's own address is
 */
export function heldCookie(path: string, ids: number[], now: number, isHttps: boolean): string {
  const value = sign('held', `${ids.slice(-MOST).join('-')}.${now + SECONDS * 1000}`)
  return setCookie(HELD_COOKIE, value, { path: headerPath(path), seconds: SECONDS, isHttps })
}
