import type { IncomingMessage } from 'node:http'
import { decode } from 'next-auth/jwt'
import type { Db } from '#db/client.ts'
import { openSession, staffOfSession } from '#db/staff/sessions.ts'
import type { Viewer } from '#db/users/viewer.ts'

const SESSION = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token=([^;\s]+)/

/**
 * Who of the staff sends a request, by the session that signing in has opened; null for readers, and for sessions that are
 * forged, over or ended. Whoever is not signed in can write as nobody but himself.
 */
export async function staffSending(
  db: Db,
  { headers }: IncomingMessage,
): Promise<Extract<Viewer, { kind: 'staff' }> | null> {
  const [, token] = SESSION.exec(headers.cookie ?? '') ?? []
  if (!token) return null
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  const session = await decode({ token, secret }).catch(() => null)
  const open = openSession.safeParse(session)
  return open.success ? await staffOfSession(db, open.data, Date.now()) : null
}
