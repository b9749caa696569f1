import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleRelations, articles } from '../schema/index.ts'
import { BY_ID } from './cards.ts'

/** What stands as related in the archive, editor's pins before all, and then as db/related has put it: published articles only. */
export async function relatedTo(db: Db, id: number): Promise<{ id: number; pinned: boolean }[]> {
  return await stored(db).execute({ id })
}

/** The same, whoever chose them. */
export async function relatedIds(db: Db, id: number): Promise<number[]> {
  const rows = await relatedTo(db, id)
  return rows.map((row) => row.id)
}

const stored = prepared((read) =>
  read
    .select({ id: articleRelations.relatedId, pinned: articleRelations.pinned })
    .from(articleRelations)
    .innerJoin(articles, eq(articles.id, articleRelations.relatedId))
    .where(and(eq(articleRelations.articleId, sql.placeholder('id')), BY_ID.published))
    .orderBy(
      desc(articleRelations.pinned),
      asc(articleRelations.position),
      desc(articleRelations.score),
      asc(articleRelations.relatedId),
    )
    .prepare(),
)
