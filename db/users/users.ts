import { asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { staffSections, staffSessions, users } from '../schema/index.ts'
import { isEmailAddress } from '../text/email.ts'
import { cleanLine } from '../text/plain.ts'
import { queueMail } from '../outbox/queue.ts'
import { writeStaffEvent } from '../staff/events.ts'
import { hashPassword, passwordMatches, SHORTEST_PASSWORD } from './password.ts'
import { canManageStaff } from './policy.ts'
import type { Role } from './roles.ts'
import type { Viewer } from './viewer.ts'
import type { Tx } from '../writer.ts'

export type StaffRefusal =
  'forbidden' | 'email-invalid' | 'email-taken' | 'name-missing' | 'password-short' | 'unknown-user'
export type StaffResult<T = unknown> = ({ ok: true } & T) | { ok: false; reason: StaffRefusal }

export interface NewUser {
  email: string
  name: string
  role: Role
  password: string
}

/** E-mail addresses of staff are compared, and so kept, in lower case. */
export const keyOf = (email: string) => email.trim().toLowerCase()

/** Adds a member of staff. */
export async function addUser(
  db: Db,
  viewer: Viewer,
  input: NewUser,
  now: number,
): Promise<StaffResult<{ id: number }>> {
  if (!canManageStaff(viewer)) return { ok: false, reason: 'forbidden' }
  const name = cleanLine(input.name)
  const email = keyOf(input.email)
  if (!isEmailAddress(email)) return { ok: false, reason: 'email-invalid' }
  if (name === '') return { ok: false, reason: 'name-missing' }
  if (input.password.length < SHORTEST_PASSWORD) return { ok: false, reason: 'password-short' }
  const passwordHash = await hashPassword(input.password)
  return await db.write(async (tx) => {
    const [row] = await tx
      .insert(users)
      .values({ email, name, role: input.role, passwordHash, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: users.id })
    if (!row) return { ok: false, reason: 'email-taken' }
    const subject = { id: row.id, name }
    await writeStaffEvent(tx, viewer, { kind: 'added', subject, detail: { role: input.role } }, now)
    return { ok: true, id: row.id }
  })
}

/**
 * Sets a new password and ends all sessions of that person, who is told by mail.
 *
 * @param now milliseconds
 */
export async function setPassword(
  db: Db,
  viewer: Viewer,
  input: { email: string; password: string },
  now: number,
): Promise<StaffResult> {
  if (!canManageStaff(viewer)) return { ok: false, reason: 'forbidden' }
  if (input.password.length < SHORTEST_PASSWORD) return { ok: false, reason: 'password-short' }
  const passwordHash = await hashPassword(input.password)
  return await change(db, input.email, { passwordHash }, async (tx, { id, name, email }) => {
    await writeStaffEvent(tx, viewer, { kind: 'password-changed', subject: { id, name } }, now)
    await queueMail(tx, { kind: 'password-changed', to: email, data: { userId: id, at: now } }, now)
  })
}

/** Shuts a person out, at once and in every session; or lets one in again. */
export async function setDisabled(
  db: Db,
  viewer: Viewer,
  input: { email: string; disabled: boolean },
  now: number,
): Promise<StaffResult> {
  if (!canManageStaff(viewer)) return { ok: false, reason: 'forbidden' }
  const kind = input.disabled ? 'disabled' : 'enabled'
  return await change(
    db,
    input.email,
    { disabledAt: input.disabled ? now : null },
    async (tx, subject) => await writeStaffEvent(tx, viewer, { kind, subject }, now),
  )
}

async function change(
  db: Db,
  email: string,
  values: Partial<typeof users.$inferInsert>,
  tell: (tx: Tx, user: typeof users.$inferSelect) => Promise<void>,
): Promise<StaffResult> {
  return await db.write(async (tx) => {
    const [user] = await tx
      .update(users)
      .set({ ...values, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.email, keyOf(email)))
      .returning()
    if (!user) return { ok: false, reason: 'unknown-user' }
    await tx.delete(staffSessions).where(eq(staffSessions.userId, user.id))
    await tell(tx, user)
    return { ok: true }
  })
}

export async function listUsers(db: Db) {
  const { id, email, name, role, disabledAt, createdAt } = users
  return await db.read
    .select({ id, email, name, role, disabledAt, createdAt })
    .from(users)
    .orderBy(asc(users.id))
}

export interface Session {
  userId: number
  version: number
}

/**
 * Checks a sign-in. Takes as long for an unknown e-mail as for a wrong password.
 *
 * @returns what a session has to hold, or null
 */
export async function authenticate(
  db: Db,
  input: { email: string; password: string },
): Promise<Session | null> {
  const [user] = await db.read
    .select()
    .from(users)
    .where(eq(users.email, keyOf(input.email)))
  const active = user && user.disabledAt === null ? user : null
  const right = await passwordMatches(active?.passwordHash ?? null, input.password)
  return right && active ? { userId: active.id, version: active.sessionVersion } : null
}

/** Who a session belongs to, read afresh: null when it was ended, or the person disabled, since. */
export async function staffOf(db: Db, session: Session): Promise<Extract<Viewer, { kind: 'staff' }> | null> {
  const [user] = await db.read.select().from(users).where(eq(users.id, session.userId))
  if (!user || user.disabledAt !== null || user.sessionVersion !== session.version) return null
  return await viewerOf(db.read, user)
}

/** A member of staff as a viewer, with the sections that he is limited to. */
export async function viewerOf(
  tx: Tx,
  { id, name, email, role, scoped }: typeof users.$inferSelect,
): Promise<Extract<Viewer, { kind: 'staff' }>> {
  return { kind: 'staff', id, name, email, role, sections: scoped ? await sectionsOf(tx, id) : null }
}

async function sectionsOf(tx: Tx, userId: number): Promise<number[]> {
  const rows = await tx
    .select({ id: staffSections.sectionId })
    .from(staffSections)
    .where(eq(staffSections.userId, userId))
  return rows.map((row) => row.id)
}
