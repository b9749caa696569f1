import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The secret that cookies and sessions are signed with: from the environment, else from the data folder, else made now
 * and kept there, readable for its owner alone.
 */
export function installationSecret(dataDir: string): string {
  if (process.env.BROADSHEET_SECRET) return process.env.BROADSHEET_SECRET
  const file = join(dataDir, 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(dataDir, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: 'wx' })
  return secret
}
