import { createHash, randomInt } from 'node:crypto'

export const RECOVERY_CODES = 10

/** Letters and digits that nobody mistakes for others when copying them from paper. */
const READABLE = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A code for paper: three groups of four, 59 bits, tried a few times at most. */
export function newRecoveryCode(): string {
  const letters = Array.from({ length: 12 }, () => READABLE[randomInt(READABLE.length)])
  return [0, 4, 8].map((start) => letters.slice(start, start + 4).join('')).join('-')
}

/** What is kept of a code: however it is typed, with or without hyphens. */
export function recoveryHash(userId: number, typed: string): string {
  const code = typed.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${userId} ${code}`).digest('base64url')
}

/** Whether what was typed looks like a code of the app: six digits, with or without a space. */
export const isAppCode = (typed: string): boolean => /^\d{6}$/.test(typed.replace(/\s/g, ''))
