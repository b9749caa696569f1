import { and, asc, desc, eq, gte, inArray, lt, ne } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import { COMMENT_STATUSES, type CommentStatus } from '../comments/status.ts'
import { lengthOf, placeIn, type Place } from '../lists/stretches.ts'
import { articles, comments, moderationLog, sections } from '../schema/index.ts'

export const QUEUE_PAGE = 25
const SIBLINGS = 3

export interface QueuedComment {
  id: number
  revision: number
  status: CommentStatus
  authorName: string
  authorEmail: string
  body: string
  createdAt: number
  article: {
    id: number
    section: string
    slug: string
    headline: string
    standfirst: string
    public: boolean
  }
  parent: { id: number; authorName: string; body: string; status: CommentStatus } | null
  /** The last few others in the same thread, oldest first. */
  siblings: { id: number; authorName: string; body: string; status: CommentStatus }[]
}

export interface Queue {
  comments: QueuedComment[]
  page: number
  pages: number
}

export type QueueCounts = Record<CommentStatus, number>

/** How many comments stand under each status, exactly. */
export async function queueCounts(db: Db): Promise<QueueCounts> {
  const counted = await Promise.all(
    COMMENT_STATUSES.map(async (status) => [status, await lengthOf(db, `comments:${status}`)] as const),
  )
  return Object.fromEntries(counted) as QueueCounts
}

const parents = alias(comments, 'parents')

/**
 * One page of a tab: the oldest first where somebody waits for an answer, the newest first elsewhere.
 *
 * @param page from 1
 */
export async function queue(db: Db, status: CommentStatus, page: number): Promise<Queue> {
  const order = status === 'pending' ? 'oldest-first' : 'newest-first'
  const { total, place } = await placeIn(db, `comments:${status}`, order, (page - 1) * QUEUE_PAGE)
  const ids = place ? await idsInQueue(db, status, order, place) : []
  const { id, slug, headline, standfirst, status: articleStatus } = articles
  const article = { id, slug, headline, standfirst, status: articleStatus }
  const rows = await db.read
    .select({ comment: comments, parent: parents, article, section: sections.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(parents, eq(parents.id, comments.parentId))
    .where(inArray(comments.id, ids))
  rows.sort((a, b) => ids.indexOf(a.comment.id) - ids.indexOf(b.comment.id))
  const queued = rows.map(async ({ comment, parent, article, section }): Promise<QueuedComment> => {
    const { id, revision, authorName, authorEmail, body, createdAt } = comment
    const { slug, headline, standfirst } = article
    return {
      ...{ id, revision, status: comment.status, authorName, authorEmail, body, createdAt },
      article: {
        id: article.id,
        section,
        slug,
        headline,
        standfirst,
        public: article.status === 'published',
      },
      parent: parent && {
        id: parent.id,
        authorName: parent.authorName,
        body: parent.body,
        status: parent.status,
      },
      siblings: comment.parentId === null ? [] : await siblingsOf(db, comment.parentId, id),
    }
  })
  return {
    comments: await Promise.all(queued),
    page,
    pages: Math.max(1, Math.ceil(total / QUEUE_PAGE)),
  }
}

/** Found alone first: skipping costs little where nothing is joined to what is skipped. */
async function idsInQueue(
  db: Db,
  status: CommentStatus,
  order: 'newest-first' | 'oldest-first',
  place: Place,
): Promise<number[]> {
  const { id, createdAt } = comments
  const [direction, within] =
    order === 'oldest-first' ? [asc, gte(createdAt, place.bound)] : [desc, lt(createdAt, place.bound)]
  const rows = await db.read
    .select({ id })
    .from(comments)
    .where(and(eq(comments.status, status), within))
    .orderBy(direction(createdAt), direction(id))
    .limit(QUEUE_PAGE)
    .offset(place.skip)
  return rows.map((row) => row.id)
}

async function siblingsOf(db: Db, parentId: number, except: number) {
  const { id, authorName, body, status } = comments
  const rows = await db.read
    .select({ id, authorName, body, status })
    .from(comments)
    .where(
      and(
        eq(comments.parentId, parentId),
        ne(comments.id, except),
        inArray(comments.status, ['approved', 'pending']),
      ),
    )
    .orderBy(desc(comments.createdAt))
    .limit(SIBLINGS)
  return rows.reverse()
}

/** What one press decided, for telling it and offering to undo it; null when there is no such batch. */
export async function batchSummary(db: Db, batch: string) {
  const rows = await db.read
    .select({ action: moderationLog.action, to: moderationLog.toStatus })
    .from(moderationLog)
    .where(eq(moderationLog.batch, batch))
  const [first] = rows
  return first ? { action: first.action, to: first.to, count: rows.length } : null
}
