import { createHash, randomBytes } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { database } from '#db/client.ts'
import { takeOnce } from '#db/staff/once.ts'
import { notePasskey, passkeyById, passkeysOf, type NewPasskey } from '#db/staff/passkeys.ts'
import type { Session } from '#db/users/users.ts'
import { sign, unsign } from '#server/sign.ts'
import { siteUrl } from './site.ts'
import type { Staff } from './viewer.ts'

/** So long a device may take to answer. */
const MINUTES = 10
const SIGN_IN = 'passkey-sign-in'
const adding = (staff: Staff) => `passkey-add-${staff.id}`

/** A passkey belongs to a host; what its device signs names the origin, too. */
function site() {
  const { hostname, origin } = new URL(siteUrl())
  return { rpID: hostname, origin }
}

/** What a device is to sign: random, signed by us, for one purpose, once, and only for some minutes. Nothing is stored. */
const newChallenge = (purpose: string, now: number) =>
  sign(purpose, `${randomBytes(16).toString('hex')}-${now + MINUTES * 60_000}`)

const isOurs = (purpose: string, now: number) => async (given: string) => {
  const challenge = Buffer.from(given, 'base64url').toString()
  const until = Number(unsign(purpose, challenge)?.split('-')[1] ?? 0)
  const hash = createHash('sha256').update(challenge).digest('base64url')
  return until > now && (await takeOnce(database(), hash, until))
}

export async function signInOptions(now: number) {
  return await generateAuthenticationOptions({
    ...{ rpID: site().rpID, challenge: newChallenge(SIGN_IN, now), userVerification: 'required' },
  })
}

export async function addingOptions(staff: Staff, siteName: string, now: number) {
  const known = await passkeysOf(database(), staff.id)
  return await generateRegistrationOptions({
    ...{ rpName: siteName, rpID: site().rpID, userName: staff.email, userDisplayName: staff.name },
    userID: new TextEncoder().encode(`staff-${staff.id}`),
    challenge: newChallenge(adding(staff), now),
    excludeCredentials: known.map(({ id, transports }) => ({ id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
}

/** The device's answer as JSON, in a field of a form; its parts are looked at by who verifies it. */
const answer = z
  .string()
  .max(20_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      context.addIssue('no JSON')
      return z.NEVER
    }
  })
  .pipe(z.looseObject({ id: z.string().max(2000), response: z.looseObject({}) }))

/** Whom a device signs in; null when its answer is not right. */
export async function signedInBy(text: string, now: number): Promise<Session | null> {
  const parsed = answer.safeParse(text)
  const known = parsed.success ? await passkeyById(database(), parsed.data.id) : null
  if (!known) return null
  const { id, publicKey, counter, transports } = known
  const credential = { id, counter, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')) }
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: parsed.data as unknown as AuthenticationResponseJSON,
      ...{ expectedChallenge: isOurs(SIGN_IN, now), expectedOrigin: site().origin },
      ...{ expectedRPID: site().rpID, requireUserVerification: true },
      credential: { ...credential, transports },
    })
    const used = { id, before: counter, counter: authenticationInfo.newCounter }
    return verified && (await notePasskey(database(), used, now)) ? known.session : null
  } catch {
    // Whatever is wrong with it: it opens nothing.
    return null
  }
}

/** A new passkey, as its device has handed it over; null when its answer is not right. */
export async function passkeyIn(
  staff: Staff,
  text: string,
  name: string,
  now: number,
): Promise<NewPasskey | null> {
  const parsed = answer.safeParse(text)
  if (!parsed.success) return null
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: parsed.data as unknown as RegistrationResponseJSON,
      ...{ expectedChallenge: isOurs(adding(staff), now), expectedOrigin: site().origin },
      ...{ expectedRPID: site().rpID, requireUserVerification: true },
    })
    if (!verified) return null
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports, name }
  } catch {
    return null
  }
}
