import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV = 12
const TAG = 16

function key(purpose: string): Buffer {
  const secret = process.env.BROADSHEET_SECRET
  if (!secret) throw new Error('no BROADSHEET_SECRET: start with npm start or npm run dev')
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32))
}

/**
 * What has to be read again, but not by who has only a copy of the database: sealed with the installation's secret.
 *
 * @throws Error without that secret in BROADSHEET_SECRET
 */
export function seal(purpose: string, text: string): string {
  const iv = randomBytes(IV)
  const cipher = createCipheriv(CIPHER, key(purpose), iv)
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** @returns null for what was sealed with another secret, or for something else */
export function unseal(purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv(CIPHER, key(purpose), bytes.subarray(0, IV))
    decipher.setAuthTag(bytes.subarray(IV, IV + TAG))
    return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}
