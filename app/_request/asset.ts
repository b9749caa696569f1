import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const known = new Map<string, string>()

/**
 * The address of a file of `public/` with its version behind it, so that browsers may keep it for good: a changed file has
 * another address. The front knows the version by the same rule (server/assets).
 */
export function asset(path: string): string {
  const before = process.env.NODE_ENV === 'production' ? known.get(path) : undefined
  if (before !== undefined) return before
  const content = readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'public', path))
  const address = `${path}?v=${createHash('sha256').update(content).digest('base64url').slice(0, 10)}`
  known.set(path, address)
  return address
}
