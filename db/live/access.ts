import { and, eq } from 'drizzle-orm'
import { articleAuthors, authors, type articles } from '../schema/index.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/**
 * Whether somebody may post into the live blog of an article: editors in their sections, all others who have the right
 * where they stand in the byline.
 *
 * @param read the reader of a database, or a transaction
 */
export async function mayPost(
  read: Tx,
  viewer: Viewer,
  article: Pick<typeof articles.$inferSelect, 'id' | 'sectionId' | 'status'>,
): Promise<boolean> {
  if (article.status === 'deleted' || !mayIn(viewer, 'live.post', article.sectionId)) return false
  if (viewer.kind !== 'staff' || may(viewer, 'articles.edit')) return true
  const [own] = await read
    .select({ id: authors.id })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(and(eq(articleAuthors.articleId, article.id), eq(authors.userId, viewer.id)))
    .limit(1)
  return own !== undefined
}
