import { and, asc, count, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { staffPasskeys, users } from '../schema/index.ts'
import { cleanLine } from '../text/plain.ts'
import type { Session } from '../users/users.ts'
import type { Viewer } from '../users/viewer.ts'
import { writeStaffEvent } from './events.ts'
import { dropLoneCodes, firstCodes } from './second-factor.ts'

export const PASSKEY_NAME_LONGEST = 60
/** More keys than anybody carries. */
const MOST = 20

/** What a device has handed over, once its answer was checked. */
export interface NewPasskey {
  id: string
  publicKey: string
  counter: number
  transports: string[]
  name: string
}

export type AddedPasskey =
  { ok: true; codes: string[] } | { ok: false; reason: 'forbidden' | 'too-many' | 'known' }

/**
 * Keeps a passkey of one's own.
 *
 * @param now milliseconds
 * @returns recovery codes, which are shown this once, where there are none yet
 */
export async function addPasskey(
  db: Db,
  viewer: Viewer,
  input: NewPasskey,
  now: number,
): Promise<AddedPasskey> {
  if (viewer.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const { id, publicKey, counter, transports } = input
  const name = nameOf(input.name)
  return await db.write(async (tx) => {
    const [kept] = await tx
      .select({ n: count() })
      .from(staffPasskeys)
      .where(eq(staffPasskeys.userId, viewer.id))
    if ((kept?.n ?? 0) >= MOST) return { ok: false, reason: 'too-many' }
    const added = await tx
      .insert(staffPasskeys)
      .values({ id, userId: viewer.id, name, publicKey, counter, transports, createdAt: now })
      .onConflictDoNothing()
    if (added.changes === 0) return { ok: false, reason: 'known' }
    const detail = { kind: 'passkey', name }
    await writeStaffEvent(tx, viewer, { kind: 'factor-added', subject: viewer, detail }, now)
    return { ok: true, codes: await firstCodes(tx, viewer.id) }
  })
}

const nameOf = (typed: string) => [...cleanLine(typed)].slice(0, PASSKEY_NAME_LONGEST).join('')

/** Somebody's passkeys, in the order in which they came. */
export async function passkeysOf(db: Db, userId: number) {
  const { id, name, transports, createdAt, usedAt } = staffPasskeys
  return await db.read
    .select({ id, name, transports, createdAt, usedAt })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.userId, userId))
    .orderBy(asc(createdAt), asc(id))
}
export type PasskeyRow = Awaited<ReturnType<typeof passkeysOf>>[number]

/** The passkey that a device answers with, and the session that it opens; null for an unknown one and for who may not sign in. */
export async function passkeyById(db: Db, passkeyId: string) {
  const [row] = await db.read
    .select({ passkey: staffPasskeys, version: users.sessionVersion, disabledAt: users.disabledAt })
    .from(staffPasskeys)
    .innerJoin(users, eq(users.id, staffPasskeys.userId))
    .where(eq(staffPasskeys.id, passkeyId))
  if (!row || row.disabledAt !== null) return null
  const session: Session = { userId: row.passkey.userId, version: row.version }
  return { ...row.passkey, session }
}

/**
 * Notes that a passkey was used. @returns false where it was used since with the same counter, as only a copy would be
 *
 * @param now milliseconds
 */
export async function notePasskey(
  db: Db,
  { id, before, counter }: { id: string; before: number; counter: number },
  now: number,
): Promise<boolean> {
  const asBefore = and(eq(staffPasskeys.id, id), eq(staffPasskeys.counter, before))
  return await db.write(
    async (tx) => (await tx.update(staffPasskeys).set({ counter, usedAt: now }).where(asBefore)).changes > 0,
  )
}

/** Calls a passkey of one's own otherwise. @returns false when there is none, or no name */
export async function renamePasskey(
  db: Db,
  viewer: Viewer,
  input: { id: string; name: string },
): Promise<boolean> {
  const name = nameOf(input.name)
  if (viewer.kind !== 'staff' || name === '') return false
  const own = and(eq(staffPasskeys.id, input.id), eq(staffPasskeys.userId, viewer.id))
  return await db.write(async (tx) => (await tx.update(staffPasskeys).set({ name }).where(own)).changes > 0)
}

/** Takes a passkey from one's own account. @returns false when there is none */
export async function removePasskey(
  db: Db,
  viewer: Viewer,
  passkeyId: string,
  now: number,
): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  const own = and(eq(staffPasskeys.id, passkeyId), eq(staffPasskeys.userId, viewer.id))
  return await db.write(async (tx) => {
    const [gone] = await tx.delete(staffPasskeys).where(own).returning({ name: staffPasskeys.name })
    if (!gone) return false
    await dropLoneCodes(tx, viewer.id)
    const detail = { kind: 'passkey', name: gone.name }
    await writeStaffEvent(tx, viewer, { kind: 'factor-removed', subject: viewer, detail }, now)
    return true
  })
}
