import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { HOUR, MINUTE, NOW, PASSWORD, theCast, type Staff } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { authenticate, setPassword } from '../users/users.ts'
import { changeOwnPassword } from './account.ts'
import { askReset, resetFor, resetPassword } from './reset.ts'
import {
  clearSessions,
  endOtherSessions,
  endSession,
  openStaffSession,
  sessionsOf,
  staffOfSession,
} from './sessions.ts'
import { browserName } from './browser-name.ts'

const here = { browser: 'Firefox, Linux', network: '203.0.113.0/24' }

async function opened(db: Db, staff: Staff, at = NOW, isKnown = true) {
  const session = await authenticate(db, { email: staff.email, password: PASSWORD })
  const open = session && (await openStaffSession(db, session, { ...here, isKnown }, at))
  if (!open) throw new Error('no session')
  return open
}
const mails = (db: Db, kind: string) =>
  db.sqlite.reader.prepare('select recipient from outbox where kind = ?').pluck().all(kind)

describe('a session', () => {
  it('is somebody’s for twelve hours', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const session = await opened(db, ana)
    expect(await staffOfSession(db, session, NOW + 12 * HOUR - 1)).toMatchObject({ id: ana.id })
    expect(await staffOfSession(db, session, NOW + 12 * HOUR)).toBeNull()
    expect(await clearSessions(db, NOW + 12 * HOUR, true)).toBe(1)
    expect(await clearSessions(db, NOW + 12 * HOUR, false)).toBe(1)
  })

  it('is nobody’s without its row, or with another’s', async () => {
    const db = await testDb()
    const { ana, ben } = await theCast(db)
    const session = await opened(db, ana)
    expect(await staffOfSession(db, { ...session, id: 'x' }, NOW)).toBeNull()
    expect(await staffOfSession(db, { ...session, userId: ben.id }, NOW)).toBeNull()
  })

  it('is ended one by one, or all but this one, by its owner alone', async () => {
    const db = await testDb()
    const { ana, ben } = await theCast(db)
    const [one, two, three] = [await opened(db, ana), await opened(db, ana), await opened(db, ana)]
    expect(await endSession(db, ben, one.id)).toBe(false)
    expect(await endSession(db, ana, one.id)).toBe(true)
    expect(await staffOfSession(db, one, NOW)).toBeNull()
    expect(await endOtherSessions(db, ana, three.id)).toBe(1)
    expect(await staffOfSession(db, two, NOW)).toBeNull()
    expect((await sessionsOf(db, ana.id, NOW)).map(({ id }) => id)).toEqual([three.id])
  })

  it('says to ten minutes when it was seen last', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const session = await opened(db, ana)
    await staffOfSession(db, session, NOW + 5 * MINUTE)
    expect(await sessionsOf(db, ana.id, NOW)).toMatchObject([{ seenAt: NOW, ...here }])
    await staffOfSession(db, session, NOW + 11 * MINUTE)
    expect(await sessionsOf(db, ana.id, NOW)).toMatchObject([{ seenAt: NOW + 11 * MINUTE }])
  })

  it('from a browser that is not known is told by mail, the very first one not', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    await opened(db, ana, NOW, false)
    expect(mails(db, 'signed-in')).toEqual([])
    await opened(db, ana, NOW, true)
    expect(mails(db, 'signed-in')).toEqual([])
    await opened(db, ana, NOW, false)
    expect(mails(db, 'signed-in')).toEqual([ana.email])
  })

  it('is not opened by what was ended between two steps', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    const session = await authenticate(db, { email: ana.email, password: PASSWORD })
    await setPassword(db, admin, { email: ana.email, password: 'a new tidal wharf' }, NOW)
    expect(session && (await openStaffSession(db, session, { ...here, isKnown: true }, NOW))).toBeNull()
  })
})

describe('a new password', () => {
  it('of one’s own asks for the old one, and ends all other sessions', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const [kept, other] = [await opened(db, ana), await opened(db, ana)]
    const input = { old: PASSWORD, password: 'a new tidal wharf', keep: kept.id }
    expect(await changeOwnPassword(db, ana, { ...input, old: 'wrong' }, NOW)).toMatchObject({
      reason: 'wrong',
    })
    expect(await changeOwnPassword(db, ana, { ...input, password: 'short' }, NOW)).toMatchObject({
      reason: 'password-short',
    })
    const changed = await changeOwnPassword(db, ana, input, NOW)
    if (!changed.ok) throw new Error(changed.reason)
    expect(await staffOfSession(db, { id: kept.id, ...changed.session }, NOW)).toMatchObject({ id: ana.id })
    expect(await staffOfSession(db, kept, NOW)).toBeNull()
    expect(await staffOfSession(db, other, NOW)).toBeNull()
    expect(mails(db, 'password-changed')).toEqual([ana.email])
  })

  it('by mail is asked for by everybody, and sent to who is there', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    await askReset(db, 'nobody@example.com', NOW)
    expect(mails(db, 'password-reset')).toEqual([])
    await askReset(db, ' Ana-Moderator@EXAMPLE.com', NOW)
    await askReset(db, ana.email, NOW)
    expect(mails(db, 'password-reset')).toEqual([ana.email])
  })

  it('by mail is set once, and ends all sessions', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    const session = await opened(db, ana)
    const link = { userId: ana.id, version: 1 }
    expect(await resetFor(db, link)).toMatchObject({ email: ana.email })
    expect(await resetPassword(db, link, 'short', NOW)).toMatchObject({ reason: 'password-short' })
    expect(await resetPassword(db, link, 'a new tidal wharf', NOW)).toEqual({ ok: true })
    expect(await resetFor(db, link)).toBeNull()
    expect(await resetPassword(db, link, 'another tidal wharf', NOW)).toEqual({ ok: false, reason: 'over' })
    expect(await staffOfSession(db, session, NOW)).toBeNull()
    expect(await authenticate(db, { email: ana.email, password: 'a new tidal wharf' })).not.toBeNull()
  })
})

describe('browserName', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge, Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile Safari/604.1',
      'Safari, iPhone',
    ],
    ['curl/8.9', ''],
  ])('reads %s', (header, name) => {
    expect(browserName(header)).toBe(name)
  })
})
