import { and, asc, count, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, comments } from '../schema/index.ts'
import type { Within } from './filter.ts'
import { inSections } from './matching.ts'
import { MOST_WALKED } from './view-count.ts'

export interface Story {
  id: number
  name: string
}

const MOST_OFFERED = 10

/** The stories under which most comments wait, of those that have waited for longest: what one may want to watch. */
export async function storiesWaiting(
  db: Db,
  within: Within['within'] = null,
  most = MOST_OFFERED,
): Promise<(Story & { waiting: number })[]> {
  const lead = db.read
    .select({ articleId: comments.articleId })
    .from(comments)
    .where(and(eq(comments.status, 'pending'), inSections(within)))
    .orderBy(asc(comments.createdAt))
    .limit(MOST_WALKED)
    .as('lead')
  const rows = await db.read
    .select({ id: articles.id, name: articles.headline, waiting: count() })
    .from(lead)
    .innerJoin(articles, eq(articles.id, lead.articleId))
    .groupBy(articles.id)
  return rows.sort((a, b) => b.waiting - a.waiting || b.id - a.id).slice(0, most)
}
