import { asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { articles, comments, sections } from '../../schema/index.ts'
import { MOST_WALKED } from '../view-count.ts'
import type { OldestBySection } from './figures.ts'

/** Since when the comment waits that has waited for longest; null when none does. Milliseconds. */
export async function oldestPending(db: Db): Promise<number | null> {
  const [row] = await db.read
    .select({ at: comments.createdAt })
    .from(comments)
    .where(eq(comments.status, 'pending'))
    .orderBy(asc(comments.createdAt))
    .limit(1)
  return row?.at ?? null
}

/**
 * Since when the oldest waiting comment of each section waits.
 *
 * @param walk looking ends there, so that a flood of comments costs no more than that
 */
export async function oldestBySection(db: Db, walk = MOST_WALKED): Promise<OldestBySection> {
  const looked = db.read
    .select({ articleId: comments.articleId, createdAt: comments.createdAt })
    .from(comments)
    .where(eq(comments.status, 'pending'))
    .orderBy(asc(comments.createdAt))
    .limit(walk)
    .as('lead')
  const rows = await db.read
    .select({
      ...{ id: sections.id, name: sections.name, many: count() },
      ...{ first: sql<number>`min(${looked.createdAt})`, last: sql<number>`max(${looked.createdAt})` },
    })
    .from(looked)
    .innerJoin(articles, eq(articles.id, looked.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .groupBy(sections.id)
  const isWhole = rows.reduce((sum, { many }) => sum + many, 0) < walk
  return {
    sections: rows.map(({ id, name, first }) => ({ id, name, at: first })).sort((a, b) => a.at - b.at),
    lookedUntil: isWhole ? null : Math.max(...rows.map(({ last }) => last)),
  }
}
