import { and, asc, desc, eq, inArray, isNull, lt, or, sql, type SQL } from 'drizzle-orm'
import { findForDesk } from '../articles/desk-list.ts'
import { ARTICLE_STATUSES, type ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { articleAuthors, articleDrafts, articles, authors, sections } from '../schema/index.ts'
import { fold } from '../text/fold.ts'
import { limitsOf, may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'

/** An article in the list of those who write. */
export interface ListedArticle {
  id: number
  /** Of its draft, where there is one; empty where it has none yet. */
  headline: string
  section: string
  /** Null while nobody has chosen one. */
  sectionName: string | null
  slug: string
  status: ArticleStatus
  publishedAt: number | null
  /** When a draft was saved last; null where there is none. */
  savedAt: number | null
  savedByName: string | null
}

export interface ListFilter {
  status: ArticleStatus | null
  sectionId: number | null
  /** Those that the viewer began, or stands in the byline of. */
  mine: boolean
  words: string
  /** Goes on behind the article of this id; null from the first on. */
  before: number | null
}

export const PER_PAGE = 25
/** More of one status are not counted: nobody reads the number. */
export const MOST_COUNTED = 999
const MOST_LOOKED_THROUGH = 1000
const MOST_ALIKE = 50

/** Statuses of which there are few, and which are counted. */
const IN_THE_MAKING = ['draft', 'review', 'approved', 'scheduled', 'unpublished'] as const

const { id, slug, status, publishedAt } = articles
const COLUMNS = {
  ...{ id, slug, status, publishedAt, section: sections.slug },
  // An article has a section in the table from the beginning; chosen it is in its draft.
  sectionName: sql<
    string | null
  >`iif(${articleDrafts.articleId} is not null and ${articleDrafts.sectionId} is null, null, ${sections.name})`,
  headline: sql<string>`coalesce(${articleDrafts.headline}, ${articles.headline})`,
  ...{ savedAt: articleDrafts.savedAt, savedByName: articleDrafts.savedByName },
}

const listed = (db: Db) =>
  db.read
    .select(COLUMNS)
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))

/**
 * Articles that somebody may see: everybody's in his sections as an editor, else his own. The newest first.
 *
 * @returns `next` is where the list goes on; null at its end
 */
export async function listArticles(
  db: Db,
  viewer: Viewer,
  filter: ListFilter,
): Promise<{ articles: ListedArticle[]; next: number | null }> {
  if (!may(viewer, 'articles.write')) return { articles: [], next: null }
  const seen = visible(db, viewer, filter)
  if (filter.words.trim() !== '') return { articles: await withWords(db, viewer, filter), next: null }
  const { status: wanted } = filter
  // Of one status they stand in the order of its index; all of them in that in which they came.
  const order = wanted === null ? [desc(id)] : [desc(publishedAt), desc(id)]
  const rows = await listed(db)
    .where(and(...seen, ...(await behind(db, filter))))
    .orderBy(...order)
    .limit(PER_PAGE + 1)
  const shown = rows.slice(0, PER_PAGE)
  return { articles: shown, next: rows.length > PER_PAGE ? (shown.at(-1)?.id ?? null) : null }
}

/** What the list goes on behind. */
async function behind(db: Db, { status: wanted, before }: ListFilter): Promise<SQL[]> {
  if (wanted === null) return [lt(id, before ?? Number.MAX_SAFE_INTEGER)]
  if (before === null) return []
  const [last] = await db.read.select({ publishedAt }).from(articles).where(eq(id, before))
  if (!last) return []
  const sameTime = last.publishedAt === null ? isNull(publishedAt) : eq(publishedAt, last.publishedAt)
  const after = and(sameTime, lt(id, before))
  if (last.publishedAt === null) return after ? [after] : []
  const either = or(lt(publishedAt, last.publishedAt), isNull(publishedAt), after)
  return either ? [either] : []
}

/**
 * What somebody may see of the list that he asks for.
 *
 * @param by what the rows are found by: of those that are known already the index of their status is to be left alone
 */
