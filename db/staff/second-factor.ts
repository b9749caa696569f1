import { and, count, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import { generateSecret, generateURI, verifySync } from 'otplib'
import type { Db } from '../client.ts'
import { staffPasskeys, staffRecoveryCodes, staffTotp } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { isAppCode, newRecoveryCode, RECOVERY_CODES, recoveryHash } from './codes.ts'
import { writeStaffEvent } from './events.ts'
import { needsFactor } from './rules.ts'
import { seal, unseal } from './seal.ts'

const PURPOSE = 'totp'
/** Seconds: a code, the one before and the one after, for phones whose clocks are not right. */
const DRIFT = 30

/** What somebody has beside a password. */
export interface Factors {
  /** Since when the app shows codes; null for none. */
  app: number | null
  passkeys: number
  /** Recovery codes that are left. */
  codes: number
}

/** What somebody has beside a password. */
export async function factorsOf(db: Db, userId: number): Promise<Factors> {
  const [app] = await db.read
    .select({ at: staffTotp.confirmedAt })
    .from(staffTotp)
    .where(and(eq(staffTotp.userId, userId), isNotNull(staffTotp.confirmedAt)))
  const [keys] = await db.read
    .select({ n: count() })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.userId, userId))
  const [codes] = await db.read
    .select({ n: count() })
    .from(staffRecoveryCodes)
    .where(and(eq(staffRecoveryCodes.userId, userId), isNull(staffRecoveryCodes.usedAt)))
  return { app: app?.at ?? null, passkeys: keys?.n ?? 0, codes: codes?.n ?? 0 }
}

/** Whether a second factor is asked of somebody who has none. */
export async function lacksFactor(
  db: Db,
  { id, role }: Extract<Viewer, { kind: 'staff' }>,
): Promise<boolean> {
  const { 'staff.secondFactorFor': rule } = await readSettings(db)
  return needsFactor(rule, role) && !hasSecondFactor(await factorsOf(db, id))
}

export const hasSecondFactor = ({ app, passkeys }: Factors): boolean => app !== null || passkeys > 0

/** What an app is set up with. */
export interface Setup {
  /** For typing it in where no camera is. */
  secret: string
  /** What the picture of squares says. */
  uri: string
}

/**
 * Begins to set up the app: a secret that counts for nothing until a code has shown that the app has it. Begun anew before
 * that, it is another one.
 *
 * @param now milliseconds
 * @returns false when the app is set up already
 */
export async function beginApp(db: Db, viewer: Viewer, now: number): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  return await db.write(async (tx) => {
    const values = { secret: seal(PURPOSE, generateSecret()), createdAt: now, lastStep: 0 }
    const begun = await tx
      .insert(staffTotp)
      .values({ userId: viewer.id, ...values })
      .onConflictDoUpdate({
        ...{ target: staffTotp.userId, set: values },
        setWhere: isNull(staffTotp.confirmedAt),
      })
    return begun.changes > 0
  })
}

/**
 * What one's own app is to be set up with; null when nothing was begun, or all is done.
 *
 * @param site what the app calls this newsroom
 */
export async function appSetup(db: Db, viewer: Viewer, site: string): Promise<Setup | null> {
  if (viewer.kind !== 'staff') return null
  const begun = and(eq(staffTotp.userId, viewer.id), isNull(staffTotp.confirmedAt))
  const [row] = await db.read.select({ sealed: staffTotp.secret }).from(staffTotp).where(begun)
  const secret = row ? unseal(PURPOSE, row.sealed) : null
  if (secret === null) return null
  return { secret, uri: generateURI({ issuer: site, label: viewer.email, secret }) }
}

export type Confirmed = { ok: true; codes: string[] } | { ok: false; reason: 'forbidden' | 'wrong' }

/**
 * Takes the app for a second factor, once it has shown a right code.
 *
 * @param now milliseconds
 * @returns recovery codes, which are shown this once, where there are none yet
 */
export async function confirmApp(db: Db, viewer: Viewer, code: string, now: number): Promise<Confirmed> {
  if (viewer.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const [row] = await tx.select().from(staffTotp).where(eq(staffTotp.userId, viewer.id))
    const step = row && row.confirmedAt === null ? stepOf(row, code, now) : null
    if (step === null) return { ok: false, reason: 'wrong' }
    await tx
      .update(staffTotp)
      .set({ confirmedAt: now, lastStep: step })
      .where(eq(staffTotp.userId, viewer.id))
    await writeStaffEvent(tx, viewer, { kind: 'factor-added', subject: viewer, detail: { kind: 'app' } }, now)
    return { ok: true, codes: await firstCodes(tx, viewer.id) }
  })
}

