import { and, asc, count, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import {
  staffPasskeys,
  staffRecoveryCodes,
  staffSections,
  staffSessions,
  staffTotp,
  users,
} from '../schema/index.ts'
import { writeSetting } from '../settings/settings.ts'
import { canManageStaff } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { writeStaffEvent } from './events.ts'
import { limitTo, namesOf, workplaceOf, type Place } from './invitations.ts'
import type { FactorRule } from './rules.ts'
import { endSessionsOf } from './sessions.ts'

export type Person = Awaited<ReturnType<typeof people>>[number]

/** All who are or were staff: those who may sign in first. */
export async function people(db: Db) {
  const { id, email, name, role, scoped, disabledAt, createdAt, signedInAt } = users
  const rows = await db.read
    .select({ id, email, name, role, scoped, disabledAt, createdAt, signedInAt })
    .from(users)
    .orderBy(sql`${disabledAt} is not null`, asc(name), asc(id))
  const limits = await db.read.select().from(staffSections)
  const apps = await db.read
    .select({ id: staffTotp.userId })
    .from(staffTotp)
    .where(isNotNull(staffTotp.confirmedAt))
  const keys = await db.read.selectDistinct({ id: staffPasskeys.userId }).from(staffPasskeys)
  const withFactor = new Set([...apps, ...keys].map((row) => row.id))
  const sectionsBy = Map.groupBy(limits, (row) => row.userId)
  return rows.map((row) => ({
    ...row,
    sections: row.scoped ? (sectionsBy.get(row.id) ?? []).map(({ sectionId }) => sectionId) : null,
    hasFactor: withFactor.has(row.id),
  }))
}

export type PersonRefusal = 'forbidden' | 'unknown' | 'last-admin' | 'no-section' | 'oneself'
export type PersonResult = { ok: true } | { ok: false; reason: PersonRefusal }

type Row = typeof users.$inferSelect

/** One change of one person, by who may; the last admin who can sign in stays one. */
async function change(
  db: Db,
  viewer: Viewer,
  userId: number,
  work: (tx: Tx, user: Row) => Promise<PersonRefusal | null>,
): Promise<PersonResult> {
  if (!canManageStaff(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, userId))
    if (!user) return { ok: false, reason: 'unknown' }
    const reason = await work(tx, user)
    return reason === null ? { ok: true } : { ok: false, reason }
  })
}

async function isLastAdmin(tx: Tx, user: Row): Promise<boolean> {
  if (user.role !== 'admin' || user.disabledAt !== null) return false
  const others = and(eq(users.role, 'admin'), isNull(users.disabledAt), ne(users.id, user.id))
  return (await tx.$count(users, others)) === 0
}

/**
 * Gives somebody another role, or limits him to sections.
 *
 * @param now milliseconds
 */
export async function changePlace(
  db: Db,
  viewer: Viewer,
  input: Place & { userId: number },
  now: number,
): Promise<PersonResult> {
  return await change(db, viewer, input.userId, async (tx, user) => {
    if (input.role !== 'admin' && (await isLastAdmin(tx, user))) return 'last-admin'
    const place = await workplaceOf(tx, input)
    if (!place) return 'no-section'
    const { role, scoped } = place
    const before = await tx
      .select({ id: staffSections.sectionId })
      .from(staffSections)
      .where(eq(staffSections.userId, user.id))
    await tx.update(users).set({ role, scoped }).where(eq(users.id, user.id))
    await limitTo(tx, user.id, place.sections)
    if (role !== user.role) {
      const detail = { from: user.role, to: role }
      await writeStaffEvent(tx, viewer, { kind: 'role-changed', subject: user, detail }, now)
    }
    const ids = (list: number[]) => [...list].sort((a, b) => a - b).join()
    const was = user.scoped ? ids(before.map((row) => row.id)) : null
    const is = scoped ? ids(place.sections) : null
    if (was !== is) {
      const detail = { sections: scoped ? await namesOf(tx, place.sections) : null }
      await writeStaffEvent(tx, viewer, { kind: 'sections-changed', subject: user, detail }, now)
    }
    return null
  })
}

/**
 * Shuts somebody out, at once and in every session; or lets him in again.
 *
 * @param now milliseconds
 */
export async function setPersonDisabled(
  db: Db,
  viewer: Viewer,
  { userId, disabled }: { userId: number; disabled: boolean },
  now: number,
): Promise<PersonResult> {
  return await change(db, viewer, userId, async (tx, user) => {
    if ((user.disabledAt !== null) === disabled) return null
    if (disabled && (await isLastAdmin(tx, user))) return 'last-admin'
    if (disabled && viewer.kind === 'staff' && viewer.id === user.id) return 'oneself'
    await tx
      .update(users)
      .set({ disabledAt: disabled ? now : null, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, user.id))
    await endSessionsOf(tx, user.id)
    await writeStaffEvent(tx, viewer, { kind: disabled ? 'disabled' : 'enabled', subject: user }, now)
    return null
  })
}

/** Signs somebody out wherever he is signed in. */
export async function endAllSessions(
  db: Db,
  viewer: Viewer,
  userId: number,
  now: number,
): Promise<PersonResult> {
  return await change(db, viewer, userId, async (tx, user) => {
    await tx
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, user.id))
    await endSessionsOf(tx, user.id)
    await writeStaffEvent(tx, viewer, { kind: 'sessions-ended', subject: user }, now)
    return null
  })
}

/** Takes app, passkeys and recovery codes from who has lost them, and signs him out: he sets them up anew. */
export async function resetSecondFactor(
  db: Db,
  viewer: Viewer,
  userId: number,
  now: number,
): Promise<PersonResult> {
  return await change(db, viewer, userId, async (tx, user) => {
    for (const table of [staffTotp, staffPasskeys, staffRecoveryCodes])
      await tx.delete(table).where(eq(table.userId, user.id))
    await tx
      .update(users)
      .set({ sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, user.id))
    await endSessionsOf(tx, user.id)
    await writeStaffEvent(tx, viewer, { kind: 'factor-reset', subject: user }, now)
    return null
  })
}

/** Says of whom a second factor is asked. */
export async function requireFactorOf(
  db: Db,
  viewer: Viewer,
  rule: FactorRule,
  now: number,
): Promise<boolean> {
  if (!canManageStaff(viewer)) return false
  if (!(await writeSetting(db, viewer, 'staff.secondFactorFor', rule)).ok) return false
  const event = { kind: 'second-factor-rule' as const, subject: { id: null, name: '' }, detail: { rule } }
  await db.write(async (tx) => await writeStaffEvent(tx, viewer, event, now))
  return true
}

/** The id behind an address; null when nobody has it. For the command line. */
export async function personByEmail(db: Db, email: string): Promise<number | null> {
  const [row] = await db.read
    .select({ id: users.id })
    .from(users)
    .where(eq(users.email, email.trim().toLowerCase()))
  return row?.id ?? null
}

/** How many sessions each of the staff has open. */
export async function openSessionCounts(db: Db, since: number): Promise<Map<number, number>> {
  const rows = await db.read
    .select({ id: staffSessions.userId, n: count() })
    .from(staffSessions)
    .where(sql`${staffSessions.createdAt} > ${since}`)
    .groupBy(staffSessions.userId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
