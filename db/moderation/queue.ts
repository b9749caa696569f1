import { and, asc, count, desc, eq, gte, lt, min } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { COMMENT_STATUSES, type CommentStatus } from '../comments/status.ts'
import { lengthOf, placeIn, type Place } from '../lists/stretches.ts'
import { commentAppeals, comments, moderationLog } from '../schema/index.ts'
import { listMatches, type Cursor } from './matching.ts'
import { queuedComments, type QueuedComment } from './queued.ts'
import { reportedCount } from './reports.ts'
import { viewCount, MOST_WALKED } from './view-count.ts'
import { NO_FILTER, QUEUE_TABS, type QueueTab, type View, type Within } from './filter.ts'

export type { QueuedComment } from './queued.ts'

export const QUEUE_PAGE = 25

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

type Sections = Within['within']

/** How many comments stand under each tab: exactly; for who is limited to sections, of those there, and so many at most as are looked at. */
export async function tabCounts(db: Db, within: Sections = null): Promise<Record<QueueTab, number>> {
  if (within) {
    const counted = QUEUE_TABS.map(async (tab) => [tab, await countWithin(db, tab, within)] as const)
    return Object.fromEntries(await Promise.all(counted)) as Record<QueueTab, number>
  }
  const [byStatus, reported, [open]] = await Promise.all([
    queueCounts(db),
    reportedCount(db),
    db.read.select({ n: count() }).from(commentAppeals).where(eq(commentAppeals.status, 'open')),
  ])
  return { ...byStatus, reported, appeals: open?.n ?? 0 }
}

/** How many comments wait; for who is limited to sections, of those there. */
export async function pendingCount(db: Db, within: Sections = null): Promise<number> {
  return within ? await countWithin(db, 'pending', within) : await lengthOf(db, 'comments:pending')
}

async function countWithin(db: Db, tab: QueueTab, within: readonly number[]): Promise<number> {
  const view = { tab, filter: NO_FILTER, within }
  // How long something has waited is asked by no filter here.
  return (await viewCount(db, view, { now: 0, cap: MOST_WALKED })).count
}

/**
 * One page of a status: the oldest first where somebody waits for an answer, the newest first elsewhere.
 *
 * @param page from 1
 */
export async function queue(db: Db, status: CommentStatus, page: number): Promise<Queue> {
  const order = status === 'pending' ? 'oldest-first' : 'newest-first'
  const { total, place } = await placeIn(db, `comments:${status}`, order, (page - 1) * QUEUE_PAGE)
  const ids = place ? await idsInQueue(db, status, order, place) : []
  return {
    comments: await queuedComments(db, ids),
    page,
    pages: Math.max(1, Math.ceil(total / QUEUE_PAGE)),
  }
}

/** One page of what a view shows, from behind a comment on; a filter has no numbered pages, since nobody counts them. */
export async function filteredQueue(
  db: Db,
  view: View,
  after: Cursor | null,
  now: number,
): Promise<{ comments: QueuedComment[]; next: Cursor | null }> {
  const { ids, next } = await listMatches(db, view, { now, after, limit: QUEUE_PAGE })
  return { comments: await queuedComments(db, ids), next }
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

/** What one press decided, for telling it and offering to undo it; null when there is no such batch. */
export async function batchSummary(db: Db, batch: string) {
  const { id, action, toStatus, createdAt } = moderationLog
  const ofBatch = eq(moderationLog.batch, batch)
  const [all] = await db.read
    .select({ first: min(id) })
    .from(moderationLog)
    .where(ofBatch)
  if (!all?.first) return null
  const [first] = await db.read
    .select({ action, to: toStatus, subject: moderationLog.subject, at: createdAt })
    .from(moderationLog)
    .where(eq(id, all.first))
  if (!first) return null
  const [counted] = await db.read
    .select({ n: count() })
    .from(moderationLog)
    .where(and(ofBatch, eq(moderationLog.subject, first.subject)))
  return { action: first.action, to: first.to, count: counted?.n ?? 0 }
}
