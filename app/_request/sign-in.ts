import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { authenticate, type Session } from '#db/users/users.ts'

/** Five wrong tries, then a wait; per e-mail and per address, so that neither guessing one nor spraying many pays. */
const TRIES = { points: 5, duration: 15 * 60 }
const TRIES_PER_ADDRESS = { points: 20, duration: 15 * 60 }
const KEY = Symbol.for('broadsheet.sign-in')

interface Limits {
  byEmail: RateLimiterMemory
  byAddress: RateLimiterMemory
}
const holder = globalThis as { [KEY]?: Limits }
const limits = () =>
  (holder[KEY] ??= {
    byEmail: new RateLimiterMemory(TRIES),
    byAddress: new RateLimiterMemory(TRIES_PER_ADDRESS),
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
  await limits().byEmail.delete(email)
  await limits().byAddress.reward(address, 1)
  return { ok: true, session }
}

/** @returns seconds to wait; 0 when this try may go on */
async function countTry(email: string, address: string): Promise<number> {
  const { byEmail, byAddress } = limits()
  const tries = [byEmail.consume(email), byAddress.consume(address)]
  const refused = (await Promise.allSettled(tries)).flatMap((result) =>
    result.status === 'rejected' ? [(result.reason as RateLimiterRes).msBeforeNext] : [],
  )
  return refused.length === 0 ? 0 : Math.ceil(Math.max(...refused) / 1000)
}