/** Recovery codes for who has none yet; nobody's paper is made worthless by a second factor more. */
export async function firstCodes(tx: Tx, userId: number): Promise<string[]> {
  const left = and(eq(staffRecoveryCodes.userId, userId), isNull(staffRecoveryCodes.usedAt))
  return (await tx.$count(staffRecoveryCodes, left)) > 0 ? [] : await freshCodes(tx, userId)
}

async function freshCodes(tx: Tx, userId: number): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.userId, userId))
  await tx
    .insert(staffRecoveryCodes)
    .values(codes.map((code) => ({ userId, hash: recoveryHash(userId, code) })))
  return codes
}

/** New recovery codes of one's own; those from before count no more. @returns null without a second factor */
export async function renewCodes(db: Db, viewer: Viewer, now: number): Promise<string[] | null> {
  if (viewer.kind !== 'staff' || !hasSecondFactor(await factorsOf(db, viewer.id))) return null
  return await db.write(async (tx) => {
    await writeStaffEvent(tx, viewer, { kind: 'recovery-codes', subject: viewer }, now)
    return await freshCodes(tx, viewer.id)
  })
}

/** Takes the app from one's own account. @returns false when there was none */
export async function removeApp(db: Db, viewer: Viewer, now: number): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  return await db.write(async (tx) => {
    const [gone] = await tx.delete(staffTotp).where(eq(staffTotp.userId, viewer.id)).returning()
    if (!gone || gone.confirmedAt === null) return false
    await dropLoneCodes(tx, viewer.id)
    const event = { kind: 'factor-removed' as const, subject: viewer, detail: { kind: 'app' } }
    await writeStaffEvent(tx, viewer, event, now)
    return true
  })
}

/** Recovery codes open nothing where there is no second factor: then they go too. */
export async function dropLoneCodes(tx: Tx, userId: number): Promise<void> {
  const app = await tx.$count(staffTotp, and(eq(staffTotp.userId, userId), isNotNull(staffTotp.confirmedAt)))
  const keys = await tx.$count(staffPasskeys, eq(staffPasskeys.userId, userId))
  if (app + keys === 0) await tx.delete(staffRecoveryCodes).where(eq(staffRecoveryCodes.userId, userId))
}

/**
 * Takes a code as a second factor: one of the app, which is never taken twice, or one of the ten on paper, each once.
 *
 * @param now milliseconds
 * @returns what it was; null when it is wrong
 */
export async function takeCode(
  db: Db,
  userId: number,
  typed: string,
  now: number,
): Promise<'app' | 'recovery' | null> {
  return await db.write(async (tx) => {
    if (!isAppCode(typed)) {
      const { hash, usedAt } = staffRecoveryCodes
      const left = and(
        eq(staffRecoveryCodes.userId, userId),
        eq(hash, recoveryHash(userId, typed)),
        isNull(usedAt),
      )
      const used = await tx.update(staffRecoveryCodes).set({ usedAt: now }).where(left)
      return used.changes > 0 ? 'recovery' : null
    }
    const [row] = await tx
      .select()
      .from(staffTotp)
      .where(and(eq(staffTotp.userId, userId), isNotNull(staffTotp.confirmedAt)))
    const step = row ? stepOf(row, typed, now) : null
    if (step === null) return null
    const later = and(eq(staffTotp.userId, userId), lt(staffTotp.lastStep, step))
    return (await tx.update(staffTotp).set({ lastStep: step }).where(later)).changes > 0 ? 'app' : null
  })
}

/** The counter that a code stands for; null for a wrong code, and for one that was taken already. */
function stepOf(row: typeof staffTotp.$inferSelect, typed: string, now: number): number | null {
  const secret = unseal(PURPOSE, row.secret)
  const token = typed.replace(/\s/g, '')
  if (secret === null || !isAppCode(token)) return null
  const asked = { secret, token, epoch: Math.floor(now / 1000), epochTolerance: DRIFT }
  const result = verifySync({ ...asked, afterTimeStep: row.lastStep || undefined })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
