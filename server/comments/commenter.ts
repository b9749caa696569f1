import { sign, unsign } from '../sign.ts'
import { setCookie } from './cookie.ts'

export const COMMENTER_COOKIE = 'broadsheet_commenter'
const SECONDS = 365 * 24 * 60 * 60

/**
 * Set-Cookie that remembers in this browser whose confirmed address it holds, for readers who have ticked that. It changes
 * no page: it is looked at when a comment is posted, and on the commenter's own pages.
 *
 * @param commenter his id and version, or null to forget him
 * @param now milliseconds
 * @param isHttps whether the site's own address is
 */
export function commenterCookie(
  commenter: { id: number; version: number } | null,
  now: number,
  isHttps: boolean,
): string {
  if (!commenter) return setCookie(COMMENTER_COOKIE, '', { path: '/', seconds: 0, isHttps })
  const value = sign('commenter', `${commenter.id}-${commenter.version}-${now + SECONDS * 1000}`)
  return setCookie(COMMENTER_COOKIE, value, { path: '/', seconds: SECONDS, isHttps })
}

/**
 * Whom the cookie names; null for one that is missing, old or not ours.
 *
 * @param value of the cookie
 * @param now milliseconds
 */
export function commenterIn(value: string | undefined, now: number): { id: number; version: number } | null {
  const [id, version, expiresAt] = (unsign('commenter', value ?? '') ?? '').split('-').map(Number)
  return id && version && expiresAt && expiresAt > now ? { id, version } : null
}
