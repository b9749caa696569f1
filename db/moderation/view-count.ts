import { and, inArray, sql, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { comments } from '../schema/index.ts'
import type { View } from './filter.ts'
import { conditions, COUNT_CAP, idsByWords, isOldestFirst, ofTab } from './matching.ts'

/** More rows than this are not looked through for a number beside a tab: some ten milliseconds, at any age of the archive. */
export const MOST_WALKED = 20_000

export interface ViewCount {
  count: number
  /** Whether there may be more, as "1,000+" says. */
  isMore: boolean
}

/**
 * How many comments a view shows, as a tab says it: exactly, as long as some index leads to few enough rows, and else of
 * those that stand first in it.
 *
 * @param now milliseconds
 * @param cap counting ends there
 * @param walk looking ends there
 */
export async function viewCount(
  db: Db,
  view: View,
  { now, cap = COUNT_CAP, walk = MOST_WALKED }: { now: number; cap?: number; walk?: number },
): Promise<ViewCount> {
  const [whole, ...others] = leads(view, walk + 1)
  for (const lead of [whole, ...others]) {
    const [row] = await db.read.all<{ n: number }>(sql`select count(*) as n from (${lead})`)
    if ((row?.n ?? 0) <= walk) return await matchesIn(db, view, lead, { now, cap, isWhole: true })
  }
  return await matchesIn(db, view, whole, { now, cap, isWhole: false })
}

async function matchesIn(
  db: Db,
  view: View,
  lead: SQL,
  { now, cap, isWhole }: { now: number; cap: number; isWhole: boolean },
): Promise<ViewCount> {
  // CROSS JOIN: the few rows first, whatever the planner makes of the conditions.
  const [row] = await db.read.all<{ n: number }>(sql`
    select count(*) as n from (
      select 1 from (${lead}) as lead cross join ${comments} on ${comments.id} = lead.id
      where ${and(...conditions(view, now))} limit ${cap + 1})`)
  const n = row?.n ?? 0
  return { count: Math.min(n, cap), isMore: n > cap || !isWhole }
}

/** Ids that hold all of what a view shows: the tab itself, as it begins, and what else its filter names by an index. */
function leads({ tab, filter }: View, limit: number): [SQL, ...SQL[]] {
  const { id, articleId, emailKey, createdAt } = comments
  const direction = isOldestFirst(tab) ? sql`asc` : sql`desc`
  const selected = (where: SQL) => sql`select ${id} as id from ${comments} where ${where} limit ${limit}`
  const named: SQL[] = []
  if (filter.article.length > 0) named.push(selected(sql`${inArray(articleId, filter.article)}`))
  if (filter.by !== null)
    named.push(
      selected(
        sql`${emailKey} = (select origin.email_key from ${comments} as origin where origin.id = ${filter.by})`,
      ),
    )
  named.push(...idsByWords(filter, sql`limit ${limit}`))
  const whole = sql`select ${id} as id from ${comments} where ${ofTab(tab)} order by ${createdAt} ${direction} limit ${limit}`
  return [whole, ...named]
}
