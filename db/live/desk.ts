import { and, desc, eq, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toInserted } from '../media/inserted.ts'
import { articles, liveBlogs, liveEntries, media, sections } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { mayPost } from './access.ts'

const AT_ONCE = 50
const DELETED = 10

export type DeskEntry = typeof liveEntries.$inferSelect & {
  /** Its smallest file; null for no picture. */
  thumb: string | null
}

/** A live blog as those see it who post into it. */
export interface LiveDeskView {
  article: { id: number; headline: string; section: string; slug: string; status: string }
  live: typeof liveBlogs.$inferSelect | null
  /** The newest first. */
  entries: DeskEntry[]
  /** Where the list goes on; null at its end. */
  next: number | null
  /** Those that were deleted last, to be brought back. */
  deleted: DeskEntry[]
}

/**
 * What somebody needs to post into the live blog of an article.
 *
 * @param before goes on behind this post; null from the newest on
 * @returns null for no article, 'forbidden' where it is not his to post
 */
export async function liveDesk(
  db: Db,
  viewer: Viewer,
  articleId: number,
  before: number | null,
): Promise<LiveDeskView | 'forbidden' | null> {
  const { id, headline, slug, status, sectionId, kind } = articles
  const [article] = await db.read
    .select({ id, headline, slug, status, sectionId, kind, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(eq(id, articleId))
  if (article?.kind !== 'article' || article.status === 'deleted') return null
  if (!(await mayPost(db.read, viewer, article))) return 'forbidden'
  const [live] = await db.read.select().from(liveBlogs).where(eq(liveBlogs.articleId, articleId))
  const mine = eq(liveEntries.articleId, articleId)
  const rows = await entryRows(db)
    .where(and(mine, isNull(liveEntries.deletedAt), lt(liveEntries.id, before ?? Number.MAX_SAFE_INTEGER)))
    .orderBy(desc(liveEntries.id))
    .limit(AT_ONCE + 1)
  const deleted = await entryRows(db)
    .where(and(mine, isNotNull(liveEntries.deletedAt)))
    .orderBy(desc(liveEntries.id))
    .limit(DELETED)
  const entries = rows.slice(0, AT_ONCE).map(toDeskEntry)
  const next = rows.length > AT_ONCE ? (entries.at(-1)?.id ?? null) : null
  return { article, live: live ?? null, entries, next, deleted: deleted.map(toDeskEntry) }
}

/** One post, for its form; null when there is none. */
export async function deskEntry(db: Db, articleId: number, id: number): Promise<DeskEntry | null> {
  const [row] = await entryRows(db).where(
    and(eq(liveEntries.id, id), eq(liveEntries.articleId, articleId), isNull(liveEntries.deletedAt)),
  )
  return row ? toDeskEntry(row) : null
}

const entryRows = (db: Db) =>
  db.read
    .select({ entry: liveEntries, picture: media })
    .from(liveEntries)
    .leftJoin(media, eq(media.id, liveEntries.mediaId))
    .$dynamic()

const toDeskEntry = ({ entry, picture }: Awaited<ReturnType<typeof entryRows>>[number]): DeskEntry => ({
  ...entry,
  thumb: picture && (toInserted(picture)?.thumb ?? null),
})
