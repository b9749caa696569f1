import { and, count, eq, gte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, relatedGround } from '../schema/index.ts'
import { countWords, type Progress } from './ground.ts'
import { relateAll } from './relate.ts'

export interface Backfill {
  /** Only articles of this section. */
  sectionId?: number
  /** Only articles that were published then or later; milliseconds. */
  since?: number
}

/**
 * Reads and compares articles anew: all of them, after counting anew how rare words are, or some. It may be stopped and
 * started again, and run beside the server, which takes part.
 *
 * @param onProgress told of each step
 * @returns how many articles were asked for
 */
export async function backfill(db: Db, asked: Backfill, onProgress: Progress): Promise<number> {
  const many = await backfillCount(db, asked)
  const options = { end: 'oldest', onProgress } as const
  if (asked.sectionId === undefined && asked.since === undefined) {
    const [ground] = await db.read
      .select({ step: relatedGround.step })
      .from(relatedGround)
      .where(eq(relatedGround.id, 1))
    // Cut off the last time: it goes on.
    if (!ground?.step) await countWords(db, () => false, onProgress)
    await relateAll(db, options)
    return many
  }
  await db.write(async (tx) =>
    tx.run(
      sql`insert into related_change (article_id, step) select id, 'read' from articles where ${those(asked)}`,
    ),
  )
  await relateAll(db, options)
  return many
}

/** How many public articles that would be. */
export async function backfillCount(db: Db, asked: Backfill): Promise<number> {
  const [row] = await db.read.select({ many: count() }).from(articles).where(those(asked))
  return row?.many ?? 0
}

const those = ({ sectionId, since }: Backfill) =>
  and(
    eq(articles.status, 'published'),
    eq(articles.kind, 'article'),
    sectionId === undefined ? undefined : eq(articles.sectionId, sectionId),
    since === undefined ? undefined : gte(articles.publishedAt, since),
  )
