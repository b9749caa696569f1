import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleDrafts, articles, articleTranslations, sections } from '../schema/index.ts'
import { mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { isSeen } from './seen.ts'
import type { ArticleStatus } from './status.ts'
import { LANGUAGE } from './translations.ts'

/** A translation of an article as its editor sees it. */
export interface DeskTranslation {
  id: number
  headline: string
  sectionName: string
  section: string
  slug: string
  status: ArticleStatus
  language: string
  /** Whether the viewer may take it out. */
  isTheirs: boolean
}

/** What an article is linked to as a translation, whether readers have it or not; what a viewer may not know of is left out. */
export async function translationsForDesk(
  db: Db,
  viewer: Viewer,
  articleId: number,
  siteLanguage: string,
): Promise<DeskTranslation[]> {
  const own = db.read
    .select({ groupId: articleTranslations.groupId })
    .from(articleTranslations)
    .where(eq(articleTranslations.articleId, articleId))
  const rows = await db.read
    .select({
      ...{ id: articles.id, slug: articles.slug, status: articles.status, language: LANGUAGE },
      ...{ sectionId: articles.sectionId, section: sections.slug, sectionName: sections.name },
      headline: sql<string>`iif(${articles.status} = 'published', ${articles.headline},
        coalesce(${articleDrafts.headline}, ${articles.headline}))`,
    })
    .from(articleTranslations)
    .innerJoin(articles, eq(articles.id, articleTranslations.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(and(inArray(articleTranslations.groupId, own), ne(articles.id, articleId)))
    .orderBy(asc(articles.id))
  return rows
    .filter((row) => row.status !== 'deleted' && isSeen(viewer, row))
    .map(({ sectionId, language, ...row }) => ({
      ...row,
      language: language ?? siteLanguage,
      isTheirs: mayIn(viewer, 'translations.edit', sectionId),
    }))
}

/** Languages of articles, whether readers have them or not, by their ids. */
export async function languagesOfArticles(
  db: Db,
  ids: readonly number[],
  siteLanguage: string,
): Promise<Map<number, string>> {
  const rows = await db.read
    .select({ id: articles.id, language: LANGUAGE })
    .from(articles)
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(inArray(articles.id, [...ids]))
  return new Map(rows.map(({ id, language }) => [id, language ?? siteLanguage]))
}
