import { generateSync } from 'otplib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Db } from '../client.ts'
import { MINUTE, NOW, theCast, type Staff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { addPasskey, notePasskey, passkeyById, removePasskey } from './passkeys.ts'
import { requireFactorOf, resetSecondFactor, setPersonDisabled } from './people.ts'
import {
  appSetup,
  beginApp,
  confirmApp,
  factorsOf,
  lacksFactor,
  removeApp,
  renewCodes,
  takeCode,
} from './second-factor.ts'

beforeEach(() => {
  vi.stubEnv('BROADSHEET_SECRET', 'a secret of this test')
  return () => vi.unstubAllEnvs()
})

const codeAt = (secret: string, at: number) => generateSync({ secret, epoch: Math.floor(at / 1000) })
const HALF = 30_000

async function withApp(db: Db, staff: Staff) {
  await beginApp(db, staff, NOW)
  const secret = (await appSetup(db, staff, 'Harbour Post'))?.secret ?? ''
  const confirmed = await confirmApp(db, staff, codeAt(secret, NOW), NOW)
  if (!confirmed.ok) throw new Error(confirmed.reason)
  return { secret, codes: confirmed.codes }
}

describe('an app with codes', () => {
  it('counts once it has shown a right code, and gives ten recovery codes', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    await beginApp(db, ana, NOW)
    const setup = await appSetup(db, ana, 'Harbour Post')
    expect(setup?.uri).toContain('otpauth://totp/Harbour%20Post:ana-moderator%40example.com?secret=')
    expect(await confirmApp(db, ana, '000000', NOW)).toEqual({ ok: false, reason: 'wrong' })
    expect(await factorsOf(db, ana.id)).toEqual({ app: null, passkeys: 0, codes: 0 })
    const confirmed = await confirmApp(db, ana, codeAt(setup?.secret ?? '', NOW), NOW)
    expect(confirmed.ok && new Set(confirmed.codes).size).toBe(10)
    expect(await factorsOf(db, ana.id)).toEqual({ app: NOW, passkeys: 0, codes: 10 })
    expect(await appSetup(db, ana, 'Harbour Post')).toBeNull()
    expect(await beginApp(db, ana, NOW)).toBe(false)
  })

  it('lets in with the code of now, of half a minute before and after, and with no other', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const { secret } = await withApp(db, ana)
    const now = NOW + 10 * MINUTE
    for (const off of [-2 * HALF, 2 * HALF])
      expect(await takeCode(db, ana.id, codeAt(secret, now + off), now)).toBeNull()
    for (const off of [-HALF, 0, HALF])
      expect(await takeCode(db, ana.id, codeAt(secret, now + off), now)).toBe('app')
  })

  it('lets in with each code once, and with none from before it', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const { secret } = await withApp(db, ana)
    // That of setting it up is used, too.
    expect(await takeCode(db, ana.id, codeAt(secret, NOW), NOW)).toBeNull()
    const code = codeAt(secret, NOW + HALF)
    const both = await Promise.all([
      takeCode(db, ana.id, code, NOW + HALF),
      takeCode(db, ana.id, code, NOW + HALF),
    ])
    expect(both.filter((one) => one === 'app')).toHaveLength(1)
    expect(await takeCode(db, ana.id, `${code.slice(0, 3)} ${code.slice(3)}`, NOW + HALF)).toBeNull()
    expect(await takeCode(db, ana.id, codeAt(secret, NOW), NOW + HALF)).toBeNull()
  })

  it('is kept in no form that a copy of the database can read', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const { secret, codes } = await withApp(db, ana)
    const kept = JSON.stringify([
      db.sqlite.reader.prepare('select * from staff_totp').all(),
      db.sqlite.reader.prepare('select * from staff_recovery_codes').all(),
    ])
    for (const open of [secret, ...codes]) expect(kept).not.toContain(open)
    vi.stubEnv('BROADSHEET_SECRET', 'another secret')
    expect(await takeCode(db, ana.id, codeAt(secret, NOW + MINUTE), NOW + MINUTE)).toBeNull()
  })
})

describe('a recovery code', () => {
  it('lets in once, however it is typed', async () => {
    const db = await testDb()
    const { ana, ben } = await theCast(db)
    const [first = '', second = ''] = (await withApp(db, ana)).codes
    expect(await takeCode(db, ben.id, first, NOW)).toBeNull()
    expect(await takeCode(db, ana.id, first.toUpperCase().replaceAll('-', ' '), NOW)).toBe('recovery')
    expect(await takeCode(db, ana.id, first, NOW)).toBeNull()
    expect(await takeCode(db, ana.id, second, NOW)).toBe('recovery')
    expect((await factorsOf(db, ana.id)).codes).toBe(8)
  })

  it('counts no more when there are new ones, or no second factor', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const { codes } = await withApp(db, ana)
    const fresh = await renewCodes(db, ana, NOW)
    expect(await takeCode(db, ana.id, codes[0] ?? '', NOW)).toBeNull()
    await removeApp(db, ana, NOW)
    expect(await takeCode(db, ana.id, fresh?.[0] ?? '', NOW)).toBeNull()
    expect(await renewCodes(db, ana, NOW)).toBeNull()
  })
})

describe('a passkey', () => {
  const key = { id: 'key', publicKey: 'AAAA', counter: 3, transports: ['internal'], name: 'Phone' }

  it('opens a session of its owner, and of nobody who is shut out', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    expect(await addPasskey(db, ana, key, NOW)).toMatchObject({ ok: true })
    expect((await passkeyById(db, 'key'))?.session).toEqual({ userId: ana.id, version: 1 })
    expect(await addPasskey(db, admin, key, NOW)).toEqual({ ok: false, reason: 'known' })
    await setPersonDisabled(db, admin, { userId: ana.id, disabled: true }, NOW)
    expect(await passkeyById(db, 'key')).toBeNull()
  })

  it('is used up to a counter, by one who answers at a time', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    await addPasskey(db, ana, key, NOW)
    expect(await notePasskey(db, { id: 'key', before: 3, counter: 4 }, NOW)).toBe(true)
    expect(await notePasskey(db, { id: 'key', before: 3, counter: 4 }, NOW)).toBe(false)
  })

  it('is removed by its owner alone', async () => {
    const db = await testDb()
    const { ana, ben } = await theCast(db)
    await addPasskey(db, ana, key, NOW)
    expect(await removePasskey(db, ben, 'key', NOW)).toBe(false)
    expect(await removePasskey(db, ana, 'key', NOW)).toBe(true)
    expect(await factorsOf(db, ana.id)).toEqual({ app: null, passkeys: 0, codes: 0 })
  })
})

describe('a second factor', () => {
  it('is asked of roles, and lacked until there is one', async () => {
    const db = await testDb()
    const { admin, editor, ana } = await theCast(db)
    await requireFactorOf(db, admin, 'editors', NOW)
    expect([await lacksFactor(db, admin), await lacksFactor(db, editor)]).toEqual([true, true])
    expect(await lacksFactor(db, ana)).toBe(false)
    await withApp(db, editor)
    expect(await lacksFactor(db, editor)).toBe(false)
  })

  it('is taken away by an admin for who has lost it', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    const { codes } = await withApp(db, ana)
    expect(await resetSecondFactor(db, admin, ana.id, NOW)).toEqual({ ok: true })
    expect(await factorsOf(db, ana.id)).toEqual({ app: null, passkeys: 0, codes: 0 })
    expect(await takeCode(db, ana.id, codes[0] ?? '', NOW)).toBeNull()
  })
})
