import { and, eq, inArray, max } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleSteps } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import { listArticles } from './list.ts'

/** Which of these articles an editor has sent back, and nobody has done anything with since, but write. */
export async function sentBackAmong(db: Db, ids: readonly number[]): Promise<Set<number>> {
  if (ids.length === 0) return new Set()
  const { id, articleId, step } = articleSteps
  const last = db.read
    .select({ id: max(id) })
    .from(articleSteps)
    .where(inArray(articleId, [...ids]))
    .groupBy(articleId)
  const rows = await db.read
    .select({ articleId })
    .from(articleSteps)
    .where(and(inArray(id, last), eq(step, 'send-back')))
  return new Set(rows.map((row) => row.articleId))
}

/** How many of somebody's own drafts he has to look at again; of the newest, since nobody has more. */
export async function countSentBack(db: Db, viewer: Viewer): Promise<number> {
  const own = { status: 'draft', sectionId: null, mine: true, words: '', before: null } as const
  const { articles } = await listArticles(db, viewer, own)
  return (
    await sentBackAmong(
      db,
      articles.map(({ id }) => id),
    )
  ).size
}
