import { asc, desc, eq, sql } from 'drizzle-orm'
import { BY_ID, cardsOf, type Card } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { prepared } from '../prepared.ts'
import { articles, media, series, seriesParts } from '../schema/index.ts'

/** A series as readers see it. */
export interface Series {
  id: number
  slug: string
  name: string
  intro: string
  /** BCP 47; null for the site's language. */
  language: string | null
  picture: Picture | null
}

const columns = {
  ...{ id: series.id, slug: series.slug, name: series.name, intro: series.intro, language: series.language },
  media,
}

const toSeries = ({
  media: row,
  ...one
}: Omit<Series, 'picture'> & { media: Parameters<typeof toPicture>[0] }) => ({
  ...one,
  picture: toPicture(row),
})

/** The series at an address; null when there is none. */
export async function seriesBySlug(db: Db, slug: string): Promise<Series | null> {
  const [row] = await under(db).execute({ slug })
  return row ? toSeries(row) : null
}
const under = prepared((read) =>
  read
    .select(columns)
    .from(series)
    .leftJoin(media, eq(media.id, series.pictureId))
    .where(eq(series.slug, sql.placeholder('slug')))
    .prepare(),
)

/** The ids of all parts that the public may read, from the first to the last. */
export async function partIds(db: Db, seriesId: number): Promise<number[]> {
  const rows = await parts(db).execute({ seriesId })
  return rows.map(({ id }) => id)
}
const parts = prepared((read) =>
  read
    .select({ id: seriesParts.articleId })
    .from(seriesParts)
    .innerJoin(articles, eq(articles.id, seriesParts.articleId))
    .where(sql`${eq(seriesParts.seriesId, sql.placeholder('seriesId'))} and ${BY_ID.published}`)
    .orderBy(asc(seriesParts.position), asc(seriesParts.articleId))
    .prepare(),
)

/** A part and its number. */
export interface SeriesPart {
  number: number
  card: Card
}

/** A page of a series, first parts first. `pages` is at least 1; a page past the end has no parts. */
export interface SeriesListing {
  parts: SeriesPart[]
  page: number
  pages: number
  total: number
}

export const PARTS_PER_PAGE = 20

/** The parts of a series. @param page from 1 */
export async function seriesListing(db: Db, seriesId: number, page: number): Promise<SeriesListing> {
  const ids = await partIds(db, seriesId)
  const from = (page - 1) * PARTS_PER_PAGE
  const cards = await cardsOf(db, ids.slice(from, from + PARTS_PER_PAGE))
  return {
    parts: cards.map((card) => ({ card, number: ids.indexOf(card.id) + 1 })),
    ...{ page, total: ids.length, pages: Math.max(1, Math.ceil(ids.length / PARTS_PER_PAGE)) },
  }
}

/** Where an article stands in its series. */
export interface PlaceInSeries {
  series: Pick<Series, 'id' | 'slug' | 'name' | 'language'>
  number: number
  total: number
  previousId: number | null
  nextId: number | null
}

/** @returns null for an article that belongs to none */
export async function placeInSeries(db: Db, articleId: number): Promise<PlaceInSeries | null> {
  const [row] = await seriesOf(db).execute({ articleId })
  if (!row) return null
  const ids = await partIds(db, row.id)
  const at = ids.indexOf(articleId)
  if (at < 0) return null
  return {
    series: row,
    number: at + 1,
    total: ids.length,
    previousId: ids[at - 1] ?? null,
    nextId: ids[at + 1] ?? null,
  }
}
const seriesOf = prepared((read) =>
  read
    .select({ id: series.id, slug: series.slug, name: series.name, language: series.language })
    .from(seriesParts)
    .innerJoin(series, eq(series.id, seriesParts.seriesId))
    .where(eq(seriesParts.articleId, sql.placeholder('articleId')))
    .prepare(),
)

/** All series of which readers can read something, the one with the newest part first. */
export async function allSeries(db: Db): Promise<(Series & { parts: number; newestAt: number })[]> {
  const rows = await everySeries(db).execute()
  return rows.map(({ parts: count, newestAt, ...row }) => ({ ...toSeries(row), parts: count, newestAt }))
}
const everySeries = prepared((read) => {
  const newestAt = sql<number>`max(${articles.publishedAt})`
  return (
    read
      .select({ ...columns, parts: sql<number>`count(*)`, newestAt })
      .from(series)
      // From series to parts to articles: the other way round it would walk the archive.
      .innerJoin(seriesParts, eq(seriesParts.seriesId, sql`+${series.id}`))
      .innerJoin(articles, eq(articles.id, sql`+${seriesParts.articleId}`))
      .leftJoin(media, eq(media.id, series.pictureId))
      .where(BY_ID.published)
      .groupBy(series.id)
      .orderBy(desc(newestAt), desc(series.id))
      .prepare()
  )
})

/** The ids of the parts that were published last. */
export async function newestParts(db: Db, seriesId: number, limit: number): Promise<number[]> {
  const rows = await lastParts(db).execute({ seriesId, limit })
  return rows.map(({ id }) => id)
}
const lastParts = prepared((read) =>
  read
    .select({ id: seriesParts.articleId })
    .from(seriesParts)
    .innerJoin(articles, eq(articles.id, seriesParts.articleId))
    .where(sql`${eq(seriesParts.seriesId, sql.placeholder('seriesId'))} and ${BY_ID.listed}`)
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
