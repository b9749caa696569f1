import { and, desc, eq, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import { searchArticles } from '../search/found.ts'
import { articleAt } from './find.ts'
import type { ArticleStatus } from './status.ts'

/** An article in a list for editors. */
export interface DeskArticle {
  id: number
  headline: string
  section: string
  sectionName: string
  slug: string
  status: ArticleStatus
  publishedAt: number | null
}

const PER_PAGE = 25
const MOST_FOUND = 25

/**
 * Articles of every status, the last that came first.
 *
 * @param before goes on behind this id; null from the last on
 * @returns `next` is where the list goes on; null at its end
 */
export async function deskArticles(
  db: Db,
  before: number | null,
): Promise<{ articles: DeskArticle[]; next: number | null }> {
  const rows = await db.read
    .select(COLUMNS)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(lt(articles.id, before ?? Number.MAX_SAFE_INTEGER), eq(sql`+${articles.kind}`, 'article')))
    .orderBy(desc(articles.id))
    .limit(PER_PAGE + 1)
  const shown = rows.slice(0, PER_PAGE)
  return { articles: shown, next: rows.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** The articles that somebody means: the one of this address, of any status, or public ones with these words, the best first. */
export async function findForDesk(db: Db, text: string): Promise<DeskArticle[]> {
  const at = await articleAt(db, text)
  const ids = at === null ? (await searchArticles(db, text, MOST_FOUND)).map((card) => card.id) : [at]
  const rows = await db.read
    .select(COLUMNS)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(inArray(articles.id, ids), eq(sql`+${articles.kind}`, 'article')))
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

const { id, headline, slug, status, publishedAt } = articles
const COLUMNS = {
  ...{ id, headline, slug, status, publishedAt },
  ...{ section: sections.slug, sectionName: sections.name },
}
