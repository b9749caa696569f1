import { and, desc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { comments } from '../schema/index.ts'
import { PUBLISHED } from './status.ts'

/** A comment that editors want read first. */
export interface PickedComment {
  id: number
  authorName: string
  body: string
  createdAt: number
}

const MOST_PICKS = 5

/** The editors' picks under an article, the last picked first; those that are no longer approved are left out. */
export async function pickedComments(db: Db, articleId: number): Promise<PickedComment[]> {
  return await picked(db).execute({ articleId })
}

const picked = prepared((read) => {
  const { id, authorName, body, createdAt, pickedAt, articleId, status } = comments
  return read
    .select({ id, authorName, body, createdAt })
    .from(comments)
    .where(and(eq(articleId, sql.placeholder('articleId')), isNotNull(pickedAt), eq(status, PUBLISHED)))
    .orderBy(desc(pickedAt))
    .limit(MOST_PICKS)
    .prepare()
})
