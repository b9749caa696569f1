import { and, eq, sql } from 'drizzle-orm'
import { articleAuthors, articleDrafts, articles, authors } from '../schema/index.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

export type WorksOn =
  { ok: true; headline: string; bodyHtml: string } | { ok: false; reason: 'forbidden' | 'no-article' }

/**
 * Whether somebody works on an article: who began it, whose name stands on it, and editors of its section. They read what is
 * noted at it, and show it to others before it is published.
 *
 * @param read either of the connections
 * @returns what it says now: its draft, where there is one
 */
export async function worksOn(read: Tx, viewer: Viewer, articleId: number): Promise<WorksOn> {
  const { sectionId, status, createdBy } = articles
  const [row] = await read
    .select({
      ...{ sectionId, status, createdBy },
      headline: sql<string>`coalesce(nullif(${articleDrafts.headline}, ''), ${articles.headline})`,
      bodyHtml: sql<string>`coalesce(${articleDrafts.bodyHtml}, ${articles.bodyHtml})`,
    })
    .from(articles)
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(eq(articles.id, articleId))
  if (!row || row.status === 'deleted') return { ok: false, reason: 'no-article' }
  const found = { ok: true, headline: row.headline, bodyHtml: row.bodyHtml } as const
  if (mayIn(viewer, 'articles.edit', row.sectionId)) return found
  if (viewer.kind !== 'staff' || !may(viewer, 'articles.write')) return { ok: false, reason: 'forbidden' }
  if (row.createdBy === viewer.id || (await isByline(read, articleId, viewer.id))) return found
  return { ok: false, reason: 'forbidden' }
}

async function isByline(read: Tx, articleId: number, userId: number): Promise<boolean> {
  const [own] = await read
    .select({ id: authors.id })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(and(eq(articleAuthors.articleId, articleId), eq(authors.userId, userId)))
  return own !== undefined
}
