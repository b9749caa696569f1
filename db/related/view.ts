import { asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { publishedArticle, surroundings } from '../articles/article.ts'
import { readAlsoIds } from '../articles/body.ts'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { articleCopies, articleRelations, articles, neverRelated, sections } from '../schema/index.ts'
import { SYSTEM, type Viewer } from '../users/viewer.ts'
import type { Because } from './because.ts'
import { isSeen } from '../articles/seen.ts'

/** An article as an editor sees it in a list of others. */
export interface RelatedEntry {
  id: number
  sectionId: number
  headline: string
  section: string
  sectionName: string
  slug: string
  status: ArticleStatus
  publishedAt: number | null
}

export interface RelatedView {
  article: RelatedEntry
  /** In the order of the page, those that are pinned first. */
  related: {
    entry: RelatedEntry
    pinned: boolean
    because: Because | null
    score: number
    /** Why it is not on the page, though it is related; null for what is. */
    hidden: 'not-public' | 'on-page' | 'beyond' | null
  }[]
  never: RelatedEntry[]
  /** Left out, since they say what `of` says. */
  copies: { entry: RelatedEntry; of: RelatedEntry; alike: number }[]
  /** What could stand in the text: related, and nowhere on the page yet. */
  readAlso: RelatedEntry[]
}

const SUGGESTED = 5

/**
 * All that an editor may want to know of the related news of an article; null when there is none.
 *
 * @param viewer to whom nothing is named that readers do not have, outside of the sections that he is limited to
 */
export async function relatedView(
  db: Db,
  articleId: number,
  viewer: Viewer = SYSTEM,
): Promise<RelatedView | null> {
  const relations = await db.read
    .select()
    .from(articleRelations)
    .where(eq(articleRelations.articleId, articleId))
    .orderBy(desc(articleRelations.pinned), asc(articleRelations.position), desc(articleRelations.score))
  const never = await db.read
    .select({ id: neverRelated.relatedId })
    .from(neverRelated)
    .where(eq(neverRelated.articleId, articleId))
    .orderBy(asc(neverRelated.createdAt), asc(neverRelated.relatedId))
  const copies = await db.read
    .select()
    .from(articleCopies)
    .where(eq(articleCopies.articleId, articleId))
    .orderBy(desc(articleCopies.alike), asc(articleCopies.copyId))
  const entries = await entriesOf(db, [
    articleId,
    ...relations.map(({ relatedId }) => relatedId),
    ...never.map(({ id }) => id),
    ...copies.flatMap(({ copyId, ofId }) => [copyId, ofId]),
  ]).then((all) => new Map([...all].filter(([, entry]) => isSeen(viewer, entry))))
  const article = entries.get(articleId)
  if (!article) return null
  const page = await onPage(db, article)
  const related = relations.flatMap(({ relatedId, pinned, because, score }) => {
    const entry = entries.get(relatedId)
    if (!entry) return []
    return [{ entry, pinned, because: because as Because | null, score, hidden: hidden(entry, page) }]
  })
  return {
    article,
    related,
    never: never.flatMap(({ id }) => entries.get(id) ?? []),
    copies: copies.flatMap(({ copyId, ofId, alike }) => {
      const [entry, of] = [entries.get(copyId), entries.get(ofId)]
      return entry && of ? [{ entry, of, alike }] : []
    }),
    readAlso: related
      .filter(({ hidden }) => hidden === 'beyond')
      .map(({ entry }) => entry)
      .slice(0, SUGGESTED),
  }
}

function hidden(
  entry: RelatedEntry,
  page: Awaited<ReturnType<typeof onPage>>,
): RelatedView['related'][number]['hidden'] {
  if (entry.status !== 'published') return 'not-public'
  if (page.related.has(entry.id)) return null
  return page.others.has(entry.id) ? 'on-page' : 'beyond'
}

/** What its page names: as related, and anywhere else. */
async function onPage(db: Db, { section, slug }: RelatedEntry) {
  const article = await publishedArticle(db, section, slug)
  if (!article) return { related: new Set<number>(), others: new Set<number>() }
  const around = await surroundings(db, article, readAlsoIds(article.bodyHtml))
  const beside = [around.previous, around.next, ...around.recent].flatMap((card) => card?.id ?? [])
  return {
    related: new Set(around.related.map(({ id }) => id)),
    others: new Set([...beside, ...around.linkedIds, ...readAlsoIds(article.bodyHtml)]),
  }
}

async function entriesOf(db: Db, ids: number[]): Promise<Map<number, RelatedEntry>> {
  const { id, headline, slug, status, publishedAt, sectionId } = articles
  const rows = await db.read
    .select({
      ...{ id, headline, slug, status, publishedAt, sectionId },
      ...{ section: sections.slug, sectionName: sections.name },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(sql`${id}`, [...new Set(ids)]))
  return new Map(rows.map((row) => [row.id, row]))
}
