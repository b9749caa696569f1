import { describe, expect, it } from 'vitest'
import { addStaff, NOW, PASSWORD, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { authenticate, staffOf } from '../users/users.ts'
import { SYSTEM } from '../users/viewer.ts'
import { lastStaffEvents } from './events.ts'
import { changePlace, endAllSessions, people, requireFactorOf, setPersonDisabled } from './people.ts'
import { readSettings } from '../settings/settings.ts'

describe('the staff', () => {
  it('are given another role and limited to sections, and the log says so', async () => {
    const db = await testDb()
    const { admin, ana, city } = await theCast(db)
    const input = { userId: ana.id, role: 'editor', sections: [city.id] } as const
    expect(await changePlace(db, admin, { ...input, sections: [city.id] }, NOW)).toEqual({ ok: true })
    const session = await authenticate(db, { email: ana.email, password: PASSWORD })
    expect(session && (await staffOf(db, session))).toMatchObject({ role: 'editor', sections: [city.id] })
    expect(await lastStaffEvents(db, 5)).toMatchObject([
      { kind: 'sections-changed', actorName: 'Ada Admin', subjectName: 'Ana Moderator' },
      { kind: 'role-changed', detail: { from: 'moderator', to: 'editor' } },
    ])
    await changePlace(db, admin, { ...input, sections: null }, NOW)
    expect((await people(db)).find(({ id }) => id === ana.id)).toMatchObject({ sections: null })
  })

  it('are limited to nothing as admins', async () => {
    const db = await testDb()
    const { admin, ana, city } = await theCast(db)
    await changePlace(db, admin, { userId: ana.id, role: 'admin', sections: [city.id] }, NOW)
    expect((await people(db)).find(({ id }) => id === ana.id)).toMatchObject({ scoped: false })
  })

  it('always have an admin who can sign in', async () => {
    const db = await testDb()
    const { admin } = await theCast(db)
    const demoted = { userId: admin.id, role: 'editor', sections: null } as const
    expect(await changePlace(db, admin, demoted, NOW)).toEqual({ ok: false, reason: 'last-admin' })
    expect(await setPersonDisabled(db, SYSTEM, { userId: admin.id, disabled: true }, NOW)).toEqual({
      ok: false,
      reason: 'last-admin',
    })
    const other = await addStaff(db, 'Otto Admin', 'admin')
    await setPersonDisabled(db, admin, { userId: other.id, disabled: true }, NOW)
    expect(await changePlace(db, admin, demoted, NOW)).toMatchObject({ reason: 'last-admin' })
    await setPersonDisabled(db, admin, { userId: other.id, disabled: false }, NOW)
    expect(await changePlace(db, admin, demoted, NOW)).toEqual({ ok: true })
  })

  it('never end up without one when two demote each other at once', async () => {
    const db = await testDb()
    const { admin } = await theCast(db)
    const other = await addStaff(db, 'Otto Admin', 'admin')
    const results = await Promise.all([
      changePlace(db, admin, { userId: other.id, role: 'editor', sections: null }, NOW),
      changePlace(db, other, { userId: admin.id, role: 'editor', sections: null }, NOW),
    ])
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('are signed out everywhere at once', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    const session = await authenticate(db, { email: ana.email, password: PASSWORD })
    await endAllSessions(db, admin, ana.id, NOW)
    expect(session && (await staffOf(db, session))).toBeNull()
  })

  it('do not shut themselves out', async () => {
    const db = await testDb()
    const { admin } = await theCast(db)
    await addStaff(db, 'Otto Admin', 'admin')
    expect(await setPersonDisabled(db, admin, { userId: admin.id, disabled: true }, NOW)).toEqual({
      ok: false,
      reason: 'oneself',
    })
  })

  it.each(['editor', 'ana', 'reporter'] as const)('are not changed by the %s of the cast', async (who) => {
    const db = await testDb()
    const cast = await theCast(db)
    const before = await people(db)
    const place = { userId: cast.ben.id, role: 'admin', sections: null } as const
    expect(await changePlace(db, cast[who], place, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await endAllSessions(db, cast[who], cast.ben.id, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await requireFactorOf(db, cast[who], 'everybody', NOW)).toBe(false)
    expect(await people(db)).toEqual(before)
  })

  it('are asked for a second factor as an admin says', async () => {
    const db = await testDb()
    const { admin } = await theCast(db)
    expect(await requireFactorOf(db, admin, 'editors', NOW)).toBe(true)
    expect((await readSettings(db))['staff.secondFactorFor']).toBe('editors')
    expect(await lastStaffEvents(db, 1)).toMatchObject([{ detail: { rule: 'editors' } }])
  })
})
