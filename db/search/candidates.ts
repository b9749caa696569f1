import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { searchFacts, searchWords } from '../schema/index.ts'
import { allOf, anyOf, inHeadline, termQuery } from './fts.ts'
import type { Span } from './marks.ts'
import type { Term } from './question.ts'
import type { Words } from './scoring.ts'
import { fieldsOf } from './stems/numbers.ts'

/** What every result has to be, whatever its words. */
export interface Limits {
  /** FTS5 queries that all have to hold: phrases, section, author, months. */
  must: string[]
  /** And those that none may. */
  mustNot: string[]
  /** Within the months that `must` has. */
  span: Span
}

export interface Found {
  term: Term
  /** In how many articles, about. */
  articles: number
}

/**
 * How many entries of the index one question may walk. Above, the rarest words decide which articles are looked at, and
 * the frequent ones only which of these are best.
 */
const BUDGET = 12_000
/** How many of the newest are looked at that have several frequent words. */
const NEWEST = 150
/** And how many of these words such an article has to have: hardly one has twenty, and looking for it takes longest. */
const TOGETHER = 4

/**
 * Articles worth a closer look: those best by the rarer words, by FTS5's own BM25.
 *
 * @param terms at least one
 * @param most how many come back, about
 * @param isAgain whether the question's own words were looked for before: then only what the rarer words add is
 */
export async function candidates(
  db: Db,
  terms: Found[],
  limits: Limits,
  most: number,
  isAgain = false,
): Promise<number[]> {
  const sought = terms.filter(({ articles }) => articles > 0).toSorted((a, b) => a.articles - b.articles)
  let walked = 0
  const rare = sought.filter(({ articles }) => (walked += articles) <= BUDGET)
  const ids = new Set<number>()
  const add = (found: number[]) => found.forEach((id) => ids.add(id))
  if (rare.length > 0) add(await best(db, anyOf(rare.map(({ term }) => termQuery(term))), limits, most))
  const frequent = sought.slice(rare.length)
  if (frequent.length > 0 && ids.size < most && !isAgain) add(await newestWith(db, frequent, limits))
  return [...ids].slice(0, most + NEWEST)
}

async function newestWith(db: Db, frequent: Found[], limits: Limits): Promise<number[]> {
  const terms = frequent.slice(0, TOGETHER).map(({ term }) => term)
  const [first, second] = terms
  const queries = [allOf(terms.map(inHeadline)), allOf(terms.map(termQuery))]
  if (first && second && terms.length > 2) queries.push(allOf([termQuery(first), termQuery(second)]))
  if (first) queries.push(termQuery(first))
  const ids: number[] = []
  for (const query of queries) ids.push(...(await newest(db, query, limits)))
  return ids
}

async function best(db: Db, query: string, limits: Limits, most: number): Promise<number[]> {
  const rows = await db.read.all<{ id: number }>(sql`
    select search_index.rowid as id from search_index ${within(limits.span)}
    where search_index match ${limited(query, limits)} ${inSpan(limits.span)}
    order by bm25(search_index, 2.0, 1.5, 1.0, 1.0, 1.0, 0.0), search_index.rowid desc limit ${most}`)
  return rows.map((row) => row.id)
}

async function newest(db: Db, query: string, limits: Limits): Promise<number[]> {
  const rows = await db.read.all<{ id: number }>(sql`
    select search_index.rowid as id from search_index ${within(limits.span)}
    where search_index match ${limited(query, limits)} ${inSpan(limits.span)}
    order by search_index.rowid desc limit ${NEWEST}`)
  return rows.map((row) => row.id)
}

const isOpen = ({ from, until }: Span) => from === null && until === null

const within = (span: Span) =>
  isOpen(span) ? sql`` : sql`join ${searchFacts} on ${searchFacts.articleId} = search_index.rowid`

function inSpan(span: Span) {
  if (isOpen(span)) return sql``
  const { from, until } = span
  return sql`and ${searchFacts.publishedAt} >= ${from ?? 0} and ${searchFacts.publishedAt} < ${until ?? Number.MAX_SAFE_INTEGER}`
}

/** A query with what every result has to be. */
export function limited(query: string, { must, mustNot }: Limits): string {
  const positive = allOf([query, ...must])
  return mustNot.length === 0 ? positive : `${positive} NOT ${anyOf(mustNot)}`
}

/** The words of these articles, as ranking reads them. */
export async function wordsOf(db: Db, ids: number[]): Promise<Words[]> {
  const rows = await db.read
    .select({ id: searchWords.articleId, stems: searchWords.stems })
    .from(searchWords)
    .where(sql`${searchWords.articleId} in (select value from json_each(${JSON.stringify(ids)}))`)
  return rows.map(({ id, stems }) => {
    const [headline, standfirst, body, names, also] = fieldsOf(stems, 5) as FiveFields
    return { id, headline, standfirst, body, names, also }
  })
}
type FiveFields = [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array]
