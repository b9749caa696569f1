import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, corrections, sections } from '../schema/index.ts'
import type { CorrectionKind } from './kinds.ts'

/** A correction as every program may read it. */
export interface WalkedCorrection {
  id: number
  kind: CorrectionKind
  text: string
  publishedAt: number
  article: { id: number; headline: string; slug: string; section: string }
}

/** A correction, and with it where the list goes on. */
export interface CorrectionPlace {
  at: number
  id: number
}

const NEWEST: CorrectionPlace = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/**
 * The corrections of published articles, newest first: each step costs the same, however far it is walked.
 *
 * @param articleId null for all articles
 * @param after null from the newest on
 */
export async function walkCorrections(
  db: Db,
  { articleId, after, limit }: { articleId: number | null; after: CorrectionPlace | null; limit: number },
): Promise<WalkedCorrection[]> {
  const from = { ...(after ?? NEWEST), limit }
  return await (articleId === null ? ofSite(db).execute(from) : ofArticle(db).execute({ ...from, articleId }))
}

const { id, kind, text, publishedAt } = corrections
const { placeholder } = sql
const rowsOf = (read: Db['read']) =>
  read
    .select({
      ...{ id, kind, text, publishedAt },
      article: { id: articles.id, headline: articles.headline, slug: articles.slug, section: sections.slug },
    })
    .from(corrections)
    // Along the corrections by their time: one of an article that is not public is only passed over.
    .innerJoin(articles, sql`${articles.id} = +${corrections.articleId}`)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
const SHOWN = and(
  isNull(corrections.withdrawnAt),
  eq(sql`+${articles.status}`, 'published'),
  sql`(${publishedAt}, ${id}) < (${placeholder('at')}, ${placeholder('id')})`,
)
const ofSite = prepared((read) =>
  rowsOf(read).where(SHOWN).orderBy(desc(publishedAt), desc(id)).limit(placeholder('limit')).prepare(),
)
const ofArticle = prepared((read) =>
  rowsOf(read)
    .where(and(eq(corrections.articleId, placeholder('articleId')), SHOWN))
    .orderBy(desc(publishedAt), desc(id))
    .limit(placeholder('limit'))
    .prepare(),
)
