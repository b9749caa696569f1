import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { authenticate, staffOf } from '../users/users.ts'
import { lastStaffEvents } from './events.ts'
import {
  invitationOf,
  invite,
  join,
  openInvitations,
  renewInvitation,
  revokeInvitation,
} from './invitations.ts'

const NORA = { email: 'Nora@Example.com', role: 'moderator', sections: null } as const
const given = { name: 'Nora Newcomer', password: 'ebb and flow' }

async function invited(db: Db, sections: number[] | null = null) {
  const cast = await theCast(db)
  const made = await invite(db, cast.admin, { ...NORA, sections }, NOW)
  if (!made.ok) throw new Error(made.reason)
  return { ...cast, link: made }
}
const mails = (db: Db) =>
  db.sqlite.reader.prepare("select recipient from outbox where kind = 'invitation'").pluck().all()

describe('an invitation', () => {
  it('lets somebody join once, as what and where it says', async () => {
    const db = await testDb()
    const city = (await theCast(db)).city
    const admin = { kind: 'system' } as const
    const link = await invite(db, admin, { ...NORA, sections: [city.id] }, NOW)
    if (!link.ok) throw new Error(link.reason)
    expect(mails(db)).toEqual(['nora@example.com'])
    expect(await invitationOf(db, link, NOW)).toMatchObject({ role: 'moderator', sections: ['City'] })
    const joined = await join(db, link, given, NOW)
    if (!joined.ok) throw new Error(joined.reason)
    expect(await staffOf(db, joined.session)).toMatchObject({ role: 'moderator', sections: [city.id] })
    expect(await authenticate(db, { email: 'nora@example.com', password: given.password })).not.toBeNull()
    expect(await join(db, link, given, NOW)).toEqual({ ok: false, reason: 'over' })
    expect(await invitationOf(db, link, NOW)).toBeNull()
    expect((await lastStaffEvents(db, 2)).map(({ kind }) => kind)).toEqual(['joined', 'invited'])
  })

  it('is taken once when two take it together', async () => {
    const db = await testDb()
    const { link } = await invited(db)
    const both = await Promise.all([join(db, link, given, NOW), join(db, link, given, NOW)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
  })

  it('holds for seven days', async () => {
    const db = await testDb()
    const { link } = await invited(db)
    expect(await invitationOf(db, link, NOW + 7 * DAY - 1)).not.toBeNull()
    expect(await invitationOf(db, link, NOW + 7 * DAY)).toBeNull()
    expect(await join(db, link, given, NOW + 7 * DAY)).toEqual({ ok: false, reason: 'over' })
  })

  it('ends when it is taken back', async () => {
    const db = await testDb()
    const { admin, link } = await invited(db)
    expect(await revokeInvitation(db, admin, link.id, NOW)).toBe(true)
    expect(await join(db, link, given, NOW)).toEqual({ ok: false, reason: 'over' })
    expect(await openInvitations(db)).toEqual([])
    expect(await revokeInvitation(db, admin, link.id, NOW)).toBe(false)
  })

  it('ends when it is sent anew, and the new link holds for seven days of its own', async () => {
    const db = await testDb()
    const { admin, link } = await invited(db)
    const renewed = await renewInvitation(db, admin, link.id, NOW + 6 * DAY)
    if (!renewed.ok) throw new Error(renewed.reason)
    expect(await join(db, link, given, NOW + 6 * DAY)).toEqual({ ok: false, reason: 'over' })
    expect(await join(db, renewed, given, NOW + 12 * DAY)).toMatchObject({ ok: true })
    expect(mails(db)).toHaveLength(2)
  })

  it('to the same address takes the place of the one before', async () => {
    const db = await testDb()
    const { admin, link } = await invited(db)
    await invite(db, admin, { ...NORA, role: 'author' }, NOW)
    expect(await openInvitations(db)).toMatchObject([{ email: 'nora@example.com', role: 'author' }])
    expect(await join(db, link, given, NOW)).toEqual({ ok: false, reason: 'over' })
  })

  it.each([
    ['nobody but an admin', { who: 'editor' }, 'forbidden'],
    ['what is no address', { email: 'nora' }, 'email-invalid'],
    ['who works here', { email: 'ana-moderator@example.com' }, 'email-taken'],
    ['nowhere', { sections: [] }, 'no-section'],
    ['where there is no section', { sections: [99] }, 'no-section'],
  ] as const)('is refused: %s', async (_, change, reason) => {
    const db = await testDb()
    const cast = await theCast(db)
    const { who = 'admin', ...input } = change as { who?: 'admin' | 'editor' }
    expect(await invite(db, cast[who], { ...NORA, ...input }, NOW)).toEqual({ ok: false, reason })
    expect(mails(db)).toEqual([])
  })

  it.each([
    ['no name', { name: ' ' }, 'name-missing'],
    ['a short password', { password: 'ninechars' }, 'password-short'],
  ])('is not used up by %s', async (_, change, reason) => {
    const db = await testDb()
    const { link } = await invited(db)
    expect(await join(db, link, { ...given, ...change }, NOW)).toEqual({ ok: false, reason })
    expect(await join(db, link, given, NOW)).toMatchObject({ ok: true })
  })
})
