import { randomUUID } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { usedLinks, users } from '../schema/index.ts'
import { hashPassword, SHORTEST_PASSWORD } from '../users/password.ts'
import { keyOf, type Session } from '../users/users.ts'
import { writeStaffEvent } from './events.ts'
import { endSessionsOf } from './sessions.ts'

export const RESET_MS = 60 * 60 * 1000
/** One such mail in a minute is enough, however often it is asked for. */
const ONCE_MS = 60_000

/**
 * Sends somebody a link with which he sets a new password, if there is somebody. Nobody is told whether there is: an
 * unknown address takes a commit, too.
 *
 * @param now milliseconds
 */
export async function askReset(db: Db, typed: string, now: number): Promise<void> {
  const email = keyOf(typed)
  await db.write(async (tx) => {
    const active = and(eq(users.email, email), isNull(users.disabledAt))
    const [user] = await tx.select({ id: users.id }).from(users).where(active)
    if (user) {
      const data = { userId: user.id, askedAt: now }
      const once = `password-reset:${user.id}:${Math.floor(now / ONCE_MS)}`
      return await queueMail(tx, { kind: 'password-reset', to: email, data, once }, now)
    }
    // Takes as long: a row that says nothing, until the night.
    await tx.insert(usedLinks).values({ hash: randomUUID(), expiresAt: now + RESET_MS })
  })
}

/** Whose password a link sets; null when it was used, or ended by anything else that ends sessions. */
export async function resetFor(db: Db, { userId, version }: Session) {
  const { id, name, email, sessionVersion } = users
  const [row] = await db.read
    .select({ id, name, email, version: sessionVersion })
    .from(users)
    .where(and(eq(id, userId), isNull(users.disabledAt)))
  return row?.version === version ? row : null
}

/**
 * Sets a new password by a link: once, since it ends with the sessions that it ends.
 *
 * @param now milliseconds
 */
export async function resetPassword(
  db: Db,
  link: Session,
  password: string,
  now: number,
): Promise<{ ok: true } | { ok: false; reason: 'over' | 'password-short' }> {
  if (password.length < SHORTEST_PASSWORD) return { ok: false, reason: 'password-short' }
  const passwordHash = await hashPassword(password)
  return await db.write(async (tx) => {
    const { id, sessionVersion } = users
    const [user] = await tx
      .update(users)
      .set({ passwordHash, sessionVersion: sql`${sessionVersion} + 1` })
      .where(and(eq(id, link.userId), eq(sessionVersion, link.version), isNull(users.disabledAt)))
      .returning()
    if (!user) return { ok: false, reason: 'over' }
    await endSessionsOf(tx, user.id)
    const { name, email, role } = user
    const viewer = { kind: 'staff' as const, id: user.id, name, email, role }
    await writeStaffEvent(tx, viewer, { kind: 'password-reset', subject: viewer }, now)
    await queueMail(tx, { kind: 'password-changed', to: email, data: { userId: user.id, at: now } }, now)
    return { ok: true }
  })
}
