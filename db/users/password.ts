import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

export { SHORTEST_PASSWORD } from './rules.ts'

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export async function hashPassword(password: string): Promise<string> {
  return await hash(password.normalize('NFC'), COST)
}

/** @param stored a PHC string; null for nobody, which takes as long and is never right */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await decoy()), password.normalize('NFC'))
  return right && stored !== null
}

let decoyHash: Promise<string> | undefined
/** Made once: an unknown e-mail must not answer faster than a known one. */
function decoy(): Promise<string> {
  return (decoyHash ??= hashPassword('nobody has this password'))
}

/** Letters and digits that nobody mistakes for others when reading them from a screen. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A random password that can be read out and typed: four groups of four, 79 bits. */
export function newPassword(): string {
  const letters = Array.from({ length: 16 }, () => READABLE[randomInt(READABLE.length)])
  return [0, 4, 8, 12].map((start) => letters.slice(start, start + 4).join('')).join('-')
}
