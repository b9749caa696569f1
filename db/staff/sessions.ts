import { randomBytes } from 'node:crypto'
import { and, desc, eq, gt, lte, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { staffSessions, users } from '../schema/index.ts'
import { staffOf, type Session } from '../users/users.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/** A working day; then somebody signs in again. */
export const SESSION_MS = 12 * 60 * 60 * 1000
/** How exactly it is known when somebody was here last. */
const SEEN_MS = 10 * 60 * 1000

/** A session as its browser's token names it. */
export const openSession = z.object({ id: z.string(), userId: z.number(), version: z.number() })
export type OpenSession = z.infer<typeof openSession>

/** What is known of a browser: what it calls itself, and its network without the last part. */
export interface Browser {
  browser: string
  network: string
}

/**
 * Opens a session for who has shown who he is. From a browser in which he has not signed in before, he is told by mail;
 * not the first time that he signs in at all.
 *
 * @param isKnown whether he has signed in there before
 * @param now milliseconds
 * @returns null when what he has shown was ended meanwhile
 */
export async function openStaffSession(
  db: Db,
  session: Session,
  { browser, network, isKnown }: Browser & { isKnown: boolean },
  now: number,
): Promise<OpenSession | null> {
  const id = randomBytes(18).toString('base64url')
  return await db.write(async (tx) => {
    const [user] = await tx.select().from(users).where(eq(users.id, session.userId))
    if (!user || user.disabledAt !== null || user.sessionVersion !== session.version) return null
    await tx
      .insert(staffSessions)
      .values({ id, userId: user.id, createdAt: now, seenAt: now, browser, network })
    await tx.update(users).set({ signedInAt: now }).where(eq(users.id, user.id))
    if (!isKnown && user.signedInAt !== null) {
      const data = { userId: user.id, at: now, browser, network }
      await queueMail(tx, { kind: 'signed-in', to: user.email, data }, now)
    }
    return { ...session, id }
  })
}

/** Whose a session is, read afresh: null when it was ended, is over, or the person may not sign in any more. */
export async function staffOfSession(
  db: Db,
  { id, userId, version }: OpenSession,
  now: number,
): Promise<Extract<Viewer, { kind: 'staff' }> | null> {
  const open = and(eq(staffSessions.id, id), gt(staffSessions.createdAt, now - SESSION_MS))
  const [row] = await db.read
    .select({ userId: staffSessions.userId, seenAt: staffSessions.seenAt })
    .from(staffSessions)
    .where(open)
  if (row?.userId !== userId) return null
  const staff = await staffOf(db, { userId, version })
  if (staff && row.seenAt <= now - SEEN_MS)
    await db.write(async (tx) =>
      tx.update(staffSessions).set({ seenAt: now }).where(eq(staffSessions.id, id)),
    )
  return staff
}

/** Where somebody is signed in, the newest first. */
export async function sessionsOf(db: Db, userId: number, now: number) {
  const { id, createdAt, seenAt, browser, network } = staffSessions
  return await db.read
    .select({ id, createdAt, seenAt, browser, network })
    .from(staffSessions)
    .where(and(eq(staffSessions.userId, userId), gt(createdAt, now - SESSION_MS)))
    .orderBy(desc(createdAt))
}
export type SessionRow = Awaited<ReturnType<typeof sessionsOf>>[number]

/** Ends one session of one's own. @returns false when there is none */
export async function endSession(db: Db, viewer: Viewer, sessionId: string): Promise<boolean> {
  if (viewer.kind !== 'staff') return false
  const own = and(eq(staffSessions.id, sessionId), eq(staffSessions.userId, viewer.id))
  return await db.write(async (tx) => (await tx.delete(staffSessions).where(own)).changes > 0)
}

/** Ends all sessions of one's own but this one. @returns how many */
export async function endOtherSessions(db: Db, viewer: Viewer, exceptId: string): Promise<number> {
  if (viewer.kind !== 'staff') return 0
  const others = and(eq(staffSessions.userId, viewer.id), ne(staffSessions.id, exceptId))
  return await db.write(async (tx) => (await tx.delete(staffSessions).where(others)).changes)
}

/** Ends all sessions of somebody, in the transaction of what asks for it. */
export async function endSessionsOf(tx: Tx, userId: number, exceptId = ''): Promise<number> {
  const all = and(eq(staffSessions.userId, userId), ne(staffSessions.id, exceptId))
  return (await tx.delete(staffSessions).where(all)).changes
}

/** Forgets sessions that are over. @returns how many */
export async function clearSessions(db: Db, now: number, dryRun: boolean): Promise<number> {
  const over = lte(staffSessions.createdAt, now - SESSION_MS)
  if (dryRun) return await db.read.$count(staffSessions, over)
  return await db.write(async (tx) => (await tx.delete(staffSessions).where(over)).changes)
}
