import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { takeCode } from '#db/staff/second-factor.ts'
import { authenticate, type Session } from '#db/users/users.ts'
import { clientOf } from '#server/comments/network.ts'

const QUARTER_HOUR = 15 * 60
/** Five wrong tries, then a wait: for this e-mail from this address, so that nobody can lock somebody else out. */
const TRIES = { points: 5, duration: QUARTER_HOUR }
/** One address that tries many e-mails, and many addresses that try one. */
const TRIES_PER_ADDRESS = { points: 20, duration: QUARTER_HOUR }
const TRIES_PER_EMAIL = { points: 100, duration: QUARTER_HOUR }
/**
 * Of codes there are a million, and three hold at a time: whoever tries them knows the password already. A new password
 * begins anew.
 */
const TRIES_PER_CODE = { points: 30, duration: 24 * 60 * 60 }
const KEY = Symbol.for('broadsheet.sign-in')

interface Limits {
  byBoth: RateLimiterMemory
  byAddress: RateLimiterMemory
  byEmail: RateLimiterMemory
  byCode: RateLimiterMemory
}
const holder = globalThis as { [KEY]?: Limits }
const limits = () =>
  (holder[KEY] ??= {
    byBoth: new RateLimiterMemory(TRIES),
    byAddress: new RateLimiterMemory(TRIES_PER_ADDRESS),
    byEmail: new RateLimiterMemory(TRIES_PER_EMAIL),
    byCode: new RateLimiterMemory(TRIES_PER_CODE),
  })

const credentials = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
})

export type SignInResult =
  | { ok: true; session: Session }
  | { ok: false; reason: 'incomplete' | 'wrong' }
  | { ok: false; reason: 'throttled'; waitSeconds: number }

/** Checks e-mail and password, counting wrong tries before the password is looked at. */
export async function checkSignIn(raw: unknown, address: string): Promise<SignInResult> {
  const parsed = credentials.safeParse(raw)
  if (!parsed.success) return { ok: false, reason: 'incomplete' }
  const email = parsed.data.email.toLowerCase()
  const waitSeconds = await countTry(email, address)
  if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds }
  const session = await authenticate(database(), parsed.data)
  if (!session) return { ok: false, reason: 'wrong' }
  await forgive(email, address)
  return { ok: true, session }
}

export type CodeResult =
  { ok: true } | { ok: false; reason: 'wrong' } | { ok: false; reason: 'throttled'; waitSeconds: number }

/** Checks a code of the second step, counting wrong tries as those of passwords are. */
export async function checkCode(session: Session, typed: string, address: string): Promise<CodeResult> {
  const { userId } = session
  const waitSeconds = (await secondsForCode(userId, address)) || (await secondsForCodeOf(session))
  if (waitSeconds > 0) return { ok: false, reason: 'throttled', waitSeconds }
  if (!(await takeCode(database(), userId, typed.slice(0, 40), Date.now())))
    return { ok: false, reason: 'wrong' }
  await forgive(`code ${userId}`, address)
  await limits().byCode.delete(subjectOf(session))
  return { ok: true }
}

const subjectOf = ({ userId, version }: Session) => `${userId}.${version}`

/** Counts a code that is tried after this password, from wherever. @returns seconds to wait; 0 when this one may be */
export async function secondsForCodeOf(session: Session): Promise<number> {
  return await secondsUnless(async () => await limits().byCode.consume(subjectOf(session)))
}

/** Counts a code that is tried. @returns seconds to wait; 0 when this one may be */
export async function secondsForCode(userId: number, address: string): Promise<number> {
  return await countTry(`code ${userId}`, address)
}

/** Counts who asks for a link to a new password. @returns seconds to wait; 0 when he may ask */
export async function secondsToReset(email: string, address: string): Promise<number> {
  return await countTry(`reset ${email.trim().toLowerCase()}`, address)
}

/** Counts answers of devices that were wrong. @returns seconds to wait; 0 when one may try */
export async function secondsToPasskey(address: string): Promise<number> {
  return await countTry(`passkey ${address}`, address)
}

/** What was right counts as no try. */
export async function forgive(subject: string, address: string): Promise<void> {
  const { byBoth, byAddress, byEmail } = limits()
  const client = clientAt(address)
  await byBoth.delete(`${subject} ${client}`)
  await byAddress.reward(client, 1)
  await byEmail.reward(subject, 1)
}

/**
 * Counts a try, the address first: one that has to wait is not counted against anybody else.
 *
 * @returns seconds to wait; 0 when this try may go on
 */
async function countTry(email: string, address: string): Promise<number> {
  const { byBoth, byAddress, byEmail } = limits()
  const client = clientAt(address)
  return await secondsUnless(async () => {
    await byAddress.consume(client)
    await byBoth.consume(`${email} ${client}`)
    await byEmail.consume(email)
  })
}

/** With IPv6 anybody has more addresses than there are tries: what counts is his network. */
const clientAt = (address: string) => clientOf(address) ?? address

async function secondsUnless(consume: () => Promise<unknown>): Promise<number> {
  try {
    await consume()
    return 0
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused
    return Math.ceil(refused.msBeforeNext / 1000)
  }
}
