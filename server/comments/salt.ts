import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Salt {
  salt: string
  /** Milliseconds. */
  madeAt: number
}

const DAY = 24 * 60 * 60_000
const inUse = new Map<string, Salt>()

/**
 * The salt of networks' hashes, made anew when it is as old as hashes may be told from each other. It lies in a file and
 * not in the database: copies of that are made and handed around, and with the salt in them they would undo the hashes
 * of all their comments.
 *
 * @param folder DATA_DIR
 * @param days how old it may grow
 * @param now milliseconds
 */
export function networkSalt(folder: string, days: number, now: number): string {
  const file = join(folder, 'network-salt')
  const known = inUse.get(folder) ?? read(file)
  const salt = known && isFresh(known, days, now) ? known : make(file, now)
  inUse.set(folder, salt)
  return salt.salt
}

/** A clock that was set far back, or a file from the future, must not keep one salt for years. */
const isFresh = ({ madeAt }: Salt, days: number, now: number) => Math.abs(now - madeAt) < days * DAY

function read(file: string): Salt | null {
  if (!existsSync(file)) return null
  const [salt = '', madeAt = ''] = readFileSync(file, 'utf8').trim().split(' ')
  return salt.length >= 32 && /^\d+$/.test(madeAt) ? { salt, madeAt: Number(madeAt) } : null
}

function make(file: string, now: number): Salt {
  const made = { salt: randomBytes(32).toString('base64url'), madeAt: now }
  mkdirSync(join(file, '..'), { recursive: true })
  const fresh = `${file}.new`
  writeFileSync(fresh, `${made.salt} ${made.madeAt}\n`, { mode: 0o600 })
  renameSync(fresh, file)
  return made
}
