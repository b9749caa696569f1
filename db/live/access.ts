import { standingOf } from '../drafts/standing.ts'
import type { articles } from '../schema/index.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/**
 * Whether somebody may post into the live blog of an article: editors in their sections, all others who have the right
 * where they stand in the byline, also of one that is not public yet, or began it.
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
  return (await standingOf(read, viewer, article.id))?.isOwn ?? false
}
