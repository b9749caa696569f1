import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Salt {
  salt: string
  /** Milliseconds. */
  madeAt: number
}

/** The one in use, and the one before it. */
interface Salts {
  now: Salt
  before: Salt | null
}

const DAY = 24 * 60 * 60_000
const inUse = new Map<string, Salts>()

/**
 * The salt of networks' hashes, made anew when it is as old as hashes may be told from each other. It lies in a file and
 * not in the database: copies of that are made and handed around, and with the salt in them they would undo the hashes
 * of all their comments. The salt before it is kept for as long again, so that a sanction laid on a network in its last
 * days does not end with it; it is for nothing else.
 *
 * @param folder DATA_DIR
 * @param days how old it may grow
 * @param now milliseconds
 */
export function networkSalts(
  folder: string,
  days: number,
  now: number,
): { now: string; before: string | null } {
  const file = join(folder, 'network-salt')
  const known = inUse.get(folder)
  // Another process may have made one meanwhile.
  const found = known && isFresh(known.now, days, now) ? known : read(file)
  const salts =
    found && isFresh(found.now, days, now)
      ? { now: found.now, before: isKept(found.before, days, now) ? found.before : null }
      : { now: newSalt(now), before: found && isKept(found.now, days, now) ? found.now : null }
  if (salts.now !== found?.now || salts.before !== found.before) write(file, salts)
  inUse.set(folder, salts)
  return { now: salts.now.salt, before: salts.before?.salt ?? null }
}

/** A clock that was set far back, or a file from the future, must not keep one salt for years. */
const isFresh = ({ madeAt }: Salt, days: number, now: number) => Math.abs(now - madeAt) < days * DAY
const isKept = (salt: Salt | null, days: number, now: number) => salt !== null && isFresh(salt, 2 * days, now)

const newSalt = (now: number): Salt => ({ salt: randomBytes(32).toString('base64url'), madeAt: now })

function read(file: string): Salts | null {
  if (!existsSync(file)) return null
  const [now, before] = readFileSync(file, 'utf8').trim().split('\n').map(parsed)
  return now ? { now, before: before ?? null } : null
}

function parsed(line: string): Salt | null {
  const [salt = '', madeAt = ''] = line.split(' ')
  return salt.length >= 32 && /^\d+$/.test(madeAt) ? { salt, madeAt: Number(madeAt) } : null
}

function write(file: string, { now, before }: Salts) {
  mkdirSync(join(file, '..'), { recursive: true })
  const lines = [now, ...(before ? [before] : [])].map(({ salt, madeAt }) => `${salt} ${madeAt}\n`)
  const fresh = `${file}.new`
  writeFileSync(fresh, lines.join(''), { mode: 0o600 })
  renameSync(fresh, file)
}
