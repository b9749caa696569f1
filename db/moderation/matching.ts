import { and, asc, desc, eq, gt, gte, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import {
  articles,
  commentAppeals,
  commentReports,
  comments,
  commentScreenings,
  sections,
} from '../schema/index.ts'
import { matchAll, terms } from '../search/match.ts'
import type { Tx } from '../writer.ts'
import type { Seen } from './stale.ts'
import type { QueueFilter, QueueTab, View, Within } from './filter.ts'

/** Counts stop here: one more comment that matches costs nothing to anybody, and is said as "1,000+". */
export const COUNT_CAP = 1000

/** Where a page of matches begins: after this comment. */
export interface Cursor {
  createdAt: number
  id: number
}

const HOUR = 60 * 60 * 1000
const OLDEST_FIRST: readonly QueueTab[] = ['pending', 'reported', 'appeals']
/** Where somebody waits for an answer, those who wait longest stand first. */
export const isOldestFirst = (tab: QueueTab): boolean => OLDEST_FIRST.includes(tab)

/**
 * How many comments a view shows.
 *
 * @param since milliseconds; only those that came in after it
 * @param upTo id of the newest that counts
 * @param cap counting ends there: one more than it means "more"
 */
export async function countMatches(
  db: Db,
  view: View,
  { now, since, upTo, cap = COUNT_CAP }: { now: number; since?: number; upTo?: number; cap?: number },
): Promise<number> {
  const matches = db.read
    .select({ one: sql`1`.as('one') })
    .from(comments)
    .where(
      and(
        ...conditions(view, now),
        since === undefined ? undefined : gt(comments.createdAt, since),
        upTo === undefined ? undefined : sql`+${comments.id} <= ${upTo}`,
      ),
    )
    .limit(cap + 1)
    .as('matches')
  const [row] = await db.read.select({ n: sql<number>`count(*)` }).from(matches)
  return row?.n ?? 0
}

/**
 * What a view shows, those that wait longest first, or else the newest: ids, and where the next page begins.
 *
 * @param since milliseconds; only those that came in after it
 */
export async function listMatches(
  db: Db,
  view: View,
  { now, since, after, limit }: { now: number; since?: number; after?: Cursor | null; limit: number },
): Promise<{ ids: number[]; next: Cursor | null }> {
  const { id, createdAt } = comments
  const [direction, beyond] = isOldestFirst(view.tab) ? ([asc, gt] as const) : ([desc, lt] as const)
  // The time alone bounds the walk; of the same millisecond, the id decides.
  const [edge, within] = after
    ? [
        isOldestFirst(view.tab) ? gte(createdAt, after.createdAt) : lte(createdAt, after.createdAt),
        or(beyond(createdAt, after.createdAt), beyond(id, after.id)),
      ]
    : []
  const newer = since === undefined ? undefined : gt(createdAt, since)
  const rows = await db.read
    .select({ id, createdAt })
    .from(comments)
    .where(and(...conditions(view, now), edge, within, newer))
    .orderBy(direction(createdAt), direction(id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  return { ids: shown.map((row) => row.id), next: rows.length > limit ? (shown.at(-1) ?? null) : null }
}

/** What a press on all that a view showed decides on. */
export interface Bound {
  view: View
  /** Id of the newest comment there was. */
  upTo: number
  /** When that was, in milliseconds. */
  seenAt: number
}

export interface Match extends Seen, Cursor {
  /** Whether it is as it was then. */
  isSeen: boolean
}

/**
 * What a view showed at a moment, as far as it still does: one piece after another, in an order that no decision changes.
 *
 * @param tx reads only; inside a transaction, its own
 * @param after the piece begins behind this comment
 */
export async function matchesAfter(
  tx: Tx,
  { view, upTo, seenAt }: Bound,
  { after = { createdAt: 0, id: 0 }, limit }: { after?: Cursor; limit: number },
): Promise<Match[]> {
  const { id, revision, editedAt, decidedAt, createdAt } = comments
  const rows = await tx
    .select({ id, revision, editedAt, decidedAt, createdAt })
    .from(comments)
    .where(
      and(
        // As the view was then: "waiting for an hour" goes on to mean those of that moment.
        ...[...conditions(view, seenAt), ...broughtBefore(view, seenAt)],
        // By their time, and not by their number: most have one that is small enough.
        sql`+${id} <= ${upTo}`,
        gte(createdAt, after.createdAt),
        or(gt(createdAt, after.createdAt), gt(id, after.id)),
      ),
    )
    .orderBy(asc(createdAt), asc(id))
    .limit(limit)
  return rows.map((row) => ({ ...row, isSeen: Math.max(row.editedAt ?? 0, row.decidedAt ?? 0) <= seenAt }))
}

/** What readers and authors say later changes nothing of a comment, but would bring it into the view. */
function broughtBefore({ tab, filter }: View, at: number): SQL[] {
  const has = (said: typeof commentReports | typeof commentAppeals) =>
    sql`exists (select 1 from ${said} as said where said.comment_id = ${comments.id}
                and said.status = 'open' and said.created_at <= ${at})`
  return [
    ...(tab === 'reported' || filter.reported ? [has(commentReports)] : []),
    ...(tab === 'appeals' ? [has(commentAppeals)] : []),
  ]
}

const origin = alias(comments, 'origin')
const newer = alias(commentScreenings, 'newer')

/** What a comment that a view shows is like. */
export function conditions({ tab, filter, within }: View, now: number): (SQL | undefined)[] {
  return [ofTab(tab), ...narrowed(filter, now), inSections(within)]
}

/** Under articles of these sections; of all if none are said. */
export function inSections(ids: readonly number[] | null | undefined): SQL | undefined {
  if (!ids) return undefined
  const { id, sectionId } = articles
  return sql`${comments.articleId} in (select ${id} from ${articles} where ${inArray(sectionId, [...ids])})`
}

export function ofTab(tab: QueueTab): SQL {
  if (tab === 'reported') return sql`${comments.openReports} > 0 and ${comments.createdAt} > 0`
  if (tab !== 'appeals') return eq(comments.status, tab)
  return sql`${comments.id} in (select ${commentAppeals.commentId} from ${commentAppeals} where ${commentAppeals.status} = 'open')`
}

/** What a filter asks of a comment, whatever the tab. */
export function narrowed(filter: QueueFilter, now: number): (SQL | undefined)[] {
  const { id, articleId, emailKey, openReports, body, createdAt } = comments
  const { section, article, by, score, hours } = filter
  return [
    ...idsByWords(filter).map((ids) => sql`${id} in (${ids})`),
    section === null
      ? undefined
      : sql`${articleId} in (select ${articles.id} from ${articles} where ${articles.sectionId} = ${section})`,
    article.length === 0 ? undefined : inArray(articleId, article),
    by === null
      ? undefined
      : sql`${emailKey} = (select ${origin.emailKey} from ${comments} as origin where ${origin.id} = ${by})`,
    filter.reported ? gt(openReports, 0) : undefined,
    filter.links
      ? sql`(instr(lower(${body}), 'http://') or instr(lower(${body}), 'https://') or instr(lower(${body}), 'www.'))`
      : undefined,
    score === null
      ? undefined
      : sql`(select ${newer.spamScore} from ${commentScreenings} as newer where ${newer.commentId} = ${id}
             order by ${newer.id} desc limit 1) >= ${score / 100}`,
    hours === null ? undefined : lte(createdAt, now - hours * HOUR),
  ]
}

/**
 * The ids that a filter names by words. Each word is in quotes: what somebody types is never read as a query.
 *
 * @param end what the statement ends with, such as a limit
 */
export function idsByWords({ words, name }: Pick<QueueFilter, 'words' | 'name'>, end = sql``): SQL[] {
  const byIndex = (text: string, query: (match: string) => string): SQL => {
    const match = matchAll(terms(text))
    // Nothing but signs: no comment has such a word.
    if (match === null) return sql`select 0 as id where 0`
    return sql`select rowid as id from comments_fts where comments_fts match ${query(match)} ${end}`
  }
  return [
    ...(words.trim() === '' ? [] : [byIndex(words, (match) => match)]),
    ...(name.trim() === '' ? [] : [byIndex(name, (match) => `author_name : (${match})`)]),
  ]
}

/** The author of a comment, named by an address that a moderator has typed: the newest comment of it, or null. */
export async function newestBy(db: Db, emailKey: string): Promise<number | null> {
  const [row] = await db.read
    .select({ id: comments.id })
    .from(comments)
    .where(inArray(comments.emailKey, [emailKey]))
    .orderBy(desc(comments.createdAt))
    .limit(1)
  return row?.id ?? null
}

/** What a filter names by number, in words, and all that it could name. */
export async function filterNames(db: Db, { article, by }: QueueFilter, within?: Within['within']) {
  const { id, headline: name } = articles
  const stories =
    article.length === 0 ? [] : await db.read.select({ id, name }).from(articles).where(inArray(id, article))
  const [author] =
    by === null
      ? []
      : await db.read.select({ name: comments.authorName }).from(comments).where(eq(comments.id, by))
  const all = await db.read
    .select({ id: sections.id, name: sections.name })
    .from(sections)
    .where(within ? inArray(sections.id, [...within]) : undefined)
    .orderBy(asc(sections.position), asc(sections.name))
  return { sections: all, stories, by: author?.name ?? null }
}
