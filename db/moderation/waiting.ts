import { and, asc, eq, gt, inArray, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { comments, moderationLog } from '../schema/index.ts'
import { inSections, narrowed, ofTab } from './matching.ts'
import { savedView } from './views.ts'

/** Which comments a moderator wants to be told of. */
export interface Wanted {
  /** What he has put back himself is no news to him. */
  userId: number
  /** Ids of sections; null is all. */
  sections: number[] | null
  /** Only what this saved view shows. */
  viewId: number | null
}

/** Counting ends there: a digest says "1,000+" no better than this. */
const MOST = 10_000

interface Within {
  since: number
  until: number
}

/**
 * What has begun to wait and still does: what has come in, and what was public or decided and has come back since, by its
 * readers' reports, its author's change or a moderator.
 *
 * @param since milliseconds; later than this
 * @param until milliseconds; not later than this
 * @param limit ids at most, the oldest first
 */
export async function waitingSince(
  db: Db,
  wanted: Wanted,
  { since, until, limit }: Within & { limit: number },
): Promise<{ count: number; ids: number[] }> {
  const asked = and(inSections(wanted.sections), ...(await inView(db, wanted.viewId, until)))
  const rows = [
    ...(await cameIn(db, { since, until }, asked)),
    ...(await cameBack(db, wanted.userId, { since, until }, asked)),
  ].sort((a, b) => a.at - b.at || a.id - b.id)
  return { count: Math.min(rows.length, MOST), ids: rows.slice(0, limit).map((row) => row.id) }
}

/** What has waited ever since it came in. */
async function cameIn(db: Db, { since, until }: Within, asked: SQL | undefined) {
  const { id, createdAt, status } = comments
  const cameBackSince = sql`exists (
    select 1 from ${moderationLog} as back where back.comment_id = ${id} and back.to_status = 'pending'
  )`
  return await db.read
    .select({ id, at: createdAt })
    .from(comments)
    .where(
      and(
        ...[eq(status, 'pending'), gt(createdAt, since), lte(createdAt, until)],
        ...[sql`not ${cameBackSince}`, asked],
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(MOST)
}

/** All that brings a comment back: named, so that an index finds its lines. */
const BACK = ['hold', 'restore', 'undo']

/** What has come back to wait, by the last line of the log that says so. */
async function cameBack(db: Db, userId: number, { since, until }: Within, asked: SQL | undefined) {
  const { id, commentId, createdAt, action, toStatus, actorId } = moderationLog
  return await db.read
    .select({ id: comments.id, at: createdAt })
    .from(moderationLog)
    .innerJoin(comments, and(eq(comments.id, commentId), eq(comments.status, 'pending')))
    .where(
      and(
        ...[inArray(action, BACK), gt(createdAt, since), lte(createdAt, until), eq(toStatus, 'pending')],
        or(isNull(actorId), ne(actorId, userId)),
        sql`not exists (
          select 1 from ${moderationLog} as later
          where later.comment_id = ${commentId} and later.to_status = 'pending' and later.id > ${id}
        )`,
        asked,
      ),
    )
    .limit(MOST)
}

/**
 * What a saved view asks of a comment that has just come in. How long it has waited says nothing yet; and of its tabs, only
 * what readers have reported can be among what waits.
 */
async function inView(db: Db, viewId: number | null, now: number): Promise<(SQL | undefined)[]> {
  const view = viewId === null ? null : await savedView(db, viewId)
  if (!view) return []
  return [
    view.tab === 'reported' ? ofTab('reported') : undefined,
    ...narrowed({ ...view.filter, hours: null }, now),
  ]
}
