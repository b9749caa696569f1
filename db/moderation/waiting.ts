import { and, asc, eq, gt, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, comments, savedViews } from '../schema/index.ts'
import { matchAll, terms } from '../search/match.ts'

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
        ...[inSections(wanted.sections), ...(await inView(db, wanted.viewId))],
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

/** What a saved view holds that a comment which has just come in can have: section, article, words. */
async function inView(db: Db, viewId: number | null): Promise<(SQL | undefined)[]> {
  if (viewId === null) return []
  const [row] = await db.read.select().from(savedViews).where(eq(savedViews.id, viewId))
  const { filter = {} } = (row?.filter ?? {}) as { filter?: Record<string, unknown> }
  const { section, article, words } = filter
  return [
    typeof section === 'number' ? inSections([section]) : undefined,
    typeof article === 'number' ? eq(comments.articleId, article) : undefined,
    typeof words === 'string' && words.trim() !== '' ? withWords(words) : undefined,
  ]
}

function withWords(words: string): SQL {
  const match = matchAll(terms(words))
  // Nothing but signs: no comment has such a word.
  if (match === null) return sql`0`
  return sql`${comments.id} in (select rowid from comments_fts where comments_fts match ${match})`
}
