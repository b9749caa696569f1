import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { BIO_LONGEST } from '../authors/rules.ts'
import { queueMail } from '../outbox/queue.ts'
import { authors, users } from '../schema/index.ts'
import { cleanLine, cleanText } from '../text/plain.ts'
import { hashPassword, passwordMatches, SHORTEST_PASSWORD } from '../users/password.ts'
import type { Session } from '../users/users.ts'
import type { Viewer } from '../users/viewer.ts'
import { writeStaffEvent } from './events.ts'
import { endSessionsOf } from './sessions.ts'

/** Changes one's own name, as the desk and the log say it. @returns false without a name */
export async function renameOneself(db: Db, viewer: Viewer, typed: string): Promise<boolean> {
  const name = [...cleanLine(typed)].slice(0, 100).join('')
  if (viewer.kind !== 'staff' || name === '') return false
  await db.write(async (tx) => tx.update(users).set({ name }).where(eq(users.id, viewer.id)))
  return true
}

export type PasswordChange =
  { ok: true; session: Session } | { ok: false; reason: 'forbidden' | 'wrong' | 'password-short' }

/**
 * Sets a new password for oneself, who knows the old one; all other sessions end.
 *
 * @param keep id of the session that goes on, with the version that is returned
 * @param now milliseconds
 */
export async function changeOwnPassword(
  db: Db,
  viewer: Viewer,
  input: { old: string; password: string; keep: string },
  now: number,
): Promise<PasswordChange> {
  if (viewer.kind !== 'staff') return { ok: false, reason: 'forbidden' }
  const [user] = await db.read.select().from(users).where(eq(users.id, viewer.id))
  if (!(await passwordMatches(user?.passwordHash ?? null, input.old))) return { ok: false, reason: 'wrong' }
  if (input.password.length < SHORTEST_PASSWORD) return { ok: false, reason: 'password-short' }
  const passwordHash = await hashPassword(input.password)
  return await db.write(async (tx) => {
    const [row] = await tx
      .update(users)
      .set({ passwordHash, sessionVersion: sql`${users.sessionVersion} + 1` })
      .where(eq(users.id, viewer.id))
      .returning({ version: users.sessionVersion })
    await endSessionsOf(tx, viewer.id, input.keep)
    await writeStaffEvent(tx, viewer, { kind: 'password-changed', subject: viewer }, now)
    await queueMail(
      tx,
      { kind: 'password-changed', to: viewer.email, data: { userId: viewer.id, at: now } },
      now,
    )
    return { ok: true, session: { userId: viewer.id, version: row?.version ?? 0 } }
  })
}

/** The author page of a member of staff; null for who has none. */
export async function ownAuthor(db: Db, userId: number) {
  const { id, slug, name, role, bio } = authors
  const [row] = await db.read
    .select({ id, slug, name, role, bio })
    .from(authors)
    .where(eq(authors.userId, userId))
    .orderBy(id)
    .limit(1)
  return row ?? null
}

export type BioResult = { ok: true } | { ok: false; reason: 'bio-long' | 'no-author' }

/** Writes one's own biography; refused without a page that it would stand on. */
export async function writeOwnBio(db: Db, viewer: Viewer, typed: string): Promise<BioResult> {
  const own = viewer.kind === 'staff' ? await ownAuthor(db, viewer.id) : null
  if (!own) return { ok: false, reason: 'no-author' }
  const bio = cleanText(typed)
  if ([...bio].length > BIO_LONGEST) return { ok: false, reason: 'bio-long' }
  await db.write(async (tx) => tx.update(authors).set({ bio }).where(eq(authors.id, own.id)))
  return { ok: true }
}
