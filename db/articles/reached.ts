import { and, eq } from 'drizzle-orm'
import { articleDrafts, articles, sections } from '../schema/index.ts'
import { mayIn, type Right } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/** How an article is named: by its address, as on the command line, or by its id, as at the desk. */
export type ArticleRef = { id: number } | { section: string; slug: string }

/** An article that somebody may do something with. */
export interface Reached {
  id: number
  /** Of what readers have, or, as long as they have nothing, of its draft; null for the site's. */
  language: string | null
  isDeleted: boolean
}

/** Either connection. */
type Reads = Pick<Tx, 'select'>

/**
 * The article that is named, for who has a right wherever it stands: in its section, and in the one that its draft moves it to.
 *
 * @returns a reason where there is none; what readers do not have is to others as if there were none
 */
export async function reachedArticle(
  from: Reads,
  viewer: Viewer,
  right: Right,
  ref: ArticleRef,
): Promise<Reached | 'unknown-article' | 'forbidden'> {
  const isIt =
    'id' in ref ? eq(articles.id, ref.id) : and(eq(sections.slug, ref.section), eq(articles.slug, ref.slug))
  const [row] = await from
    .select({
      ...{ id: articles.id, kind: articles.kind, status: articles.status, language: articles.language },
      ...{ sectionId: articles.sectionId, draft: articleDrafts.articleId },
      ...{ nextSectionId: articleDrafts.sectionId, nextLanguage: articleDrafts.language },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(isIt)
  if (row?.kind !== 'article') return 'unknown-article'
  const isPublic = row.status === 'published'
  const stands = [row.sectionId, row.nextSectionId ?? row.sectionId]
  if (!stands.every((sectionId) => mayIn(viewer, right, sectionId)))
    return isPublic ? 'forbidden' : 'unknown-article'
  return {
    ...{ id: row.id, isDeleted: row.status === 'deleted' },
    language: isPublic || row.draft === null ? row.language : row.nextLanguage,
  }
}
