import { and, asc, eq, gt, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, comments } from '../schema/index.ts'
import { narrowed, ofTab } from './matching.ts'
import { savedView } from './views.ts'

/** Which comments a moderator wants to be told of. */
export interface Wanted {
  /** Ids of sections; null is all. */
  sections: number[] | null
  /** Only what this saved view shows. */
  viewId: number | null
}

/** Counting ends there: a digest says "1,000+" no better than this. */
const MOST = 10_000

/**
 * What has come in and still waits.
 *
 * @param since milliseconds; later than this
 * @param until milliseconds; not later than this
 * @param limit ids at most, the oldest first
 */
export async function waitingSince(
  db: Db,
  wanted: Wanted,
  { since, until, limit }: { since: number; until: number; limit: number },
): Promise<{ count: number; ids: number[] }> {
  const { id, createdAt, status } = comments
  const rows = await db.read
    .select({ id })
    .from(comments)
    .where(
      and(
        ...[eq(status, 'pending'), gt(createdAt, since), lte(createdAt, until)],
        ...[inSections(wanted.sections), ...(await inView(db, wanted.viewId, until))],
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(MOST)
  return { count: rows.length, ids: rows.slice(0, limit).map((row) => row.id) }
}

function inSections(sections: number[] | null): SQL | undefined {
  if (sections === null) return undefined
  const { id, sectionId } = articles
  return sql`${comments.articleId} in (select ${id} from ${articles} where ${inArray(sectionId, sections)})`
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
