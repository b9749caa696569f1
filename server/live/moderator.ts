import { decode } from 'next-auth/jwt'
import type { Db } from '#db/client.ts'
import { canModerate } from '#db/users/policy.ts'
import { lacksFactor } from '#db/staff/second-factor.ts'
import { openSession, staffOfSession } from '#db/staff/sessions.ts'
import type { Viewer } from '#db/users/viewer.ts'

/** next-auth's name of it, with and without https; a long one comes in parts, which ours never is. */
const COOKIE = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;]+)/

type Staff = Extract<Viewer, { kind: 'staff' }>

/**
 * The moderator whose request it is, read afresh: a session that was ended is nobody's.
 *
 * @param cookies the header
 */
export async function moderatorOf(db: Db, cookies: string | undefined): Promise<Staff | 'other' | 'nobody'> {
  const [, token] = COOKIE.exec(cookies ?? '') ?? []
  const secret = process.env.NEXTAUTH_SECRET
  if (!token || !secret) return 'nobody'
  try {
    const session = await decode({ token: decodeURIComponent(token), secret })
    const open = openSession.safeParse(session)
    const staff = open.success ? await staffOfSession(db, open.data, Date.now()) : null
    if (!staff) return 'nobody'
    return canModerate(staff) && !(await lacksFactor(db, staff)) ? staff : 'other'
  } catch {
    // Not made by us, or too old.
    return 'nobody'
  }
}