function visible(
  db: Db,
  viewer: Viewer,
  { status: wanted, sectionId, mine }: Omit<ListFilter, 'words' | 'before'>,
  by: 'status' | 'id' = wanted === null ? 'id' : 'status',
): SQL[] {
  const conditions: (SQL | undefined)[] = [
    by === 'id' ? eq(sql`+${articles.kind}`, 'article') : eq(articles.kind, 'article'),
    wanted === null ? sql`+${status} <> 'deleted'` : undefined,
    wanted === null ? undefined : by === 'id' ? eq(sql`+${status}`, wanted) : eq(status, wanted),
    ...(sectionId === null ? [] : [eq(articles.sectionId, sectionId), isChosen]),
  ]
  return [...conditions, ...limits(db, viewer, mine)].filter((one) => one !== undefined)
}

/** What nobody has chosen a section for stands in the first one only because it has to stand somewhere. */
const isChosen = sql`not exists (select 1 from ${articleDrafts} where ${articleDrafts.articleId} = ${id}
  and ${articleDrafts.sectionId} is null and ${publishedAt} is null)`

/** Everybody's in his sections as an editor, else his own. */
function limits(db: Db, viewer: Viewer, mine: boolean): SQL[] {
  if (viewer.kind !== 'staff') return []
  const { id: userId, sections: own } = viewer
  return [
    ...(own ? [inArray(sql`+${articles.sectionId}`, [...own])] : []),
    ...(isOwnAlone(viewer, mine) ? [ownedBy(db, userId)] : []),
  ]
}

const isOwnAlone = (viewer: Viewer, mine: boolean) =>
  viewer.kind === 'staff' && (mine || !may(viewer, 'articles.edit'))

function ownedBy(db: Db, userId: number): SQL {
  const begun = db.read.select({ id }).from(articles).where(eq(articles.createdBy, userId))
  const signed = db.read
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(eq(authors.userId, userId))
  return or(inArray(id, begun), inArray(id, signed), inArray(id, toBeSigned(db, userId))) ?? sql`0`
}

/** Who is going to stand in a byline writes that article too: he finds it before readers do. */
function toBeSigned(db: Db, userId: number) {
  const his = db.read.select({ id: authors.id }).from(authors).where(eq(authors.userId, userId))
  const names = sql`exists (select 1 from json_each(${articleDrafts.authorIds}) where value in ${his})`
  return db.read.select({ id: articleDrafts.articleId }).from(articleDrafts).where(names)
}

async function withWords(db: Db, viewer: Viewer, filter: ListFilter): Promise<ListedArticle[]> {
  const wanted = fold(filter.words).split(/\s+/).filter(Boolean)
  const alike = (await lookedThrough(db, viewer, filter)).filter((row) =>
    wanted.every((word) => fold(row.headline).includes(word)),
  )
  const sectionIds = filter.sectionId === null ? limitsOf(viewer) : [filter.sectionId]
  const authorIds = await authorsOf(db, viewer, filter.mine)
  const found = await findForDesk(db, filter.words, { sectionIds, authorIds })
  // What he began without signing it stands among everybody's.
  if (authorIds) found.push(...(await findForDesk(db, filter.words, { sectionIds })))
  const ids = [...alike.map((row) => row.id).slice(0, MOST_ALIKE), ...found.map((row) => row.id)]
  if (ids.length === 0) return []
  const rows = await listed(db).where(and(inArray(id, ids), ...visible(db, viewer, filter, 'id')))
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}

/** What is looked through for words in the headline: what readers' search does not know, and all that is somebody's own. */
async function lookedThrough(db: Db, viewer: Viewer, filter: ListFilter) {
  const { status: wanted } = filter
  const some = wanted === null ? IN_THE_MAKING : IN_THE_MAKING.filter((one) => one === wanted)
  const isOwn = isOwnAlone(viewer, filter.mine)
  if (!isOwn && some.length === 0) return []
  return await db.read
    .select({ id, headline: COLUMNS.headline })
    .from(articles)
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(and(isOwn ? undefined : inArray(status, some), ...visible(db, viewer, filter, 'id')))
    .limit(MOST_LOOKED_THROUGH)
}

