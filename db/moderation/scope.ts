import { eq } from 'drizzle-orm'
import { articles, comments } from '../schema/index.ts'
import { isInScope, limitsOf } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/** Whether a comment stands where somebody may see it; of who is limited to nothing, it is not asked. */
export async function isCommentInScope(tx: Tx, viewer: Viewer, commentId: number): Promise<boolean> {
  if (limitsOf(viewer) === null) return true
  const [row] = await tx
    .select({ sectionId: articles.sectionId })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(comments.id, commentId))
  return row !== undefined && isInScope(viewer, row.sectionId)
}

/** The same of an article. */
export async function isArticleInScope(tx: Tx, viewer: Viewer, articleId: number): Promise<boolean> {
  if (limitsOf(viewer) === null) return true
  const [row] = await tx
    .select({ sectionId: articles.sectionId })
    .from(articles)
    .where(eq(articles.id, articleId))
  return row !== undefined && isInScope(viewer, row.sectionId)
}
