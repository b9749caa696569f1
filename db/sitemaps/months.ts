import { and, asc, desc, eq, gte, isNotNull, lt, sql } from 'drizzle-orm'
import { LISTED, NEWEST_FIRST } from '../articles/cards.ts'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { prepared } from '../prepared.ts'
import { articles, media, sections, sitemapMonths } from '../schema/index.ts'

/** An article's address, and when it last changed. */
export interface SitemapArticle {
  section: string
  slug: string
  updatedAt: number
}

export interface SitemapMonth {
  /** By UTC: '2026-05'. */
  month: string
  articles: number
  /** Those of them that have a picture. */
  pictures: number
  /** Milliseconds: when an article came, changed or went. */
  changedAt: number
}

/** All months in which articles were published, the last one first: twelve rows for each year of the archive. */
export async function sitemapMonthsOf(db: Db): Promise<SitemapMonth[]> {
  return await months(db).execute()
}
const months = prepared((read) =>
  read.select().from(sitemapMonths).orderBy(desc(sitemapMonths.month)).prepare(),
)

const { publishedAt, updatedAt, slug, sectionId, leadMediaId, id, noindex } = articles
/** What no search engine is to list is not offered to one either. */
const OFFERED = and(LISTED, eq(noindex, false))
const inMonth = and(
  OFFERED,
  gte(publishedAt, sql.placeholder('from')),
  lt(publishedAt, sql.placeholder('to')),
)
const OLDEST_FIRST = [asc(publishedAt), asc(id)]

interface Part {
  month: string
  /** From 0. */
  skip: number
  limit: number
}

/** Articles published in a month, the oldest first: a part that is full changes no more as others come. */
export async function articlesOfMonth(db: Db, part: Part): Promise<SitemapArticle[]> {
  return await ofMonth(db).execute(bounds(part))
}
const ofMonth = prepared((read) =>
  read
    .select({ section: sections.slug, slug, updatedAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(inMonth)
    .orderBy(...OLDEST_FIRST)
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip'))
    .prepare(),
)

/** The same for those that have a picture, each with it; null where its files are not here. */
export async function picturesOfMonth(
  db: Db,
  part: Part,
): Promise<{ section: string; slug: string; picture: Picture | null }[]> {
  const rows = await picturedIn(db).execute(bounds(part))
  return rows.map(({ media, ...address }) => ({ ...address, picture: toPicture(media) }))
}
const picturedIn = prepared((read) =>
  read
    .select({ section: sections.slug, slug, media })
    .from(articles)
    .innerJoin(sections, eq(sections.id, sectionId))
    .leftJoin(media, eq(media.id, leadMediaId))
    .where(and(inMonth, isNotNull(leadMediaId)))
    .orderBy(...OLDEST_FIRST)
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip'))
    .prepare(),
)

function bounds({ month, skip, limit }: Part) {
  const from = Date.parse(`${month}-01T00:00:00Z`)
  const next = new Date(from)
  next.setUTCMonth(next.getUTCMonth() + 1)
  return { from, to: next.getTime(), skip, limit }
}

/** What was published since a time, the newest first, for services that list news. @param since milliseconds */
export async function newsSince(db: Db, since: number, limit: number) {
  return await news(db).execute({ since, limit })
}
const news = prepared((read) =>
  read
    .select({ id, section: sections.slug, slug, headline: articles.headline, publishedAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, sectionId))
    .where(and(OFFERED, gte(publishedAt, sql.placeholder('since'))))
    .orderBy(...NEWEST_FIRST)
    .limit(sql.placeholder('limit'))
    .prepare(),
)
