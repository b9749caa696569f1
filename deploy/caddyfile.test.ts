import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MOST_TOGETHER } from '#db/media/rules.ts'
import { LIMITS } from '#server/listen.ts'

const FILE = readFileSync(new URL('Caddyfile', import.meta.url), 'utf8')
const UNITS: Record<string, number> = { s: 1000, m: 60_000 }

/** Milliseconds of one of its times. */
function time(name: string): number {
  const [, number = '0', unit = ''] = new RegExp(`^\\s*${name} (\\d+)([sm])$`, 'm').exec(FILE) ?? []
  return Number(number) * (UNITS[unit] ?? 0)
}

describe('the Caddyfile', () => {
  it('lets staff send as much as the process takes, and as slowly', () => {
    // Of Caddy's units, MB is a million bytes.
    const [, megabytes = '0'] = /request_body @staff \{\s+max_size (\d+)MiB/.exec(FILE) ?? []
    expect(Number(megabytes) * 1024 * 1024).toBeGreaterThanOrEqual(MOST_TOGETHER)
    expect(time('read_body')).toBeGreaterThanOrEqual(LIMITS.uploadMs)
  })

  it('waits for the answer as long as the process lets them wait, after all has come', () => {
    expect(time('write')).toBeGreaterThanOrEqual(2 * LIMITS.uploadMs)
  })

  it('closes an idle connection before the process does', () => {
    expect(time('keepalive')).toBeGreaterThan(0)
    expect(time('keepalive')).toBeLessThan(LIMITS.idleMs)
  })
})
