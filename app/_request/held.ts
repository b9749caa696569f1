import { cookies } from 'next/headers'
import { headerPath } from './answer.ts'
import { isHttps } from './site.ts'
import { sign, unsign } from './secret.ts'

const COOKIE = 'broadsheet_held'
/** Long enough for most decisions, short enough that a shared computer forgets. */
const SECONDS = 24 * 60 * 60
const MOST = 20

/**
 * Remembers a held comment for its author's browser: a signed cookie for this article's address alone, so that no other
 * page of the reader's is kept from the page store.
 */
export async function rememberHeld(path: string, commentId: number, now: number): Promise<void> {
  const ids = [...(await heldIds(now)), commentId].slice(-MOST)
  const value = sign('held', `${ids.join('-')}.${now + SECONDS * 1000}`)
  const jar = await cookies()
  jar.set(COOKIE, value, {
    path: headerPath(path),
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    maxAge: SECONDS,
  })
}

/** The comments that this browser has posted here lately; empty for a cookie that is missing, old or not ours. */
export async function heldIds(now: number): Promise<number[]> {
  const cookie = (await cookies()).get(COOKIE)
  const [ids, expires] = (unsign('held', cookie?.value ?? '') ?? '').split('.')
  return ids && Number(expires) > now ? ids.split('-').map(Number) : []
}
