import type { NextAuthOptions, Session } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { encode } from 'next-auth/jwt'
import { cookies } from 'next/headers'
import type { Session as StaffSession } from '#db/users/users.ts'
import { checkSignIn } from './sign-in.ts'
import { isHttps } from './site.ts'
import { clientAddress } from './answer.ts'

const SECONDS = 12 * 60 * 60
const cookieName = () => `${isHttps() ? '__Secure-' : ''}next-auth.session-token`

/** The token holds a user's id and the version of his sessions; everything else is read afresh on each request. */
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
          return checked.ok ? { id: String(checked.session.userId), version: checked.session.version } : null
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { userId: Number(user.id), version: (user as { version?: number }).version } : token,
      session: ({ session, token }) =>
        ({ expires: session.expires, staff: { userId: token.userId, version: token.version } }) as Session,
    },
  }
}

/** A cookie that we did not make is a stranger's noise, not a fault to be logged with its stack. */
function sayUnlessForged(code: string, metadata: unknown) {
  if (code !== 'JWT_SESSION_ERROR') console.error(code, metadata)
}

/** Opens a session as next-auth would; our own form does it, since next-auth's needs JavaScript. */
export async function openSession(session: StaffSession): Promise<void> {
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
}

export async function closeSession(): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(), '', { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(), maxAge: 0 })
}
