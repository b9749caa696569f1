import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret that cookies and sessions are signed with: from the environment, else from the data folder, else made now
 * and kept there, readable for its owner alone.
 *
 * @throws Error when the file is empty, as after a crash or a full disk: anybody can sign with nothing
 */
export function installationSecret(dataDir: string): string {
  if (process.env.BROADSHEET_SECRET) return process.env.BROADSHEET_SECRET
  const file = join(dataDir, 'secret')
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept === '')
      throw new Error(`${file} is empty. Delete it to have a new secret made; everybody signs in anew then.`)
    return kept
  }
  mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
