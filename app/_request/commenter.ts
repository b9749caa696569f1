import { cookies } from 'next/headers'
import { database } from '#db/client.ts'
import { commenterOf, type Commenter } from '#db/commenters/commenter.ts'
import { COMMENTER_COOKIE, commenterCookie, commenterIn } from '#server/comments/commenter.ts'
import { linkKey, readLinkKey } from '#server/links.ts'
import { isHttps } from './site.ts'

/** A commenter on his own pages. */
export interface Recognised {
  commenter: Commenter
  /** Of the link that he has come by, for the links and forms of the page; empty where this browser remembers him. */
  key: string
}

/**
 * Who looks at his own pages: by the key of a link that was sent to him, or by this browser's cookie.
 *
 * @param key as a query or form names it
 */
export async function recognise(key: unknown): Promise<Recognised | null> {
  const now = Date.now()
  if (typeof key === 'string' && key !== '') {
    const link = readLinkKey('own', key, now)
    const commenter = link && (await commenterOf(database(), link))
    return commenter && { commenter, key }
  }
  const commenter = await rememberedCommenter(now)
  return commenter && { commenter, key: '' }
}

/** Whom this browser remembers, as he has asked it to. */
export async function rememberedCommenter(now: number): Promise<Commenter | null> {
  const named = commenterIn((await cookies()).get(COMMENTER_COOKIE)?.value, now)
  return named && (await commenterOf(database(), named))
}

/** Set-Cookie for this browser to remember him; null to forget. */
export const remember = (commenter: Commenter | null) => commenterCookie(commenter, Date.now(), isHttps())

/** The address of one's own page, by a new key: whoever is sent there has just proved who he is. */
export const ownPath = ({ id, version }: Commenter) =>
  `/commenter?key=${linkKey('own', { id, version }, Date.now())}`

/** A path of the own pages, with the key of the link that he has come by. */
export const withKey = (path: string, key: string) =>
  key === '' ? path : `${path}${path.includes('?') ? '&' : '?'}key=${encodeURIComponent(key)}`
