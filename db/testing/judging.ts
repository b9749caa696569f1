import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { appeal } from '../comments/appeal.ts'
import { decide } from '../moderation/decide.ts'
import { commentReports, comments, sanctions } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'

/** What browser journeys at the desk arrange and look up. */

/** What a moderator has said of a comment. */
export async function judgedAs(db: Db, { id }: { id: number }) {
  const { status, rejectReason, moderatorNote, pickedAt, openReports, userId } = comments
  const [row] = await db.read
    .select({ status, rejectReason, moderatorNote, pickedAt, openReports, userId })
    .from(comments)
    .where(eq(comments.id, id))
  return row
}

/** A reader's report of a comment. */
export async function addReport(
  db: Db,
  comment: { id: number },
  values: Partial<typeof commentReports.$inferInsert> & { reference: string },
): Promise<void> {
  const about = { commentId: comment.id, reason: 'abuse' as const, reporterHash: values.reference }
  await db.write(async (tx) =>
    tx.insert(commentReports).values({ ...about, createdAt: Date.now(), ...values }),
  )
}

export async function reportsOf(db: Db, { id }: { id: number }) {
  const { status, statement, decidedBy } = commentReports
  return await db.read
    .select({ status, statement, decidedBy })
    .from(commentReports)
    .where(eq(commentReports.commentId, id))
}

/** A comment that a moderator has rejected, and that its author appeals for. */
export async function rejectAndAppeal(
  db: Db,
  moderator: Viewer,
  comment: { id: number; revision: number },
  body: string,
): Promise<void> {
  await decide(db, moderator, { action: 'reject', comments: [comment] }, Date.now())
  await appeal(db, { commentId: comment.id, body }, Date.now())
}

export async function sanctionsOf(db: Db, value: string) {
  return await db.read.select().from(sanctions).where(eq(sanctions.value, value))
}

/** Its author changes what a comment says. */
export async function reword(db: Db, { id }: { id: number }, body: string): Promise<void> {
  const values = { body, revision: sql`${comments.revision} + 1`, editedAt: Date.now() }
  await db.write(async (tx) => tx.update(comments).set(values).where(eq(comments.id, id)))
}
