import { sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { sitemapMonthsOf } from '../sitemaps/months.ts'
import type { Span } from './path.ts'
import { boundsOf } from './span.ts'

/** A span in which articles were published, and how many. */
export interface Counted {
  span: Span
  count: number
}

interface Range {
  from: number
  to: number
}

/** How many articles were published in each of these ranges. Walks an index, so ranges should be short. */
export async function countsIn(db: Db, ranges: readonly Range[]): Promise<number[]> {
  const pairs = JSON.stringify(ranges.map(({ from, to }) => [from, to]))
  const rows = await db.read.all<{ n: number }>(sql`
    select (select count(*) from articles where status = 'published' and kind = 'article'
      and published_at >= json_extract(json_each.value, '$[0]') and published_at < json_extract(json_each.value, '$[1]')) as n
    from json_each(${pairs}) order by json_each.key`)
  return rows.map(({ n }) => n)
}

/**
 * The months of the archive by a time zone, the last one first. Triggers count them by UTC; what lies between the two
 * midnights at the end of a month, some hours of it, is counted here and put where it belongs.
 */
export async function monthsIn(db: Db, zone: string): Promise<Counted[]> {
  const counted = new Map((await sitemapMonthsOf(db)).map(({ month, articles }) => [month, articles]))
  const keys = [...new Set([...counted.keys()].flatMap((key) => [keyAfter(key, 1), key, keyAfter(key, -1)]))]
  const edges = [...new Set(keys.flatMap((key) => [key, keyAfter(key, 1)]))]
  const shifts = edges.map((key) => ({ here: boundsOf(spanOfKey(key), zone).from, utc: utcStart(key) }))
  const between = await countsIn(
    db,
    shifts.map(({ here, utc }) => ({ from: Math.min(here, utc), to: Math.max(here, utc) })),
  )
  // What was published after the month began here and before it did by UTC; negative the other way round.
  const early = new Map(
    edges.map((key, index) => {
      const { here = 0, utc = 0 } = shifts[index] ?? {}
      return [key, (here < utc ? 1 : -1) * (between[index] ?? 0)]
    }),
  )
  return keys
    .map((key) => ({
      span: spanOfKey(key),
      count: (counted.get(key) ?? 0) + (early.get(key) ?? 0) - (early.get(keyAfter(key, 1)) ?? 0),
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.span.year - a.span.year || (b.span.month ?? 0) - (a.span.month ?? 0))
}

/** The months of UTC that a range touches: by these triggers say that something changed in them. */
export function utcMonths({ from, to }: Range): string[] {
  const months = []
  for (let key = keyOf(from); key <= keyOf(to - 1); key = keyAfter(key, 1)) months.push(key)
  return months
}

const keyOf = (at: number) => new Date(at).toISOString().slice(0, 7)
const utcStart = (key: string) => Date.parse(`${key}-01T00:00:00Z`)

function keyAfter(key: string, months: number): string {
  const date = new Date(utcStart(key))
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7)
}

const spanOfKey = (key: string) => ({ year: Number(key.slice(0, 4)), month: Number(key.slice(5, 7)) })
