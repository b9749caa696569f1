import { and, asc, count, desc, eq, gt, gte, sql, sum } from 'drizzle-orm'
import { BY_ID, cardsById, type Card } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleReads, articles, comments, popularArticles, POPULAR_LISTS } from '../schema/index.ts'
import { HOUR, hourOf } from './count.ts'

export type PopularList = (typeof POPULAR_LISTS)[number]
export type Popular = Record<PopularList, Card[]>

/** More than a page shows: what stands elsewhere on it is left out. */
const LONGEST = 20
/** A list of fewer says nothing about anybody's taste. */
export const SHORTEST = 3
const HOURS = { day: 24, week: 7 * 24 }

/**
 * Makes the lists of the most read and most commented anew: of articles that stand in lists, the most first, of two that are equal
 * the newer. What did not change is not written, so that no page is made anew for it.
 *
 * @param now milliseconds
 * @returns the lists that changed
 */
export async function makePopular(db: Db, now: number): Promise<PopularList[]> {
  const ids: Record<PopularList, number[]> = {
    'read-day': await mostRead(db, hourOf(now) - (HOURS.day - 1) * HOUR),
    'read-week': await mostRead(db, hourOf(now) - (HOURS.week - 1) * HOUR),
    'commented-day': await mostCommented(db, now - HOURS.day * HOUR),
    'commented-week': await mostCommented(db, now - HOURS.week * HOUR),
  }
  const before = await popularIds(db)
  const changed = POPULAR_LISTS.filter((list) => ids[list].join() !== before[list].join())
  if (changed.length === 0) return []
  await db.write(async (tx) => {
    for (const list of changed) {
      await tx.delete(popularArticles).where(eq(popularArticles.list, list))
      const rows = ids[list].map((articleId, index) => ({ list, place: index + 1, articleId }))
      if (rows.length > 0) await tx.insert(popularArticles).values(rows)
    }
  })
  return changed
}

const NEWER_FIRST = [desc(articles.publishedAt), desc(articles.id)]

/** @param since the first hour that counts */
async function mostRead(db: Db, since: number): Promise<number[]> {
  const reads = sum(articleReads.reads)
  const rows = await db.read
    .select({ id: articles.id })
    .from(articleReads)
    .innerJoin(articles, eq(articles.id, articleReads.articleId))
    .where(and(gte(articleReads.hour, since), BY_ID.listed))
    .groupBy(articles.id)
    .orderBy(desc(sql`cast(${reads} as integer)`), ...NEWER_FIRST)
    .limit(LONGEST)
  return rows.map((row) => row.id)
}

/** @param since milliseconds */
async function mostCommented(db: Db, since: number): Promise<number[]> {
  const rows = await db.read
    .select({ id: articles.id })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.status, 'approved'), gt(comments.createdAt, since), BY_ID.listed))
    .groupBy(articles.id)
    .orderBy(desc(count()), ...NEWER_FIRST)
    .limit(LONGEST)
  return rows.map((row) => row.id)
}

const places = prepared((read) => {
  const { list, place, articleId } = popularArticles
  return read.select({ list, articleId }).from(popularArticles).orderBy(list, asc(place)).prepare()
})

/** Which articles stand in each list, the most first. */
export async function popularIds(db: Db): Promise<Record<PopularList, number[]>> {
  const rows = await places(db).execute()
  const of = (list: PopularList) => rows.filter((row) => row.list === list).map((row) => row.articleId)
  return Object.fromEntries(POPULAR_LISTS.map((list) => [list, of(list)])) as Record<PopularList, number[]>
}

/**
 * The lists as a page shows them.
 *
 * @param limit entries at most
 * @param except articles that stand on the page already
 * @returns a list of too few is empty
 */
export async function popular(
  db: Db,
  lists: PopularList[],
  { limit, except = [] }: { limit: number; except?: number[] },
): Promise<Partial<Popular>> {
  const ids = await popularIds(db)
  const cards = await cardsById(db, [...new Set(lists.flatMap((list) => ids[list]))])
  return Object.fromEntries(
    lists.map((list) => {
      const shown = ids[list]
        .filter((id) => !except.includes(id))
        .flatMap((id) => cards.get(id) ?? [])
        .slice(0, limit)
      return [list, shown.length < SHORTEST ? [] : shown]
    }),
  )
}
