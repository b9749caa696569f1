import { asc, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { comments, commentVersions } from '../schema/index.ts'

/** What a comment says and has said, oldest first; null when it is gone. */
export async function versionsOf(db: Db, commentId: number) {
  const [comment] = await db.read
    .select({ body: comments.body, authorName: comments.authorName })
    .from(comments)
    .where(eq(comments.id, commentId))
  if (!comment) return null
  const versions = await db.read
    .select({ body: commentVersions.body, replacedAt: commentVersions.replacedAt })
    .from(commentVersions)
    .where(eq(commentVersions.commentId, commentId))
    .orderBy(asc(commentVersions.id))
  return { ...comment, versions }
}
