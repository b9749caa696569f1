import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { searchArticles } from '../search/found.ts'
import type { Viewer } from '../users/viewer.ts'
import { seenAmong } from '../workflow/list.ts'
import { articleAt } from './find.ts'
import { articlePath } from './path.ts'
import type { ArticleStatus } from './status.ts'

/** An article as somebody picks it out of a list while writing another. */
export interface Pick {
  id: number
  headline: string
  path: string
  section: string
  status: ArticleStatus
  publishedAt: number | null
}

const MOST_PICKED = 12

/**
 * The articles that somebody may mean: the one of this address, of any status that he may know of, or public ones with
 * these words, the best first.
 *
 * @param text words, a path, or the address of a page
 */
export async function pickArticles(db: Db, viewer: Viewer, text: string): Promise<Pick[]> {
  if (text.trim() === '') return []
  const at = await articleAt(db, text)
  const ids = at === null ? (await searchArticles(db, text, MOST_PICKED)).map(({ id }) => id) : [at]
  return await pickedArticles(db, viewer, ids)
}

/** These articles, of any status, in this order; those that are gone are left out, and those that are not the viewer's to see. */
export async function pickedArticles(db: Db, viewer: Viewer, ids: readonly number[]): Promise<Pick[]> {
  const wanted = ids.slice(0, MOST_PICKED)
  const seen = await seenAmong(db, viewer, wanted)
  const rows = await db.read
    .select({
      ...{ id: articles.id, headline: articles.headline, slug: articles.slug, status: articles.status },
      ...{ publishedAt: articles.publishedAt, section: sections.slug, sectionName: sections.name },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(inArray(articles.id, wanted), eq(sql`+${articles.kind}`, 'article')))
  return rows
    .filter(({ id, status }) => status !== 'deleted' && seen.has(id))
    .sort((one, other) => wanted.indexOf(one.id) - wanted.indexOf(other.id))
    .map(({ slug, section, sectionName, ...row }) => ({
      ...row,
      ...{ path: articlePath({ section, slug }), section: sectionName },
    }))
}
