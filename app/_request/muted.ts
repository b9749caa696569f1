import { cookies } from 'next/headers'
import { database } from '#db/client.ts'
import { sendersOf } from '#db/comments/senders.ts'
import { MUTED_COOKIE, mutedCookie, mutedHash, mutedIn, type Muted } from '#server/comments/muted.ts'
import { isPersonal } from './cache.ts'
import { isHttps } from './site.ts'

export { mutedHash, type Muted }

/** Whom this browser's reader has muted. */
export async function readMuted(): Promise<Muted[]> {
  return mutedIn((await cookies()).get(MUTED_COOKIE)?.value)
}

/** Which of the comments on a page are of people whom its reader has muted: then the page is for him alone. */
export async function mutedAmong(ids: number[]): Promise<Set<number>> {
  const muted = await readMuted()
  if (muted.length === 0) return new Set()
  isPersonal()
  const hashes = new Set(muted.map((entry) => entry.hash))
  const senders = await sendersOf(database(), ids)
  return new Set(senders.filter((sender) => hashes.has(mutedHash(sender))).map((sender) => sender.id))
}

/** Set-Cookie with these people muted. */
export const muteThese = (muted: Muted[]) => mutedCookie(muted, isHttps())
