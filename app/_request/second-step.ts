import { cookies } from 'next/headers'
import type { Session } from '#db/users/users.ts'
import { sign, unsign } from '#server/sign.ts'
import { isHttps } from './site.ts'

/** That somebody has given his password: for the second step and nothing else. It is no session. */
const COOKIE = 'broadsheet-second-step'
const PATH = '/admin/sign-in'
const PURPOSE = 'second-step'
const MINUTES = 10

const options = () => ({
  path: PATH,
  httpOnly: true,
  sameSite: 'strict' as const,
  secure: isHttps(),
})

export async function beginSecondStep({ userId, version }: Session, now: number): Promise<void> {
  const value = sign(PURPOSE, [userId, version, now + MINUTES * 60_000].join('-'))
  const jar = await cookies()
  jar.set(COOKIE, value, { ...options(), maxAge: MINUTES * 60 })
}

/** Who has given his password a moment ago; null for nobody. */
export async function atSecondStep(now: number): Promise<Session | null> {
  const value = (await cookies()).get(COOKIE)?.value ?? ''
  const [userId, version, until] = (unsign(PURPOSE, value) ?? '').split('-').map(Number)
  return userId && version && until && until > now ? { userId, version } : null
}

export async function endSecondStep(): Promise<void> {
  const jar = await cookies()
  jar.set(COOKIE, '', { ...options(), maxAge: 0 })
}
