import { eq } from 'drizzle-orm'
import { addressKey } from '../articles/address-key.ts'
import { leadTo } from '../articles/lead-to.ts'
import { seriesPath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { media, redirects, series } from '../schema/index.ts'
import { knownLanguage } from '../text/html/language.ts'
import { cleanLine, cleanText } from '../text/plain.ts'
import { slugify } from '../text/slug.ts'
import { may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { SERIES_INTRO_LONGEST, SERIES_NAME_LONGEST, type SeriesReason } from './rules.ts'
import { isWhollyOf, seriesUnder, type SeriesRef } from './scope.ts'

export type SeriesResult<T = object> = ({ ok: true } & T) | { ok: false; reason: SeriesReason }

/** What an editor says of a series; what is left out stays as it is. */
export interface SeriesInput {
  name?: string
  /** Else made of the name. */
  slug?: string
  intro?: string
  /** A picture by the name of its files or by its id; null takes it away. */
  picture?: string | number | null
  /** BCP 47; null for the site's language. */
  language?: string | null
}

const refused = (reason: SeriesReason) => ({ ok: false, reason }) as const

/** Makes a series without parts. */
export async function addSeries(
  db: Db,
  viewer: Viewer,
  input: SeriesInput & { name: string },
  now: number,
): Promise<SeriesResult<{ id: number; slug: string }>> {
  if (!may(viewer, 'series.edit')) return refused('forbidden')
  return await db.write(async (tx) => {
    const values = await valuesOf(tx, input)
    if (typeof values === 'string') return refused(values)
    const { name = '' } = values
    const slug = slugify(input.slug ?? name)
    if (await seriesUnder(tx, slug)) return refused('slug-taken')
    await leadTo(tx, seriesPath(slug), [], now)
    const [row] = await tx
      .insert(series)
      .values({ ...values, name, slug, createdAt: now })
      .returning({ id: series.id })
    return { ok: true, id: row?.id ?? 0, slug }
  })
}

/** Changes what is said of a series. An address from before leads to the new one. */
export async function changeSeries(
  db: Db,
  viewer: Viewer,
  ref: SeriesRef,
  input: SeriesInput,
  now: number,
): Promise<SeriesResult<{ slug: string }>> {
  if (!may(viewer, 'series.edit')) return refused('forbidden')
  return await db.write(async (tx) => {
    const before = await seriesUnder(tx, ref)
    if (!before) return refused('unknown-series')
    if (!(await isWhollyOf(tx, viewer, before.id))) return refused('forbidden')
    const values = await valuesOf(tx, input)
    if (typeof values === 'string') return refused(values)
    const slug = input.slug === undefined ? before.slug : slugify(input.slug)
    const other = await seriesUnder(tx, slug)
    if (other && other.id !== before.id) return refused('slug-taken')
    await tx
      .update(series)
      .set({ ...values, slug })
      .where(eq(series.id, before.id))
    if (slug !== before.slug) await leadTo(tx, seriesPath(slug), [seriesPath(before.slug)], now)
    return { ok: true, slug }
  })
}

/** Takes a series apart: its articles stay, and nothing stands under its addresses any more. */
export async function removeSeries(db: Db, viewer: Viewer, ref: SeriesRef): Promise<SeriesResult> {
  if (!may(viewer, 'series.edit')) return refused('forbidden')
  return await db.write(async (tx) => {
    const it = await seriesUnder(tx, ref)
    if (!it) return refused('unknown-series')
    if (!(await isWhollyOf(tx, viewer, it.id))) return refused('forbidden')
    await tx.delete(redirects).where(eq(redirects.toPath, addressKey(seriesPath(it.slug))))
    await tx.delete(series).where(eq(series.id, it.id))
    return { ok: true }
  })
}

async function valuesOf(tx: Tx, { name, intro, picture, language }: SeriesInput) {
  const line = name === undefined ? undefined : cleanLine(name)
  if (line === '') return 'no-name'
  if (line !== undefined && [...line].length > SERIES_NAME_LONGEST) return 'name-long'
  const text = intro === undefined ? undefined : cleanText(intro)
  if (text !== undefined && [...text].length > SERIES_INTRO_LONGEST) return 'intro-long'
  const tag = typeof language === 'string' ? knownLanguage(language) : language
  if (typeof language === 'string' && tag === undefined) return 'unknown-language'
  const pictureId = picture === undefined || picture === null ? picture : await pictureNamed(tx, picture)
  if (pictureId === 'unknown-picture') return pictureId
  return {
    ...(line !== undefined && { name: line }),
    ...(text !== undefined && { intro: text }),
    ...(pictureId !== undefined && { pictureId }),
    ...(tag !== undefined && { language: tag }),
  }
}

async function pictureNamed(tx: Tx, picture: string | number): Promise<number | 'unknown-picture'> {
  const isIt = typeof picture === 'number' ? eq(media.id, picture) : eq(media.name, picture)
  const [found] = await tx.select({ id: media.id }).from(media).where(isIt)
  return found?.id ?? 'unknown-picture'
}
