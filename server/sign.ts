import { createHmac, timingSafeEqual } from 'node:crypto'

const keys = new Map<string, Buffer>()

function key(purpose: string): Buffer {
  const secret = process.env.BROADSHEET_SECRET
  if (!secret) throw new Error('no BROADSHEET_SECRET: start with npm start or npm run dev')
  const id = `${secret} ${purpose}`
  const known = keys.get(id) ?? createHmac('sha256', secret).update(purpose).digest()
  keys.set(id, known)
  return known
}

/** A keyed hash: nobody without the installation's secret can make or undo it. Each purpose has a key of its own. */
export function keyedHash(purpose: string, text: string): string {
  return createHmac('sha256', key(purpose)).update(text).digest('base64url')
}

/** `value` with a signature that `unsign` checks. */
export function sign(purpose: string, value: string): string {
  return `${value}.${keyedHash(purpose, value)}`
}

/** @returns null for anything that `sign` has not made for this purpose */
export function unsign(purpose: string, signed: string): string | null {
  const end = signed.lastIndexOf('.')
  const value = signed.slice(0, Math.max(end, 0))
  const given = Buffer.from(signed.slice(end + 1))
  const right = Buffer.from(keyedHash(purpose, value))
  return given.length === right.length && timingSafeEqual(given, right) ? value : null
}
