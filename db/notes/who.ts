import { isPlaceholder, NO_HEADLINE } from '../drafts/begin.ts'
import { stepping } from '../drafts/may-write.ts'
import { standingOf, type Standing } from '../drafts/standing.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

export type WorksOn =
  | { ok: true; headline: string; bodyHtml: string; standing: Standing }
  | { ok: false; reason: 'forbidden' | 'no-article' }

/**
 * Whether somebody works on an article: who began it, whose name stands on it, and editors of its sections. They read what is
 * noted at it, and show it to others before it is published.
 *
 * @param read either of the connections
 * @returns what it says now: its draft, where there is one
 */
export async function worksOn(read: Pick<Tx, 'select'>, viewer: Viewer, articleId: number): Promise<WorksOn> {
  const standing = await standingOf(read, viewer, articleId)
  if (!standing || standing.article.status === 'deleted') return { ok: false, reason: 'no-article' }
  const { sectionIds } = stepping(standing)
  const everywhere = (right: 'articles.edit' | 'articles.write') =>
    may(viewer, right) && sectionIds.every((id) => mayIn(viewer, right, id))
  if (!everywhere('articles.edit') && !(standing.isOwn && everywhere('articles.write')))
    return { ok: false, reason: 'forbidden' }
  const { headline, bodyHtml } = standing.fields
  return { ok: true, headline: headline === NO_HEADLINE ? '' : headline, bodyHtml, standing }
}

/** Where an article will stand, as far as that is known. */
export const slugSoFar = (slug: string): string => (isPlaceholder(slug) ? '' : slug)
