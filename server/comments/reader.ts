import { randomBytes } from 'node:crypto'
import { keyedHash, sign, unsign } from '../sign.ts'
import { setCookie } from './cookie.ts'
import { networkHash } from './network.ts'

export const READER_COOKIE = 'broadsheet_reader'
const DAY = 24 * 60 * 60

/** An id for a browser that has none: so long that nobody guesses it, and of nothing but chance. */
export const newReader = (): string => randomBytes(16).toString('base64url')

/**
 * Set-Cookie by which a browser is known where a reader may do something once. It is set with the answer to the first
 * recommendation or report, never with a page, and changes no page. Not prolonged: it ends before what it stands for is
 * forgotten.
 *
 * @param days for which hashes of networks are kept
 * @param now milliseconds
 */
export function readerCookie(reader: string, days: number, now: number, isHttps: boolean): string {
  const seconds = days * DAY
  const value = sign('reader', `${reader}.${now + seconds * 1000}`)
  return setCookie(READER_COOKIE, value, { path: '/', seconds, isHttps })
}

/**
 * The browser's id; null where the cookie is missing, old or not ours.
 *
 * @param value of the cookie
 * @param now milliseconds
 */
export function readerIn(value: string | undefined, now: number): string | null {
  const [reader, expiresAt] = (unsign('reader', value ?? '') ?? '').split('.')
  return reader && Number(expiresAt) > now ? reader : null
}

export type Purpose = 'recommend' | 'report' | 'error'

/** What stands for a browser where it may do something once: of another comment it is another hash. */
export const readerHash = (purpose: Purpose, commentId: number, reader: string): string =>
  keyedHash(purpose, `${commentId} ${reader}`)

/**
 * What is kept of the network that a recommendation or a report came from: by it readers are counted who have no cookie, or
 * throw it away. It is made of the network's hash, which nobody can make again once its salt is gone, and until then leads
 * to a network and to no address. Of another comment it is another one.
 *
 * @param days how old the salt may grow
 * @param now milliseconds
 */
export function networkTrace(
  purpose: Purpose,
  commentId: number,
  address: string,
  days: number,
  now: number,
): string {
  // Those who come by no address are one network: else they would have no limit.
  return keyedHash(`${purpose} network`, `${commentId} ${networkHash(address, days, now) ?? ''}`)
}
