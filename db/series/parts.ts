import { and, eq, sql } from 'drizzle-orm'
import { reachedArticle, type ArticleRef } from '../articles/reached.ts'
import type { Db } from '../client.ts'
import { seriesParts } from '../schema/index.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { SeriesResult } from './edit.ts'
import type { SeriesReason } from './rules.ts'
import { seriesUnder, type SeriesRef } from './scope.ts'

const refused = (reason: SeriesReason) => ({ ok: false, reason }) as const

/**
 * Makes an article a part of a series, or moves it to another place of it. It leaves the series that it was in.
 *
 * @param part its number from then on, from 1, drafts counted; the last one if left out
 * @returns its number
 */
export async function putInSeries(
  db: Db,
  viewer: Viewer,
  input: { series: SeriesRef; article: ArticleRef; part?: number },
): Promise<SeriesResult<{ part: number }>> {
  if (!may(viewer, 'series.edit')) return refused('forbidden')
  return await db.write(async (tx) => {
    const it = await seriesUnder(tx, input.series)
    if (!it) return refused('unknown-series')
    const article = await reachedArticle(tx, viewer, 'series.edit', input.article)
    if (typeof article === 'string') return refused(article)
    if (article.isDeleted) return refused('unknown-article')
    return { ok: true, part: await placePart(tx, it.id, article.id, input.part) }
  })
}

/** Takes an article out of its series. @param from the series that it is to be a part of; any if left out */
export async function takeFromSeries(
  db: Db,
  viewer: Viewer,
  ref: ArticleRef,
  from?: number,
): Promise<SeriesResult> {
  if (!may(viewer, 'series.edit')) return refused('forbidden')
  return await db.write(async (tx) => {
    const article = await reachedArticle(tx, viewer, 'series.edit', ref)
    if (typeof article === 'string') return refused(article)
    const isIt = and(
      eq(seriesParts.articleId, article.id),
      from === undefined ? undefined : eq(sql`+${seriesParts.seriesId}`, from),
    )
    const gone = await tx.delete(seriesParts).where(isIt).returning()
    for (const { seriesId } of gone) await renumber(tx, seriesId, await orderOf(tx, seriesId))
    return gone.length > 0 ? { ok: true } : refused('no-part')
  })
}

/**
 * Moves a part up or down by one, or to where it stands in an order that somebody sees.
 *
 * @param to ids of all parts in the new order; `stale` where the others have come, gone or moved since it was seen
 * @returns its number
 */
export async function movePart(
  db: Db,
  viewer: Viewer,
  input: { series: number; articleId: number; to: 'up' | 'down' | readonly number[] },
): Promise<SeriesResult<{ part: number }>> {
  if (!may(viewer, 'series.edit')) return refused('forbidden')
  const { series: seriesId, articleId, to } = input
  return await db.write(async (tx) => {
    if (!(await seriesUnder(tx, seriesId))) return refused('unknown-series')
    const order = (await orderOf(tx, seriesId)).map(({ id }) => id)
    const at = order.indexOf(articleId)
    if (at < 0) return refused('no-part')
    const article = await reachedArticle(tx, viewer, 'series.edit', { id: articleId })
    if (typeof article === 'string') return refused(article)
    if (typeof to !== 'string') {
      const others = (ids: readonly number[]) => ids.filter((id) => id !== articleId).join()
      if (to.length !== order.length || others(to) !== others(order)) return refused('stale')
    }
    const place = to === 'up' ? at : to === 'down' ? at + 2 : to.indexOf(articleId) + 1
    return { ok: true, part: await placePart(tx, seriesId, articleId, place) }
  })
}

/**
 * Puts an article into a place of a series; the others close up. No command but a step of one, inside its transaction.
 *
 * @returns its number
 */
export async function placePart(tx: Tx, seriesId: number, articleId: number, part?: number): Promise<number> {
  const [before] = await tx.delete(seriesParts).where(eq(seriesParts.articleId, articleId)).returning()
  if (before && before.seriesId !== seriesId)
    await renumber(tx, before.seriesId, await orderOf(tx, before.seriesId))
  const order = await orderOf(tx, seriesId)
  const place = Math.min(Math.max(part ?? order.length + 1, 1), order.length + 1)
  await tx.insert(seriesParts).values({ articleId, seriesId, position: place })
  await renumber(tx, seriesId, order.toSpliced(place - 1, 0, { id: articleId, position: place }))
  return place
}

async function orderOf(tx: Tx, seriesId: number) {
  return await tx
    .select({ id: seriesParts.articleId, position: seriesParts.position })
    .from(seriesParts)
    .where(eq(seriesParts.seriesId, seriesId))
    .orderBy(seriesParts.position, seriesParts.articleId)
}

async function renumber(tx: Tx, seriesId: number, order: { id: number; position: number }[]) {
  for (const [index, { id, position }] of order.entries()) {
    if (position === index + 1) continue
    const isIt = and(eq(seriesParts.seriesId, seriesId), eq(seriesParts.articleId, id))
    await tx
      .update(seriesParts)
      .set({ position: index + 1 })
      .where(isIt)
  }
}
