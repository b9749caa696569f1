import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articles, media, sections, series, seriesParts } from '../schema/index.ts'
import { knownLanguage } from '../text/html/language.ts'
import { cleanLine, cleanText } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import { canEditSite } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'

export type SeriesReason =
  | 'forbidden'
  | 'no-name'
  | 'slug-taken'
  | 'unknown-series'
  | 'unknown-article'
  | 'unknown-picture'
  | 'unknown-language'
  | 'no-part'
export type SeriesResult<T = object> = ({ ok: true } & T) | { ok: false; reason: SeriesReason }

/** What an editor says of a series; what is left out stays as it is. */
export interface SeriesInput {
  name?: string
  /** Else made of the name. */
  slug?: string
  intro?: string
  /** The name of a picture's files; null takes it away. */
  picture?: string | null
  /** BCP 47; null for the site's language. */
  language?: string | null
}

const refused = (reason: SeriesReason) => ({ ok: false, reason }) as const

/** Makes a series without parts. @returns its address */
export async function addSeries(
  db: Db,
  viewer: Viewer,
  input: SeriesInput & { name: string },
  now: number,
): Promise<SeriesResult<{ slug: string }>> {
  if (!canEditSite(viewer)) return refused('forbidden')
  return await db.write(async (tx) => {
    const values = await valuesOf(tx, input)
    if (typeof values === 'string') return refused(values)
    const { name = '' } = values
    const slug = slugify(input.slug ?? name)
    if (await idUnder(tx, slug)) return refused('slug-taken')
    await tx.insert(series).values({ ...values, name, slug, createdAt: now })
    return { ok: true, slug }
  })
}

/** Changes what is said of a series. */
export async function changeSeries(
  db: Db,
  viewer: Viewer,
  slug: string,
  input: SeriesInput,
): Promise<SeriesResult<{ slug: string }>> {
  if (!canEditSite(viewer)) return refused('forbidden')
  return await db.write(async (tx) => {
    const id = await idUnder(tx, slug)
    if (!id) return refused('unknown-series')
    const values = await valuesOf(tx, input)
    if (typeof values === 'string') return refused(values)
    const moved = input.slug === undefined ? slug : slugify(input.slug)
    const other = await idUnder(tx, moved)
    if (other && other !== id) return refused('slug-taken')
    await tx
      .update(series)
      .set({ ...values, slug: moved })
      .where(eq(series.id, id))
    return { ok: true, slug: moved }
  })
}

/** Takes a series apart: its articles stay. */
export async function removeSeries(db: Db, viewer: Viewer, slug: string): Promise<SeriesResult> {
  if (!canEditSite(viewer)) return refused('forbidden')
  const gone = await db.write(
    async (tx) => await tx.delete(series).where(eq(series.slug, slug)).returning({ id: series.id }),
  )
  return gone.length > 0 ? { ok: true } : refused('unknown-series')
}

interface Address {
  section: string
  slug: string
}

/**
 * Makes an article a part of a series, or moves it to another place of it. It leaves the series that it was in.
 *
 * @param part its number from then on, from 1, drafts counted; the last one if left out
 * @returns its number
 */
export async function putInSeries(
  db: Db,
  viewer: Viewer,
  input: { series: string; article: Address; part?: number },
): Promise<SeriesResult<{ part: number }>> {
  if (!canEditSite(viewer)) return refused('forbidden')
  return await db.write(async (tx) => {
    const seriesId = await idUnder(tx, input.series)
    if (!seriesId) return refused('unknown-series')
    const articleId = await articleAt(tx, input.article)
    if (!articleId) return refused('unknown-article')
    return { ok: true, part: await placePart(tx, seriesId, articleId, input.part) }
  })
}

/** Takes an article out of its series. */
export async function takeFromSeries(db: Db, viewer: Viewer, article: Address): Promise<SeriesResult> {
  if (!canEditSite(viewer)) return refused('forbidden')
  return await db.write(async (tx) => {
    const articleId = await articleAt(tx, article)
    if (!articleId) return refused('unknown-article')
    const gone = await tx.delete(seriesParts).where(eq(seriesParts.articleId, articleId)).returning()
    for (const { seriesId } of gone) await renumber(tx, seriesId, await orderOf(tx, seriesId))
    return gone.length > 0 ? { ok: true } : refused('no-part')
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

async function valuesOf(tx: Tx, { name, intro, picture, language }: SeriesInput) {
  const line = name === undefined ? undefined : cleanLine(name)
  if (line === '') return 'no-name'
  const tag = typeof language === 'string' ? knownLanguage(language) : language
  if (typeof language === 'string' && tag === undefined) return 'unknown-language'
  const [found] = picture ? await tx.select({ id: media.id }).from(media).where(eq(media.name, picture)) : []
  if (picture && !found) return 'unknown-picture'
  return {
    ...(line !== undefined && { name: line }),
    ...(intro !== undefined && { intro: cleanText(intro) }),
    ...(picture !== undefined && { pictureId: found?.id ?? null }),
    ...(tag !== undefined && { language: tag }),
  }
}

async function idUnder(tx: Tx, slug: string): Promise<number | undefined> {
  const [row] = await tx.select({ id: series.id }).from(series).where(eq(series.slug, slug))
  return row?.id
}

async function articleAt(tx: Tx, { section, slug }: Address): Promise<number | undefined> {
  const [row] = await tx
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug), sql`+${articles.status} <> 'deleted'`))
  return row?.id
}

/** All series for an editor, each with its parts in their order: drafts, too. */
export async function seriesOverview(db: Db) {
  const rows = await db.read
    .select({
      ...{ slug: series.slug, name: series.name, intro: series.intro, language: series.language },
      part: {
        section: sections.slug,
        slug: articles.slug,
        headline: articles.headline,
        status: articles.status,
      },
      position: seriesParts.position,
    })
    .from(series)
    .leftJoin(seriesParts, eq(seriesParts.seriesId, series.id))
    .leftJoin(articles, eq(articles.id, seriesParts.articleId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .orderBy(series.slug, seriesParts.position, seriesParts.articleId)
  return [...Map.groupBy(rows, ({ slug }) => slug)].map(([slug, its]) => ({
    slug,
    name: its[0]?.name ?? '',
    intro: its[0]?.intro ?? '',
    language: its[0]?.language ?? null,
    parts: its.flatMap(({ part }) => (part?.headline ? [part] : [])),
  }))
}
