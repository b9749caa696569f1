import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, corrections, sections } from '../schema/index.ts'
import type { CorrectionKind } from './kinds.ts'
import { CORRECTIONS_PER_PAGE } from './rules.ts'

/** What stands on the article itself. */
export interface Correction {
  id: number
  kind: CorrectionKind
  text: string
  publishedAt: number
}

/** The same with the article that it is about. */
export interface ListedCorrection extends Correction {
  article: {
    id: number
    headline: string
    slug: string
    section: string
    createdAt: number
    language: string | null
  }
}

/** What was said of an article after it was published, the first that was said first. */
export async function correctionsOf(db: Db, articleId: number): Promise<Correction[]> {
  return await ofArticle(db).execute({ articleId })
}

const { id, kind, text, publishedAt } = corrections
const ofArticle = prepared((read) =>
  read
    .select({ id, kind, text, publishedAt })
    .from(corrections)
    .where(and(eq(corrections.articleId, sql.placeholder('articleId')), isNull(corrections.withdrawnAt)))
    .orderBy(asc(publishedAt), asc(id))
    .prepare(),
)

/** Corrections of articles that readers have, the newest first. @param page from 1 */
export async function correctionsPage(
  db: Db,
  page: number,
): Promise<{ corrections: ListedCorrection[]; page: number; pages: number }> {
  const [row] = await counted(db).execute()
  const pages = Math.max(1, Math.ceil((row?.many ?? 0) / CORRECTIONS_PER_PAGE))
  const shown = { limit: CORRECTIONS_PER_PAGE, skip: (page - 1) * CORRECTIONS_PER_PAGE }
  return { corrections: await listed(db).execute(shown), page, pages }
}

/** The newest corrections, as a feed has them. */
export async function newestCorrections(db: Db, limit: number): Promise<ListedCorrection[]> {
  return await listed(db).execute({ limit, skip: 0 })
}

// All of them, in the order of their index.
const EVER = gt(publishedAt, 0)
const SHOWN = and(EVER, isNull(corrections.withdrawnAt), eq(sql`+${articles.status}`, 'published'))
const counted = prepared((read) =>
  read
    .select({ many: sql<number>`count(*)` })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .where(SHOWN)
    .prepare(),
)
const listed = prepared((read) =>
  read
    .select({
      ...{ id, kind, text, publishedAt },
      article: {
        ...{ id: articles.id, headline: articles.headline, slug: articles.slug, section: sections.slug },
        ...{ createdAt: articles.createdAt, language: articles.language },
      },
    })
    .from(corrections)
    .innerJoin(articles, eq(articles.id, corrections.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(SHOWN)
    .orderBy(desc(publishedAt), desc(id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip'))
    .prepare(),
)
