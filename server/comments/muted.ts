import { keyedHash, sign, unsign } from '../sign.ts'
import { setCookie } from './cookie.ts'

export const MUTED_COOKIE = 'broadsheet_muted'
const SECONDS = 365 * 24 * 60 * 60
const MOST = 50

/** Somebody whom this browser's reader does not want to read: by a comment of his, and by a keyed hash of who he is. */
export interface Muted {
  commentId: number
  hash: string
}

/**
 * Who somebody is, for this purpose: a name under an address. By the address alone a reader could find out which names are
 * one person.
 */
export function mutedHash({ emailKey, name }: { emailKey: string; name: string }): string {
  return keyedHash('muted', `${emailKey} ${name.toLowerCase()}`).slice(0, 12)
}

/** Set-Cookie that remembers them in this browser; the newest stands last, and beyond fifty the oldest is forgotten. */
export function mutedCookie(muted: Muted[], isHttps: boolean): string {
  const list = muted.slice(-MOST).map(({ commentId, hash }) => `${commentId}~${hash}`)
  const how = { path: '/', seconds: list.length > 0 ? SECONDS : 0, isHttps }
  return setCookie(MUTED_COOKIE, list.length > 0 ? sign('muted', list.join('!')) : '', how)
}

/** Whom the cookie names; nobody for one that is missing or not ours. @param value of the cookie */
export function mutedIn(value: string | undefined): Muted[] {
  const list = unsign('muted', value ?? '')?.split('!') ?? []
  return list.map((entry) => {
    const [commentId = '', hash = ''] = entry.split('~')
    return { commentId: Number(commentId), hash }
  })
}
