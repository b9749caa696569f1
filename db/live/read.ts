import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { prepared } from '../prepared.ts'
import { articles, liveBlogs, liveEntries, media, sections } from '../schema/index.ts'
import { ENTRIES_PER_PAGE, TOLD_ENTRIES } from './rules.ts'
import { entryAnchor, updatesPath } from './path.ts'
import type { LiveStatus } from './status.ts'

/** A post as readers have it. */
export interface LiveEntry {
  id: number
  headline: string
  bodyHtml: string
  bodyText: string
  authorName: string
  picture: Picture | null
  /** By its name, for what pages declare. */
  pictureName: string | null
  isKey: boolean
  isPinned: boolean
  postedAt: number
  updatedAt: number | null
}

export interface KeyEvent {
  id: number
  headline: string
  bodyText: string
  postedAt: number
}

export interface LiveBlog {
  status: LiveStatus
  startedAt: number
  closedAt: number | null
}

export interface LivePage extends LiveBlog {
  /** Those that are held on top of the first page, the newest first; on further pages none. */
  pinned: LiveEntry[]
  /** The newest first, without those. */
  entries: LiveEntry[]
  keyEvents: KeyEvent[]
  /** How many posts there are, and the id of the newest. */
  many: number
  newest: number
  page: number
  pages: number
}

const MOST_KEY_EVENTS = 30

/**
 * A page of the posts of a live blog.
 *
 * @param page from 1, the newest
 * @returns null for an article that is none, and never was
 */
export async function livePage(db: Db, articleId: number, page: number): Promise<LivePage | null> {
  const [live] = await blog(db).execute({ articleId })
  if (!live) return null
  const [counts] = await counted(db).execute({ articleId })
  const { many = 0, newest = 0, held = 0 } = counts ?? {}
  const pages = Math.max(1, Math.ceil((many - held) / ENTRIES_PER_PAGE))
  const shown = { articleId, limit: ENTRIES_PER_PAGE, skip: (page - 1) * ENTRIES_PER_PAGE }
  return {
    ...live,
    pinned: page === 1 && held > 0 ? (await pinnedRows(db).execute({ articleId })).map(toEntry) : [],
    entries: (await shownRows(db).execute(shown)).map(toEntry),
    keyEvents: page === 1 ? await keyRows(db).execute({ articleId }) : [],
    ...{ many, newest, page, pages },
  }
}

/** Whether an article is a live blog, since when, and how many posts it has; null for one that is none, and never was. */
export async function liveBlogOf(db: Db, articleId: number): Promise<(LiveBlog & { many: number }) | null> {
  const [live] = await blog(db).execute({ articleId })
  if (!live) return null
  const [counts] = await counted(db).execute({ articleId })
  return { ...live, many: counts?.many ?? 0 }
}

/** A post, and with it where a list of them goes on. */
export interface EntryPlace {
  at: number
  id: number
}

