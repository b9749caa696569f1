import { and, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { sections, staffInvitations, staffSections, users } from '../schema/index.ts'
import { isEmailAddress } from '../text/email.ts'
import { cleanLine } from '../text/plain.ts'
import { hashPassword, SHORTEST_PASSWORD } from '../users/password.ts'
import { canManageStaff } from '../users/policy.ts'
import type { Role } from '../users/roles.ts'
import { keyOf, type Session } from '../users/users.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { writeStaffEvent } from './events.ts'

export const INVITATION_MS = 7 * 24 * 60 * 60 * 1000

/** What a link to join says: which invitation, and which of the links to it. */
export interface InvitationLink {
  id: number
  version: number
}

/** A link to join is made from this, and stands nowhere. */
export interface Invited extends InvitationLink {
  ok: true
  /** When the link begins to hold, in milliseconds. */
  sentAt: number
}

export interface Place {
  role: Role
  /** Ids of the sections that somebody is limited to; null for all. */
  sections: number[] | null
}

export type InviteRefusal = 'forbidden' | 'email-invalid' | 'email-taken' | 'no-section'

/**
 * Asks somebody to join, by mail. Whoever was asked already is asked anew, and the link from before ends.
 *
 * @param now milliseconds
 */
export async function invite(
  db: Db,
  viewer: Viewer,
  input: Place & { email: string },
  now: number,
): Promise<Invited | { ok: false; reason: InviteRefusal }> {
  if (!canManageStaff(viewer)) return { ok: false, reason: 'forbidden' }
  const email = keyOf(input.email)
  if (!isEmailAddress(email)) return { ok: false, reason: 'email-invalid' }
  return await db.write(async (tx) => {
    if ((await tx.$count(users, eq(users.email, email))) > 0) return { ok: false, reason: 'email-taken' }
    const place = await workplaceOf(tx, input)
    if (!place) return { ok: false, reason: 'no-section' }
    const open = and(eq(staffInvitations.email, email), isOpen)
    await tx.update(staffInvitations).set({ revokedAt: now }).where(open)
    const [row] = await tx
      .insert(staffInvitations)
      .values({ email, ...place, invitedBy: idOf(viewer), createdAt: now, sentAt: now })
      .returning({ id: staffInvitations.id })
    const invited = { ok: true as const, id: row?.id ?? 0, version: 1, sentAt: now }
    const { scoped, sections: ids } = place
    const detail = { role: input.role, sections: scoped ? await namesOf(tx, ids) : null }
    await writeStaffEvent(tx, viewer, { kind: 'invited', subject: { id: null, name: email }, detail }, now)
    await queueMail(tx, { kind: 'invitation', to: email, data: linkData(invited) }, now)
    return invited
  })
}

const isOpen = and(isNull(staffInvitations.usedAt), isNull(staffInvitations.revokedAt))
const idOf = (viewer: Viewer) => (viewer.kind === 'staff' ? viewer.id : null)
const linkData = ({ id, version }: InvitationLink) => ({ invitationId: id, version })

/**
 * Where somebody may work, as it is kept: an admin is limited to nothing, and whoever is limited is so to sections that there are.
 *
 * @returns null for a limit to no section at all
 */
export async function workplaceOf(tx: Tx, { role, sections: wanted }: Place) {
  if (wanted === null || role === 'admin') return { role, scoped: false, sections: [] }
  const known = await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, wanted))
  return known.length === 0 ? null : { role, scoped: true, sections: known.map(({ id }) => id) }
}

/** What sections are called, for a line that is still to be read when they are not. */
export async function namesOf(tx: Tx, ids: number[]): Promise<string[]> {
  const rows = await tx
    .select({ name: sections.name })
    .from(sections)
    .where(inArray(sections.id, ids))
    .orderBy(sections.position, sections.name)
  return rows.map(({ name }) => name)
}

/**
 * Sends the invitation once more, with a new link; the one from before ends.
 *
 * @param now milliseconds
 */
export async function renewInvitation(
  db: Db,
  viewer: Viewer,
  id: number,
  now: number,
): Promise<Invited | { ok: false; reason: 'forbidden' | 'unknown' }> {
  if (!canManageStaff(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [row] = await tx
      .update(staffInvitations)
      .set({ version: sql`${staffInvitations.version} + 1`, sentAt: now })
      .where(and(eq(staffInvitations.id, id), isOpen))
      .returning()
    if (!row) return { ok: false, reason: 'unknown' }
    const subject = { id: null, name: row.email }
    await writeStaffEvent(tx, viewer, { kind: 'invitation-renewed', subject }, now)
    await queueMail(tx, { kind: 'invitation', to: row.email, data: linkData(row) }, now)
    return { ok: true, id, version: row.version, sentAt: now }
  })
}

