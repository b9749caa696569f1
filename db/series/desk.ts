import { asc, eq, inArray, sql } from 'drizzle-orm'
import { seriesPath } from '../articles/path.ts'
import { addressKey } from '../articles/address-key.ts'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { articleDrafts, articles, redirects, sections, series, seriesParts } from '../schema/index.ts'
import { isInScope } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'

/** A series in the list of all. */
export interface ListedSeries {
  id: number
  slug: string
  name: string
  language: string | null
  parts: number
  /** Of those, what readers have. */
  published: number
}

/** All series for those who edit them, by name. */
export async function seriesForDesk(db: Db): Promise<ListedSeries[]> {
  return await db.read
    .select({
      ...{ id: series.id, slug: series.slug, name: series.name, language: series.language },
      parts: sql<number>`count(${articles.id})`,
      published: sql<number>`count(iif(${articles.status} = 'published', 1, null))`,
    })
    .from(series)
    .leftJoin(seriesParts, eq(seriesParts.seriesId, series.id))
    .leftJoin(articles, eq(articles.id, seriesParts.articleId))
    .groupBy(series.id)
    .orderBy(sql`${series.name} collate nocase`, asc(series.id))
}

/** A part as an editor sees it. */
export interface DeskPart {
  id: number
  /** Empty where nobody has written one yet; null where the viewer may not know what it is. */
  headline: string | null
  section: string
  sectionName: string
  slug: string
  status: ArticleStatus
  publishedAt: number | null
  /** Whether the viewer may move it and take it out. */
  isTheirs: boolean
}

export interface DeskSeries {
  id: number
  slug: string
  name: string
  intro: string
  language: string | null
  pictureId: number | null
  /** All of them in their order, also what readers do not have. */
  parts: DeskPart[]
  /** Whether the viewer may change what is said of it, and delete it. */
  isTheirs: boolean
}

/** A series as it is edited; null when there is none. */
export async function seriesOnDesk(db: Db, viewer: Viewer, id: number): Promise<DeskSeries | null> {
  const { slug, name, intro, language, pictureId } = series
  const [row] = await db.read
    .select({ id: series.id, slug, name, intro, language, pictureId })
    .from(series)
    .where(eq(series.id, id))
  if (!row) return null
  const parts = await partsOnDesk(db, viewer, id)
  return { ...row, parts, isTheirs: parts.every(({ isTheirs }) => isTheirs) }
}

async function partsOnDesk(db: Db, viewer: Viewer, seriesId: number): Promise<DeskPart[]> {
  const rows = await db.read
    .select({
      ...{ id: articles.id, slug: articles.slug, status: articles.status, publishedAt: articles.publishedAt },
      ...{ sectionId: articles.sectionId, nextSectionId: articleDrafts.sectionId },
      ...{ section: sections.slug, sectionName: sections.name },
      headline: sql<string>`iif(${articles.status} = 'published', ${articles.headline},
        coalesce(${articleDrafts.headline}, ${articles.headline}))`,
    })
    .from(seriesParts)
    .innerJoin(articles, eq(articles.id, seriesParts.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(eq(seriesParts.seriesId, seriesId))
    .orderBy(asc(seriesParts.position), asc(seriesParts.articleId))
  return rows.map(({ sectionId, nextSectionId, headline, ...part }) => {
    const isTheirs = [sectionId, nextSectionId ?? sectionId].every((one) => isInScope(viewer, one))
    return { ...part, isTheirs, headline: isTheirs || part.status === 'published' ? headline : null }
  })
}

/** Under which addresses a series stood before. */
export async function pathsBefore(db: Db, slug: string): Promise<string[]> {
  const rows = await db.read
    .select({ path: redirects.fromPath })
    .from(redirects)
    .where(eq(redirects.toPath, addressKey(seriesPath(slug))))
    .orderBy(asc(redirects.fromPath))
  return rows.map(({ path }) => path)
}

/** Where articles stand in series, by their ids: of each the series, its number and how many there are, drafts counted. */
export async function placesInSeries(db: Db, articleIds: readonly number[]) {
  const rows = await db.read
    .select({
      ...{ articleId: seriesParts.articleId, id: series.id, name: series.name, slug: series.slug },
      number: sql<number>`(select count(*) from series_parts before
        where before.series_id = ${seriesParts.seriesId} and (before.position, before.article_id)
          <= (${seriesParts.position}, ${seriesParts.articleId}))`,
      total: sql<number>`(select count(*) from series_parts every where every.series_id = ${seriesParts.seriesId})`,
    })
    .from(seriesParts)
    .innerJoin(series, eq(series.id, seriesParts.seriesId))
    .where(inArray(seriesParts.articleId, [...articleIds]))
  return new Map(rows.map(({ articleId, ...place }) => [articleId, place]))
}

export type PlaceOnDesk = NonNullable<ReturnType<Awaited<ReturnType<typeof placesInSeries>>['get']>>

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
