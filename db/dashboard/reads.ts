import { and, desc, eq, gte, sql, sum } from 'drizzle-orm'
import { BY_ID } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { HOUR, hourOf } from '../reads/count.ts'
import { articleReads, articles, sections } from '../schema/index.ts'

export interface ReadNow {
  id: number
  headline: string
  section: string
  slug: string
  reads: number
}

/** What is read most in this hour and the one before, the most first. @param now milliseconds */
export async function readNow(db: Db, now: number, limit: number): Promise<ReadNow[]> {
  const reads = sql<number>`cast(${sum(articleReads.reads)} as integer)`
  return await db.read
    .select({
      id: articles.id,
      headline: articles.headline,
      section: sections.slug,
      slug: articles.slug,
      reads,
    })
    .from(articleReads)
    .innerJoin(articles, eq(articles.id, articleReads.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(gte(articleReads.hour, hourOf(now) - HOUR), BY_ID.listed))
    .groupBy(articles.id)
    .orderBy(desc(reads), desc(articles.id))
    .limit(limit)
}

/**
 * How often articles were read in each of the last hours, the oldest first. Of hours that are over, the most read articles alone
 * are counted.
 *
 * @param now milliseconds
 */
export async function readsByHour(
  db: Db,
  now: number,
  hours: number,
): Promise<{ hour: number; reads: number }[]> {
  const first = hourOf(now) - (hours - 1) * HOUR
  const rows = await db.read
    .select({ hour: articleReads.hour, reads: sql<number>`cast(${sum(articleReads.reads)} as integer)` })
    .from(articleReads)
    .where(gte(articleReads.hour, first))
    .groupBy(articleReads.hour)
  const known = new Map(rows.map((row) => [row.hour, row.reads]))
  return Array.from({ length: hours }, (_, at) => ({
    ...{ hour: first + at * HOUR, reads: known.get(first + at * HOUR) ?? 0 },
  }))
}