/** Takes an invitation back: its link ends at once. @returns false when there is none that is open */
export async function revokeInvitation(db: Db, viewer: Viewer, id: number, now: number): Promise<boolean> {
  if (!canManageStaff(viewer)) return false
  return await db.write(async (tx) => {
    const [row] = await tx
      .update(staffInvitations)
      .set({ revokedAt: now })
      .where(and(eq(staffInvitations.id, id), isOpen))
      .returning({ email: staffInvitations.email })
    if (!row) return false
    const subject = { id: null, name: row.email }
    await writeStaffEvent(tx, viewer, { kind: 'invitation-revoked', subject }, now)
    return true
  })
}

export type OpenInvitation = Awaited<ReturnType<typeof openInvitations>>[number]

/** Who was asked and has not answered, the newest first; those whose link is too old too: they can be asked anew. */
export async function openInvitations(db: Db) {
  const { id, email, role, scoped, sections: ids, sentAt } = staffInvitations
  const rows = await db.read
    .select({ id, email, role, scoped, sections: ids, sentAt, by: users.name })
    .from(staffInvitations)
    .leftJoin(users, eq(users.id, staffInvitations.invitedBy))
    .where(isOpen)
    .orderBy(desc(sentAt))
  return rows.map((row) => ({ ...row, sections: row.scoped ? row.sections : null }))
}

/**
 * Forgets whom somebody asked to join long ago, whatever came of it.
 *
 * @param before milliseconds
 * @returns how many
 */
export async function clearInvitations(db: Db, before: number, dryRun: boolean): Promise<number> {
  const old = lt(staffInvitations.sentAt, before)
  if (dryRun) return await db.read.$count(staffInvitations, old)
  return await db.write(async (tx) => (await tx.delete(staffInvitations).where(old)).changes)
}

/** What a link to join leads to; null when it was used, taken back, replaced or is too old. */
export async function invitationOf(db: Db, link: InvitationLink, now: number) {
  const [row] = await db.read
    .select({ invitation: staffInvitations, by: users.name })
    .from(staffInvitations)
    .leftJoin(users, eq(users.id, staffInvitations.invitedBy))
    .where(holds(link, now))
  if (!row) return null
  const { email, role, scoped, sections: ids, sentAt } = row.invitation
  return { email, role, by: row.by, sentAt, sections: scoped ? await namesOf(db.read, ids) : null }
}

const holds = ({ id, version }: InvitationLink, now: number) =>
  and(
    ...[eq(staffInvitations.id, id), eq(staffInvitations.version, version)],
    ...[isOpen, gt(staffInvitations.sentAt, now - INVITATION_MS)],
  )

export type Joined =
  | { ok: true; session: Session }
  | { ok: false; reason: 'over' | 'name-missing' | 'password-short' | 'email-taken' }

/**
 * Joins, by the link of an invitation: once.
 *
 * @param now milliseconds
 */
export async function join(
  db: Db,
  link: InvitationLink,
  input: { name: string; password: string },
  now: number,
): Promise<Joined> {
  const name = cleanLine(input.name)
  if (name === '') return { ok: false, reason: 'name-missing' }
  if (input.password.length < SHORTEST_PASSWORD) return { ok: false, reason: 'password-short' }
  // Not in the transaction: others would wait for it.
  const passwordHash = await hashPassword(input.password)
  return await db.write(async (tx) => {
    const [row] = await tx.update(staffInvitations).set({ usedAt: now }).where(holds(link, now)).returning()
    if (!row) return { ok: false, reason: 'over' }
    const { email, role, scoped } = row
    const [user] = await tx
      .insert(users)
      .values({ email, name, role, scoped, passwordHash, createdAt: now })
      .onConflictDoNothing()
      .returning()
    if (!user) return { ok: false, reason: 'email-taken' }
    if (scoped) await limitTo(tx, user.id, row.sections)
    const viewer = { kind: 'staff' as const, id: user.id, name, email, role }
    await writeStaffEvent(tx, viewer, { kind: 'joined', subject: viewer, detail: { role } }, now)
    return { ok: true, session: { userId: user.id, version: user.sessionVersion } }
  })
}

/** Limits somebody to sections, as far as there still are such. */
export async function limitTo(tx: Tx, userId: number, ids: number[]): Promise<void> {
  await tx.delete(staffSections).where(eq(staffSections.userId, userId))
  const known = await tx.select({ id: sections.id }).from(sections).where(inArray(sections.id, ids))
  const rows = known.map(({ id }) => ({ userId, sectionId: id }))
  if (rows.length > 0) await tx.insert(staffSections).values(rows)
}