const NEWEST: EntryPlace = { at: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

/**
 * The posts of an article, newest first, those that are held on top in their place among the others: each step costs the same,
 * however far it is walked.
 *
 * @param after null from the newest on
 */
export async function walkEntries(
  db: Db,
  { articleId, after, limit }: { articleId: number; after: EntryPlace | null; limit: number },
): Promise<LiveEntry[]> {
  return (await walkedRows(db).execute({ articleId, ...(after ?? NEWEST), limit })).map(toEntry)
}

/** What an open page is told: whether posts go on, and the ids of the newest. @returns null for what is no public live blog */
export async function liveState(
  db: Db,
  articleId: number,
): Promise<{ isOpen: boolean; posts: number[] } | null> {
  const [live] = await publicBlog(db).execute({ articleId })
  if (!live) return null
  const rows = await newestIds(db).execute({ articleId, limit: TOLD_ENTRIES })
  return { isOpen: live.status === 'open', posts: rows.map((row) => row.id) }
}

/** On which page of its article a post stands now; null for one that readers do not have. */
export async function entryAddress(db: Db, id: number): Promise<string | null> {
  const [row] = await place(db).execute({ id })
  if (!row) return null
  const [before] = await newerThan(db).execute({ articleId: row.articleId, postedAt: row.postedAt, id })
  const page = row.isPinned ? 1 : Math.floor((before?.many ?? 0) / ENTRIES_PER_PAGE) + 1
  return `${updatesPath(articlePath(row), page)}#${entryAnchor(id)}`
}

const { articleId, headline, bodyText, postedAt } = liveEntries
const ofArticle = and(eq(articleId, sql.placeholder('articleId')), isNull(liveEntries.deletedAt))
const NEWEST_FIRST = [desc(postedAt), desc(liveEntries.id)]

const blog = prepared((read) =>
  read
    .select({ status: liveBlogs.status, startedAt: liveBlogs.startedAt, closedAt: liveBlogs.closedAt })
    .from(liveBlogs)
    .where(eq(liveBlogs.articleId, sql.placeholder('articleId')))
    .prepare(),
)
const publicBlog = prepared((read) =>
  read
    .select({ status: liveBlogs.status })
    .from(liveBlogs)
    .innerJoin(articles, eq(articles.id, liveBlogs.articleId))
    .where(
      and(eq(liveBlogs.articleId, sql.placeholder('articleId')), eq(sql`+${articles.status}`, 'published')),
    )
    .prepare(),
)
const counted = prepared((read) =>
  read
    .select({
      many: sql<number>`count(*)`,
      newest: sql<number>`ifnull(max(${liveEntries.id}), 0)`,
      held: sql<number>`ifnull(sum(${liveEntries.isPinned}), 0)`,
    })
    .from(liveEntries)
    .where(ofArticle)
    .prepare(),
)
const rowsOf = (read: Db['read']) =>
  read
    .select({
      ...{ id: liveEntries.id, headline, bodyHtml: liveEntries.bodyHtml, bodyText, postedAt, media },
      ...{ authorName: liveEntries.authorName, updatedAt: liveEntries.updatedAt },
      ...{ isKey: liveEntries.isKey, isPinned: liveEntries.isPinned },
    })
    .from(liveEntries)
    .leftJoin(media, eq(media.id, liveEntries.mediaId))
const shownRows = prepared((read) =>
  rowsOf(read)
    .where(and(ofArticle, eq(liveEntries.isPinned, false)))
    .orderBy(...NEWEST_FIRST)
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip'))
    .prepare(),
)
const pinnedRows = prepared((read) =>
  rowsOf(read)
    .where(and(ofArticle, eq(liveEntries.isPinned, true)))
    .orderBy(...NEWEST_FIRST)
    .prepare(),
)
const walkedRows = prepared((read) =>
  rowsOf(read)
    .where(
      and(
        ofArticle,
        sql`(${postedAt}, ${liveEntries.id}) < (${sql.placeholder('at')}, ${sql.placeholder('id')})`,
      ),
    )
    .orderBy(...NEWEST_FIRST)
    .limit(sql.placeholder('limit'))
    .prepare(),
)
const keyRows = prepared((read) =>
  read
    .select({ id: liveEntries.id, headline, bodyText, postedAt })
    .from(liveEntries)
    .where(and(ofArticle, eq(liveEntries.isKey, true)))
    .orderBy(...NEWEST_FIRST)
    .limit(MOST_KEY_EVENTS)
    .prepare(),
)
const newestIds = prepared((read) =>
  read
    .select({ id: liveEntries.id })
    .from(liveEntries)
    .where(ofArticle)
    .orderBy(desc(liveEntries.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
const place = prepared((read) =>
  read
    .select({
      ...{ articleId, postedAt, isPinned: liveEntries.isPinned },
      ...{ slug: articles.slug, section: sections.slug },
    })
    .from(liveEntries)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(
        eq(liveEntries.id, sql.placeholder('id')),
        isNull(liveEntries.deletedAt),
        eq(sql`+${articles.status}`, 'published'),
      ),
    )
    .prepare(),
)
const newerThan = prepared((read) =>
  read
    .select({ many: sql<number>`count(*)` })
    .from(liveEntries)
    .where(
      and(
        ofArticle,
        eq(liveEntries.isPinned, false),
        sql`(${postedAt}, ${liveEntries.id}) > (${sql.placeholder('postedAt')}, ${sql.placeholder('id')})`,
      ),
    )
    .prepare(),
)
type Row = Awaited<ReturnType<ReturnType<typeof pinnedRows>['execute']>>[number]

const toEntry = ({ media: row, ...entry }: Row): LiveEntry => ({
  ...entry,
  picture: row && toPicture(row),
  pictureName: row?.name ?? null,
})
