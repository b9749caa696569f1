import { keyedHash } from '../sign.ts'

/** What IndexNow takes: letters, digits and hyphens. It is no secret, since its file is public, but it stays the same. */
export const indexNowKey = (): string =>
  keyedHash('indexnow-key', 'this site')
    .replace(/[^a-zA-Z\d]/g, '')
    .slice(0, 32)
