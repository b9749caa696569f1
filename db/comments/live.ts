import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { inSections } from '../moderation/matching.ts'
import { prepared } from '../prepared.ts'
import { articles, comments } from '../schema/index.ts'

/** How many approved comments a published article has; null when there is no such article. */
export async function approvedCount(db: Db, articleId: number): Promise<number | null> {
  const [row] = await countOf(db).execute({ articleId })
  return row?.n ?? null
}

const countOf = prepared((read) =>
  read
    .select({ n: articles.commentCount })
    .from(articles)
    .where(and(eq(articles.id, sql.placeholder('articleId')), eq(articles.status, 'published')))
    .prepare(),
)

/** The ids of the comments that have waited for the shortest time, newest first. */
export async function newestPending(
  db: Db,
  limit: number,
  within: readonly number[] | null = null,
): Promise<number[]> {
  if (within) return await newestWithin(db, limit, within)
  const rows = await newest(db).execute({ limit })
  return rows.map((row) => row.id)
}

async function newestWithin(db: Db, limit: number, within: readonly number[]): Promise<number[]> {
  const { id, createdAt, status } = comments
  const rows = await db.read
    .select({ id })
    .from(comments)
    .where(and(eq(status, 'pending'), inSections(within)))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
  return rows.map((row) => row.id)
}

const newest = prepared((read) =>
  read
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.status, 'pending'))
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
