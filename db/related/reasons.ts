import { eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articleRelations } from '../schema/index.ts'
import type { Because } from './because.ts'

export interface Reason {
  pinned: boolean
  /** Null for what an editor chose without its being related by itself. */
  because: Because | null
}

/** Why each article of a list stands there, by id. */
export async function reasonsFor(db: Db, articleId: number): Promise<Map<number, Reason>> {
  const rows = await reasons(db).execute({ articleId })
  return new Map(rows.map(({ id, pinned, because }) => [id, { pinned, because: because as Because | null }]))
}

const reasons = prepared((read) => {
  const { relatedId, pinned, because, articleId } = articleRelations
  return read
    .select({ id: relatedId, pinned, because })
    .from(articleRelations)
    .where(eq(articleId, sql.placeholder('articleId')))
    .prepare()
})
