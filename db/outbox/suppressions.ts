import { desc, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { mailSuppressions } from '../schema/index.ts'
import { emailKey } from '../text/email.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'

export type Suppression = typeof mailSuppressions.$inferSelect
type Reason = Suppression['reason']

/**
 * No mail to this address any more.
 *
 * @param detail what the mail server said
 * @param now milliseconds
 */
export async function suppress(
  db: Db,
  email: string,
  { reason, detail = '' }: { reason: Reason; detail?: string },
  now: number,
): Promise<void> {
  const values = { emailKey: emailKey(email), reason, detail: detail.slice(0, 500), createdAt: now }
  await db.write(async (tx) =>
    tx
      .insert(mailSuppressions)
      .values(values)
      .onConflictDoUpdate({ target: mailSuppressions.emailKey, set: values }),
  )
}

/** Why an address gets no mail; null when it does. */
export async function suppressionOf(db: Db, email: string): Promise<Suppression | null> {
  const rows = await db.read
    .select()
    .from(mailSuppressions)
    .where(eq(mailSuppressions.emailKey, emailKey(email)))
  return rows[0] ?? null
}

/** The addresses that get none, the newest first. */
export async function listSuppressions(db: Db, limit: number): Promise<Suppression[]> {
  return await db.read.select().from(mailSuppressions).orderBy(desc(mailSuppressions.createdAt)).limit(limit)
}

/** Lets an address have mail again. @returns false when it had it all the time, or the viewer may not say so */
export async function allowAgain(db: Db, viewer: Viewer, email: string): Promise<boolean> {
  if (!canEditSite(viewer)) return false
  const allowed = await db.write(async (tx) =>
    tx
      .delete(mailSuppressions)
      .where(eq(mailSuppressions.emailKey, emailKey(email)))
      .returning({ emailKey: mailSuppressions.emailKey }),
  )
  return allowed.length > 0
}
