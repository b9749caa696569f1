import { decode } from 'next-auth/jwt'
import type { Db } from '#db/client.ts'
import { canModerate } from '#db/users/policy.ts'
import { staffOf } from '#db/users/users.ts'

/** next-auth's name of it, with and without https; a long one comes in parts, which ours never is. */
const COOKIE = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;]+)/

/**
 * Whether a request is a moderator's, read afresh: a session that was ended is nobody's.
 *
 * @param cookies the header
 */
export async function moderatorOf(
  db: Db,
  cookies: string | undefined,
): Promise<'moderator' | 'other' | 'nobody'> {
  const [, token] = COOKIE.exec(cookies ?? '') ?? []
  const secret = process.env.NEXTAUTH_SECRET
  if (!token || !secret) return 'nobody'
  try {
    const session = await decode({ token: decodeURIComponent(token), secret })
    const { userId, version } = session ?? {}
    if (typeof userId !== 'number' || typeof version !== 'number') return 'nobody'
    const staff = await staffOf(db, { userId, version })
    if (!staff) return 'nobody'
    return canModerate(staff) ? 'moderator' : 'other'
  } catch {
    // Not made by us, or too old.
    return 'nobody'
  }
}
