import type { NextAuthOptions, Session } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import { database } from '#db/client.ts'
import { factorsOf, hasSecondFactor } from '#db/staff/second-factor.ts'
import { openStaffSession, SESSION_MS, type OpenSession } from '#db/staff/sessions.ts'
import type { Session as StaffSession } from '#db/users/users.ts'
import { clientAddress } from './answer.ts'
import { browserAtHand, isKnownBrowser, rememberBrowser } from './browser.ts'
import { checkSignIn } from './sign-in.ts'
import { isHttps } from './site.ts'

const SECONDS = SESSION_MS / 1000
const cookieName = () => `${isHttps() ? '__Secure-' : ''}next-auth.session-token`

/** The token names a session, its user and the version of his sessions; everything else is read afresh on each request. */
export function authOptions(): NextAuthOptions {
  return {
    session: { strategy: 'jwt', maxAge: SECONDS },
    logger: { error: sayUnlessForged, warn: () => {}, debug: () => {} },
    pages: { signIn: '/admin/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { email: {}, password: {} },
        async authorize(credentials) {
          const checked = await checkSignIn(credentials ?? {}, clientAddress())
          if (!checked.ok) return null
          // What has two steps is done by our own form, which has two.
          if (hasSecondFactor(await factorsOf(database(), checked.session.userId))) return null
          const opened = await open(checked.session)
          return opened && { id: opened.id, opened }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { ...(user as unknown as { opened: OpenSession }).opened } : token),
      session: ({ session, token: { id, userId, version } }) =>
        ({ expires: session.expires, staff: { id, userId, version } }) as Session,
    },
  }
}

/** A cookie that we did not make is a stranger's noise, not a fault to be logged with its stack. */
function sayUnlessForged(code: string, metadata: unknown) {
  if (code !== 'JWT_SESSION_ERROR') console.error(code, metadata)
}

async function open(session: StaffSession): Promise<OpenSession | null> {
  const at = { ...(await browserAtHand()), isKnown: await isKnownBrowser(session) }
  return await openStaffSession(database(), session, at, Date.now())
}

/**
 * Opens a session for who has shown who he is, as next-auth would; our own forms do it, since next-auth's needs JavaScript.
 *
 * @returns false when what he has shown was ended meanwhile
 */
export async function enter(session: StaffSession): Promise<boolean> {
  const opened = await open(session)
  if (opened) await holdSession(opened)
  return opened !== null
}

/** Gives the browser at hand what its session goes on with. */
export async function holdSession(session: OpenSession): Promise<void> {
  const secret = process.env.NEXTAUTH_SECRET ?? ''
  const value = await encode({ token: { ...session }, secret, maxAge: SECONDS })
  const jar = await cookies()
  jar.set(cookieName(), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    maxAge: SECONDS,
  })
  await rememberBrowser(session)
}

export async function closeSession(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), '', { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(), maxAge: 0 })
}