/** The authors as whom somebody signs, where the list is of his own; null where it is everybody's. */
async function authorsOf(db: Db, viewer: Viewer, mine: boolean): Promise<number[] | null> {
  if (viewer.kind !== 'staff' || !isOwnAlone(viewer, mine)) return null
  const rows = await db.read.select({ id: authors.id }).from(authors).where(eq(authors.userId, viewer.id))
  return rows.map((row) => row.id)
}

/** Which of these articles somebody may know of: those that readers have, and those of his lists, what is deleted included. */
export async function seenAmong(db: Db, viewer: Viewer, ids: readonly number[]): Promise<Set<number>> {
  const his = may(viewer, 'articles.write') ? and(sql`1`, ...limits(db, viewer, false)) : undefined
  const rows = await db.read
    .select({ id })
    .from(articles)
    .where(and(inArray(id, [...ids]), or(sql`+${status} = 'published'`, his)))
  return new Set(rows.map((row) => row.id))
}

/** How many of the list there are of each status; of what is published nobody counts. At most MOST_COUNTED. */
export async function statusCounts(
  db: Db,
  viewer: Viewer,
  filter: Pick<ListFilter, 'sectionId' | 'mine'>,
): Promise<Map<ArticleStatus, number>> {
  const counts = new Map<ArticleStatus, number>()
  if (!may(viewer, 'articles.write')) return counts
  for (const one of IN_THE_MAKING) {
    const rows = await db.read
      .select({ id })
      .from(articles)
      .where(and(...visible(db, viewer, { ...filter, status: one })))
      .limit(MOST_COUNTED)
    counts.set(one, rows.length)
  }
  return counts
}

/** By whom these articles are, or are to be, in the order of their bylines. */
export async function bylinesOf(db: Db, ids: number[]): Promise<Map<number, string[]>> {
  const drafts = await db.read
    .select({
      articleId: articleDrafts.articleId,
      authorIds: articleDrafts.authorIds,
      typed: articleDrafts.newAuthors,
    })
    .from(articleDrafts)
    .where(inArray(articleDrafts.articleId, ids))
  const signed = await db.read
    .select({ articleId: articleAuthors.articleId, authorId: articleAuthors.authorId })
    .from(articleAuthors)
    .where(inArray(articleAuthors.articleId, ids))
    .orderBy(asc(articleAuthors.articleId), asc(articleAuthors.position))
  const wanted = [...drafts.flatMap((draft) => draft.authorIds), ...signed.map((row) => row.authorId)]
  const people = await db.read
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .where(inArray(authors.id, [...new Set(wanted)]))
  const names = new Map(people.map((one) => [one.id, one.name]))
  const named = (authorIds: number[]) => authorIds.flatMap((one) => names.get(one) ?? [])
  return new Map(
    ids.map((articleId) => {
      const draft = drafts.find((one) => one.articleId === articleId)
      if (draft) return [articleId, [...named(draft.authorIds), ...draft.typed]]
      return [articleId, named(signed.flatMap((row) => (row.articleId === articleId ? row.authorId : [])))]
    }),
  )
}

/** What waits to be looked at, the longest first: for editors. */
export async function waitingArticles(db: Db, viewer: Viewer, limit: number): Promise<ListedArticle[]> {
  if (!may(viewer, 'articles.edit')) return []
  return await listed(db)
    .where(and(...visible(db, viewer, { status: 'review', sectionId: null, mine: false })))
    .orderBy(asc(publishedAt), asc(id))
    .limit(limit)
}

/** Sections that somebody may write for, in their order. */
export async function writableSections(db: Db, viewer: Viewer): Promise<{ id: number; name: string }[]> {
  if (!may(viewer, 'articles.write')) return []
  const scope = viewer.kind === 'staff' && viewer.sections ? [...viewer.sections] : null
  return await db.read
    .select({ id: sections.id, name: sections.name })
    .from(sections)
    .where(scope === null ? undefined : inArray(sections.id, scope))
    .orderBy(asc(sections.position), asc(sections.id))
}

export const isStatus = (text: unknown): text is ArticleStatus =>
  (ARTICLE_STATUSES as readonly unknown[]).includes(text)
