import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { outbox, staffSections, users } from '../schema/index.ts'
import { lastStaffEvents } from '../staff/events.ts'
import { addStaff, NOW, PASSWORD, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { passwordMatches } from './password.ts'
import { canChangeSettings, canEditSite, canManageStaff, canModerate } from './policy.ts'
import { ROLES } from './roles.ts'
import { addUser, authenticate, listUsers, setDisabled, setPassword, staffOf } from './users.ts'
import { GUEST, SYSTEM, type Viewer } from './viewer.ts'

const nora = {
  email: 'nora@example.com',
  name: 'Nora Newcomer',
  role: 'moderator',
  password: 'ebb and flow',
} as const
const nobody = { email: 'nobody@example.com', password: PASSWORD }

async function signedIn(db: Db, email: string, password = PASSWORD) {
  const session = await authenticate(db, { email, password })
  if (!session) throw new Error(`${email} could not sign in`)
  return session
}

describe('addUser', () => {
  it('adds somebody who can sign in at once', async () => {
    const db = await testDb()
    const added = await addUser(db, SYSTEM, nora, NOW)
    const session = await signedIn(db, nora.email, nora.password)
    expect(added).toEqual({ ok: true, id: session.userId })
    expect(await staffOf(db, session)).toEqual({
      kind: 'staff',
      id: session.userId,
      name: nora.name,
      email: nora.email,
      role: 'moderator',
      sections: null,
    })
  })

  it('limits nobody to sections who was not limited, and somebody who was to those that are left', async () => {
    const db = await testDb()
    const { city, ana } = await theCast(db)
    await db.write(async (tx) => {
      await tx.update(users).set({ scoped: true }).where(eq(users.id, ana.id))
      await tx.insert(staffSections).values({ userId: ana.id, sectionId: city.id })
    })
    const session = await signedIn(db, ana.email)
    expect((await staffOf(db, session))?.sections).toEqual([city.id])
    await db.write(async (tx) => await tx.delete(staffSections).where(eq(staffSections.userId, ana.id)))
    expect((await staffOf(db, session))?.sections).toEqual([])
  })

  it('keeps no password, only an argon2id hash', async () => {
    const db = await testDb()
    await addUser(db, SYSTEM, nora, NOW)
    expect(db.sqlite.reader.prepare('select password_hash from users').pluck().get()).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/,
    )
  })

  it.each([
    ['a taken e-mail', { email: 'ANA-moderator@Example.com ' }, 'email-taken'],
    ['no e-mail', { email: 'nora' }, 'email-invalid'],
    ['no name', { name: ' \u200B ' }, 'name-missing'],
    ['a password of nine letters', { password: 'ninechars' }, 'password-short'],
  ])('refuses %s', async (_, change, reason) => {
    const db = await testDb()
    await theCast(db)
    const before = await listUsers(db)
    expect(await addUser(db, SYSTEM, { ...nora, ...change }, NOW)).toEqual({ ok: false, reason })
    expect(await listUsers(db)).toEqual(before)
  })

  it('takes a password of ten letters', async () => {
    expect(await addUser(await testDb(), SYSTEM, { ...nora, password: 'ten chars.' }, NOW)).toMatchObject({
      ok: true,
    })
  })

  it('takes an e-mail only once when two add it together', async () => {
    const db = await testDb()
    const results = await Promise.all([addUser(db, SYSTEM, nora, NOW), addUser(db, SYSTEM, nora, NOW)])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
  })

  it.each(['editor', 'ana', 'reporter'] as const)(
    'is nothing that the %s of the cast may do',
    async (who) => {
      const db = await testDb()
      const viewer = (await theCast(db))[who]
      const own = { email: viewer.email, password: 'a longer password' }
      expect(await addUser(db, viewer, nora, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await setPassword(db, viewer, own, NOW)).toEqual({ ok: false, reason: 'forbidden' })
      expect(await setDisabled(db, viewer, { email: own.email, disabled: true }, NOW)).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    },
  )
})

describe('authenticate', () => {
  it('lets in with the right password, whatever the case of the address', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    expect(await authenticate(db, { email: ' Ana-Moderator@EXAMPLE.com', password: PASSWORD })).toEqual({
      userId: ana.id,
      version: 1,
    })
  })

  it.each([
    ['a wrong password', { email: 'ana-moderator@example.com', password: `${PASSWORD}!` }],
    [
      'the right password in another case',
      { email: 'ana-moderator@example.com', password: PASSWORD.toUpperCase() },
    ],
    ['no password', { email: 'ana-moderator@example.com', password: '' }],
    ['an unknown address', nobody],
    ['an unknown address with the decoy’s own password', { ...nobody, password: 'nobody has this password' }],
    ['nothing at all', { email: '', password: '' }],
  ])('refuses %s', async (_, input) => {
    const db = await testDb()
    await theCast(db)
    expect(await authenticate(db, input)).toBeNull()
  })

  it('takes a password typed with combining accents for the same', async () => {
    const db = await testDb()
    await addUser(db, SYSTEM, { ...nora, password: 'crème brûlée'.normalize('NFC') }, NOW)
    await expect(signedIn(db, nora.email, 'crème brûlée'.normalize('NFD'))).resolves.toBeDefined()
  })

  it('refuses a disabled person, and lets one in again who was enabled', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    await setDisabled(db, admin, { email: ana.email, disabled: true }, NOW)
    expect(await authenticate(db, { email: ana.email, password: PASSWORD })).toBeNull()
    await setDisabled(db, admin, { email: ana.email, disabled: false }, NOW)
    expect(await authenticate(db, { email: ana.email, password: PASSWORD })).toMatchObject({ userId: ana.id })
  })
})

