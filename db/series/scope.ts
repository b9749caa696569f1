import { eq } from 'drizzle-orm'
import { articleDrafts, articles, series, seriesParts } from '../schema/index.ts'
import { limitsOf, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

/** A series by its slug, as on the command line, or by its id, as at the desk. */
export type SeriesRef = string | number

/** @returns null where there is no such series */
export async function seriesUnder(tx: Tx, ref: SeriesRef) {
  const isIt = typeof ref === 'number' ? eq(series.id, ref) : eq(series.slug, ref)
  const [row] = await tx.select({ id: series.id, slug: series.slug }).from(series).where(isIt)
  return row ?? null
}

/** Whether a series is somebody's as a whole: of who is limited to sections, all its parts have to stand there. */
export async function isWhollyOf(tx: Tx, viewer: Viewer, seriesId: number): Promise<boolean> {
  if (limitsOf(viewer) === null) return true
  const rows = await tx
    .select({ now: articles.sectionId, next: articleDrafts.sectionId })
    .from(seriesParts)
    .innerJoin(articles, eq(articles.id, seriesParts.articleId))
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(eq(seriesParts.seriesId, seriesId))
  return rows.every(({ now, next }) => [now, next ?? now].every((id) => mayIn(viewer, 'series.edit', id)))
}
