import { cookies, headers } from 'next/headers'
import { browserName } from '#db/staff/browser-name.ts'
import type { Browser } from '#db/staff/sessions.ts'
import type { Session } from '#db/users/users.ts'
import { networkOf } from '#server/comments/network.ts'
import { sign, unsign } from '#server/sign.ts'
import { clientAddress } from './answer.ts'
import { isHttps } from './site.ts'

/** Who of the staff has signed in here before, signed: it opens nothing, and only spares him a mail. */
const COOKIE = 'broadsheet-browser'
const PURPOSE = 'known-browser'
const YEAR = 365 * 24 * 60 * 60
/** A desk in the newsroom has a shift of people. */
const MOST = 12

/** What the session of the browser at hand is to be known by. */
export async function browserAtHand(): Promise<Browser> {
  return {
    browser: browserName((await headers()).get('user-agent') ?? ''),
    network: networkOf(clientAddress()) ?? '',
  }
}

const nameOf = ({ userId, version }: Session) => `${userId}.${version}`

async function known(): Promise<string[]> {
  const value = (await cookies()).get(COOKIE)?.value
  return value === undefined ? [] : (unsign(PURPOSE, value)?.split('-') ?? [])
}

/** Whether somebody has signed in here, since his sessions were ended last. */
export async function isKnownBrowser(session: Session): Promise<boolean> {
  return (await known()).includes(nameOf(session))
}

export async function rememberBrowser(session: Session): Promise<void> {
  const others = (await known()).filter((name) => !name.startsWith(`${session.userId}.`))
  const value = sign(PURPOSE, [nameOf(session), ...others].slice(0, MOST).join('-'))
  const jar = await cookies()
  jar.set(COOKIE, value, {
    path: '/admin',
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    maxAge: YEAR,
  })
}
