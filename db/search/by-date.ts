import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { searchFacts } from '../schema/index.ts'
import { limited, type Limits } from './candidates.ts'
import { MOST_COUNTED } from './counted.ts'
import { marked } from './fts.ts'
import { monthsBetween } from './marks.ts'
import { newestIn } from './statistics.ts'

/** A place in a list by date: behind this article. */
export interface DatePlace {
  at: number
  id: number
}
export interface Dated {
  id: number
  publishedAt: number
}

/** How many hits are put in order at once; where there may be more, the months are gone through one by one. */
const SORTED_AT_ONCE = 12_000

/**
 * Articles that a query finds, in the order of their publication.
 *
 * @param about how many it finds, about
 */
export async function byDate(
  db: Db,
  { query, limits, about }: { query: string; limits: Limits; about: number },
  order: 'newest' | 'oldest',
  { after, limit }: { after: DatePlace | null; limit: number },
): Promise<Dated[]> {
  if (about <= SORTED_AT_ONCE) return await sorted(db, limited(query, limits), limits, order, after, limit)
  const found: Dated[] = []
  for (const month of await months(db, limits, order, after)) {
    const within = { ...limits, must: [...limits.must, marked([month])] }
    found.push(...(await sorted(db, limited(query, within), limits, order, after, limit - found.length)))
    if (found.length >= limit) break
  }
  return found
}

async function months(db: Db, { span }: Limits, order: 'newest' | 'oldest', after: DatePlace | null) {
  const first = Math.max(span.from ?? 0, await oldestIn(db), order === 'oldest' ? (after?.at ?? 0) : 0)
  const last = Math.min(
    span.until ?? Infinity,
    await newestIn(db),
    order === 'newest' ? (after?.at ?? Infinity) : Infinity,
  )
  const all = monthsBetween(first, last)
  return order === 'oldest' ? all : all.reverse()
}

async function oldestIn(db: Db): Promise<number> {
  const [row] = await db.read.all<{ at: number | null }>(
    sql`select min(${searchFacts.publishedAt}) as at from ${searchFacts}`,
  )
  return row?.at ?? 0
}

async function sorted(
  db: Db,
  query: string,
  { span }: Limits,
  order: 'newest' | 'oldest',
  after: DatePlace | null,
  limit: number,
): Promise<Dated[]> {
  const { articleId, publishedAt } = searchFacts
  const direction = order === 'newest' ? sql`desc` : sql`asc`
  const behind = order === 'newest' ? sql`<` : sql`>`
  const place = after ? sql`and (${publishedAt}, ${articleId}) ${behind} (${after.at}, ${after.id})` : sql``
  return db.read.all<Dated>(sql`
    select ${articleId} as id, ${publishedAt} as publishedAt
    from search_index join ${searchFacts} on ${articleId} = search_index.rowid
    where search_index match ${query} and +${publishedAt} >= ${span.from ?? 0}
      and +${publishedAt} < ${span.until ?? Number.MAX_SAFE_INTEGER} ${place}
    order by +${publishedAt} ${direction}, +${articleId} ${direction} limit ${limit}`)
}

/** How many articles a query finds, up to one more than are counted. */
export async function countFound(db: Db, query: string, limits: Limits): Promise<number> {
  const { from, until } = limits.span
  const isOpen = from === null && until === null
  const { articleId, publishedAt } = searchFacts
  const join = isOpen ? sql`` : sql`join ${searchFacts} on ${articleId} = search_index.rowid`
  const within = isOpen
    ? sql``
    : sql`and +${publishedAt} >= ${from ?? 0} and +${publishedAt} < ${until ?? Number.MAX_SAFE_INTEGER}`
  const [row] = await db.read.all<{ n: number }>(sql`
    select count(*) as n from (select 1 from search_index ${join}
      where search_index match ${limited(query, limits)} ${within} limit ${MOST_COUNTED + 1})`)
  return row?.n ?? 0
}
