import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'

export interface ComingArticle {
  id: number
  headline: string
  sectionName: string
  /** Milliseconds. */
  publishedAt: number | null
}

/** What is going to be published next by itself, the first first, in the sections that somebody is limited to. */
export async function comingArticles(db: Db, viewer: Viewer, limit: number): Promise<ComingArticle[]> {
  const own = viewer.kind === 'staff' ? viewer.sections : null
  const here = own ? inArray(articles.sectionId, [...own]) : undefined
  const { id, headline, publishedAt } = articles
  return await db.read
    .select({ id, headline, publishedAt, sectionName: sections.name })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.status, 'scheduled'), eq(articles.kind, 'article'), here))
    .orderBy(asc(publishedAt), asc(id))
    .limit(limit)
}
