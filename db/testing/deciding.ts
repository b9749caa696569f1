import { asc, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { ModerationAction } from '../moderation/actions.ts'
import { decide, type Decision, type Seen } from '../moderation/decide.ts'
import type { Begun } from '../moderation/runs.ts'
import { comments, moderationLog } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { addComment, NOW, theCast } from './cast.ts'
import { testDb } from './database.ts'

/** The cast, and a comment that waits. */
export async function heldComment() {
  const db = await testDb()
  const cast = await theCast(db)
  return { db, ...cast, held: await addComment(db, cast.article, { status: 'pending' }) }
}

export const statusOf = async (db: Db, { id }: { id: number }) =>
  (await db.read.select({ status: comments.status }).from(comments).where(eq(comments.id, id)))[0]?.status
/** A comment as a moderator sees it at this moment. */
export const seenNow = async (db: Db, { id }: { id: number }): Promise<Seen> => {
  const [row] = await db.read
    .select({ id: comments.id, revision: comments.revision })
    .from(comments)
    .where(eq(comments.id, id))
  return row ?? { id, revision: 0 }
}
export const log = (db: Db) => db.read.select().from(moderationLog).orderBy(asc(moderationLog.id))

/** A decision that was not refused. */
export function taken(decision: Decision | Begun) {
  if ('run' in decision) throw new Error('it is a run')
  if (!decision.ok) throw new Error(`refused: ${decision.reason}`)
  return decision
}

/** Decides on the comment as it is now. */
export async function act(
  db: Db,
  viewer: Viewer,
  action: ModerationAction,
  comment: { id: number },
  now = NOW,
) {
  return taken(await decide(db, viewer, { action, comments: [await seenNow(db, comment)] }, now))
}

/** The cast, and so many comments that wait, each a millisecond after the one before. */
export async function manyWaiting(n: number) {
  const db = await testDb()
  const cast = await theCast(db)
  await db.write(async (tx) => {
    for (let index = 0; index < n; index += 1) {
      const email = `reader${index}@example.org`
      const author = { authorName: 'Alf', authorEmail: email, emailKey: email }
      const values = { articleId: cast.article.id, status: 'pending' as const, body: `${index}`, ...author }
      await tx.insert(comments).values({ ...values, createdAt: NOW + index })
    }
  })
  return { db, ...cast }
}
