import { linkKey, type LinkPurpose, type LinkSubject } from '#server/links.ts'
import { installationSecret } from '#server/secrets.ts'

/** The key of a link that the server under test would send by mail. */
export function keyFor(purpose: LinkPurpose, subject: LinkSubject): string {
  process.env.BROADSHEET_SECRET ??= installationSecret(process.env.E2E_DATA_DIR ?? '')
  return linkKey(purpose, subject, Date.now())
}

/** Lets this process seal and sign as the server under test does. */
export function installationSecretOf(): void {
  process.env.BROADSHEET_SECRET ??= installationSecret(process.env.E2E_DATA_DIR ?? '')
}
