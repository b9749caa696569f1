import { and, desc, eq, lt, notInArray, sql } from 'drizzle-orm'
import { publishedArticleId } from '../articles/article.ts'
import type { Db } from '../client.ts'
import { preparedIn } from '../prepared.ts'
import { articleReads } from '../schema/index.ts'

export const HOUR = 60 * 60_000
/** Of an hour that is over. Who is among the ten most read of a day was among these in one of its hours. */
const MOST_OF_AN_HOUR = 500
/** The longest list is of seven days. */
const KEPT_HOURS = 8 * 24

/**
 * Adds what was read to the hour that it is now.
 *
 * @param counts how often, by the path of a page; what is no published article is left out
 * @param now milliseconds
 */
export async function addReads(db: Db, counts: ReadonlyMap<string, number>, now: number): Promise<void> {
  const found: [number, number][] = []
  for (const [path, reads] of counts) {
    const [section = '', slug = ''] = path.slice(1).split('/').map(decodeURIComponent)
    const id = await publishedArticleId(db, section, slug)
    if (id !== null) found.push([id, reads])
  }
  if (found.length === 0) return
  const hour = hourOf(now)
  await db.write(async (tx) => {
    for (const [articleId, reads] of found) await addition(tx).execute({ hour, articleId, reads })
  })
}

const addition = preparedIn((tx) => {
  const { placeholder } = sql
  return tx
    .insert(articleReads)
    .values({ hour: placeholder('hour'), articleId: placeholder('articleId'), reads: placeholder('reads') })
    .onConflictDoUpdate({
      target: [articleReads.hour, articleReads.articleId],
      set: { reads: sql`${articleReads.reads} + excluded.reads` },
    })
    .prepare()
})

/** When the hour began that it is now. */
export const hourOf = (now: number) => now - (now % HOUR)

/**
 * Leaves of hours that are over the most read articles alone, so that a long tail of old ones takes no room and no time.
 *
 * @param before when the hour began that is still counted
 * @param since hours that began before this have been trimmed already
 * @returns how many rows went
 */
export async function trimReads(db: Db, before: number, since: number): Promise<number> {
  const { hour, articleId, reads } = articleReads
  let gone = 0
  for (let one = since; one < before; one += HOUR) {
    if ((await db.read.$count(articleReads, eq(hour, one))) <= MOST_OF_AN_HOUR) continue
    const most = db.read
      .select({ id: articleId })
      .from(articleReads)
      .where(eq(hour, one))
      .orderBy(desc(reads), desc(articleId))
      .limit(MOST_OF_AN_HOUR)
    const result = await db.write(async (tx) =>
      tx.delete(articleReads).where(and(eq(hour, one), notInArray(articleId, most))),
    )
    gone += result.changes
  }
  return gone
}

/**
 * Deletes what is too old for any list.
 *
 * @param now milliseconds
 */
export async function clearReads(db: Db, now: number, dryRun: boolean): Promise<number> {
  const old = lt(articleReads.hour, hourOf(now) - KEPT_HOURS * HOUR)
  if (dryRun) return await db.read.$count(articleReads, old)
  return (await db.write(async (tx) => tx.delete(articleReads).where(old))).changes
}

/** The first hour that anything is kept of. @param now milliseconds */
export const firstHour = (now: number) => hourOf(now) - KEPT_HOURS * HOUR
