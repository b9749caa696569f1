import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { DAY, NOW } from '#db/testing/cast.ts'
import { testFolder } from '#db/testing/database.ts'
import { cookieIn } from './cookie.ts'
import { clientOf } from './network.ts'
import {
  networkTrace,
  newReader,
  READER_COOKIE,
  readerCookie,
  readerHash,
  readerIn,
  type Purpose,
} from './reader.ts'

let folder = ''
beforeEach(() => {
  folder = testFolder()
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of the tests')
  return () => vi.unstubAllEnvs()
})

describe('a browser’s cookie', () => {
  const valueOf = (header: string) => cookieIn(header, READER_COOKIE)

  it('names the browser for as long as networks are kept, to us alone, and no script reads it', () => {
    const reader = newReader()
    const header = readerCookie(reader, 30, NOW, true)
    expect(header).toMatch(/; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/)
    expect(readerIn(valueOf(header), NOW + 30 * DAY - 1)).toBe(reader)
    expect(readerIn(valueOf(header), NOW + 30 * DAY)).toBeNull()
    expect(readerIn(valueOf(header)?.replace(reader, newReader()), NOW)).toBeNull()
    expect(readerIn(undefined, NOW)).toBeNull()
  })

  it('is of chance alone', () => {
    expect(newReader()).not.toBe(newReader())
    expect(newReader()).toMatch(/^[\w-]{22}$/)
  })
})

describe('what is kept of who recommends or reports', () => {
  const purposes: Purpose[] = ['recommend', 'report']
  const neighbours = Array.from({ length: 256 }, (_, last) => `203.0.113.${last}`)

  it.each(purposes)('leads to no address, for who has all keys and tries a whole network (%s)', (purpose) => {
    const reader = newReader()
    const kept = [readerHash(purpose, 7, reader), networkTrace(purpose, 7, '203.0.113.77', 30, NOW)]
    // Whatever the keys on the disk make of an address of the network, all of them fit as well, or none.
    const tried = neighbours.map((address) => networkTrace(purpose, 7, address, 30, NOW))
    expect(new Set(tried)).toEqual(new Set([kept[1]]))
    for (const address of neighbours)
      for (const written of [address, clientOf(address) ?? '', `${clientOf(address)} `])
        expect(kept).not.toContain(readerHash(purpose, 7, written))
  })

  it.each(purposes)('leads to no network any more when the salt has gone (%s)', (purpose) => {
    const kept = networkTrace(purpose, 7, '203.0.113.77', 30, NOW)
    expect(networkTrace(purpose, 7, '203.0.113.77', 30, NOW + 30 * DAY)).not.toBe(kept)
    expect(readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))).toHaveLength(1)
  })

  it('is another one of another comment, and for another purpose', () => {
    const reader = newReader()
    const all = purposes.flatMap((purpose) => [
      ...[7, 8].map((comment) => readerHash(purpose, comment, reader)),
      ...[7, 8].map((comment) => networkTrace(purpose, comment, '203.0.113.77', 30, NOW)),
    ])
    expect(new Set(all).size).toBe(8)
  })
})
