import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, sections } from '../schema/index.ts'
import type { Within } from '../search/filters.ts'
import { searchArticles } from '../search/found.ts'
import { articleAt } from './find.ts'
import type { ArticleStatus } from './status.ts'

/** An article in a list for editors. */
export interface DeskArticle {
  id: number
  headline: string
  sectionId: number
  section: string
  sectionName: string
  slug: string
  status: ArticleStatus
  publishedAt: number | null
}

const MOST_FOUND = 25

/**
 * The articles that somebody means: the one of this address, of any status, or public ones with these words, the best first.
 *
 * @param within what is looked through for words: whoever sees a part alone is not to miss it behind better ones elsewhere
 */
export async function findForDesk(db: Db, text: string, within: Within = {}): Promise<DeskArticle[]> {
  const at = await articleAt(db, text)
  const ids = at === null ? (await searchArticles(db, text, MOST_FOUND, within)).map((card) => card.id) : [at]
  if (ids.length === 0) return []
  const rows = await db.read
    .select(COLUMNS)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(inArray(articles.id, ids), eq(sql`+${articles.kind}`, 'article')))
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

const { id, headline, slug, status, publishedAt, sectionId } = articles
const COLUMNS = {
  ...{ id, headline, slug, status, publishedAt, sectionId },
  ...{ section: sections.slug, sectionName: sections.name },
}