describe('passwordMatches', () => {
  it('is never right for nobody', async () => {
    expect(await passwordMatches(null, 'nobody has this password')).toBe(false)
  })
})

describe('a session', () => {
  it('ends when the password is changed, and with it all others of that person', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    const sessions = [await signedIn(db, ana.email), await signedIn(db, ana.email)]
    expect(
      await setPassword(db, admin, { email: ana.email.toUpperCase(), password: 'a new tidal wharf' }, NOW),
    ).toEqual({ ok: true })
    for (const session of sessions) expect(await staffOf(db, session)).toBeNull()
    expect(await authenticate(db, { email: ana.email, password: PASSWORD })).toBeNull()
    expect(await staffOf(db, await signedIn(db, ana.email, 'a new tidal wharf'))).toMatchObject({
      name: 'Ana Moderator',
    })
  })

  it('ends when the person is disabled, and stays ended when enabled again', async () => {
    const db = await testDb()
    const { admin, ana } = await theCast(db)
    const session = await signedIn(db, ana.email)
    await setDisabled(db, admin, { email: ana.email, disabled: true }, NOW)
    expect(await staffOf(db, session)).toBeNull()
    await setDisabled(db, admin, { email: ana.email, disabled: false }, NOW)
    expect(await staffOf(db, session)).toBeNull()
  })

  it('of others goes on', async () => {
    const db = await testDb()
    const { admin, ana, ben } = await theCast(db)
    const session = await signedIn(db, ben.email)
    await setPassword(db, admin, { email: ana.email, password: 'a new tidal wharf' }, NOW)
    expect(await staffOf(db, session)).toMatchObject({ name: 'Ben Moderator' })
  })

  it('is nobody’s when it names nobody, or a version that is to come', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    expect(await staffOf(db, { userId: 99, version: 1 })).toBeNull()
    expect(await staffOf(db, { userId: ana.id, version: 2 })).toBeNull()
  })
})

describe('what the command line changes', () => {
  it('stands in the log of the staff, and who it is about is told of a new password', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    await setPassword(db, SYSTEM, { email: ana.email, password: 'a new tidal wharf' }, NOW)
    await setDisabled(db, SYSTEM, { email: ana.email, disabled: true }, NOW)
    expect(await lastStaffEvents(db, 2)).toMatchObject([
      { kind: 'disabled', actorId: null, actorName: 'System', subjectId: ana.id, createdAt: NOW },
      { kind: 'password-changed', actorId: null, actorName: 'System', subjectId: ana.id, createdAt: NOW },
    ])
    expect(await db.read.select().from(outbox)).toMatchObject([
      { kind: 'password-changed', recipient: ana.email },
    ])
  })
})

describe('a change to somebody unknown', () => {
  it('says so', async () => {
    const db = await testDb()
    expect(await setPassword(db, SYSTEM, nobody, NOW)).toEqual({ ok: false, reason: 'unknown-user' })
    expect(await setDisabled(db, SYSTEM, { ...nobody, disabled: true }, NOW)).toEqual({
      ok: false,
      reason: 'unknown-user',
    })
  })

  it('with a short password changes nothing', async () => {
    const db = await testDb()
    const { ana } = await theCast(db)
    expect(await setPassword(db, SYSTEM, { email: ana.email, password: 'short' }, NOW)).toEqual({
      ok: false,
      reason: 'password-short',
    })
    await expect(signedIn(db, ana.email)).resolves.toBeDefined()
  })
})

describe('listUsers', () => {
  it('names everybody and gives away no hash', async () => {
    const db = await testDb()
    await addStaff(db, 'Ana Moderator', 'moderator')
    const listed = await listUsers(db)
    expect(listed).toMatchObject([
      { name: 'Ana Moderator', email: 'ana-moderator@example.com', role: 'moderator', disabledAt: null },
    ])
    expect(JSON.stringify(listed)).not.toContain('argon2')
  })
})

describe('the policy', () => {
  const staff = ROLES.map((role): Viewer => ({
    kind: 'staff',
    id: 1,
    name: role,
    email: `${role}@example.com`,
    role,
  }))
  const allowed = (rule: (viewer: Viewer) => boolean) =>
    [GUEST, SYSTEM, ...staff]
      .filter(rule)
      .map((viewer) => (viewer.kind === 'staff' ? viewer.role : viewer.kind))

  it('lets admins, editors and moderators decide on comments', () => {
    expect(allowed(canModerate)).toEqual(['system', 'admin', 'editor', 'moderator'])
  })

  it('lets admins and editors arrange the site', () => {
    expect(allowed(canEditSite)).toEqual(['system', 'admin', 'editor'])
  })

  it('lets admins alone manage staff and change settings', () => {
    expect(allowed(canChangeSettings)).toEqual(['system', 'admin'])
    expect(allowed(canManageStaff)).toEqual(['system', 'admin'])
  })
})
