import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles, authors, sections, tags } from '../schema/index.ts'
import type { SitemapArticle } from './months.ts'

/** A list that is not empty, and when its newest article was published. */
export interface SitemapList {
  slug: string
  changedAt: number
}

/** Sections in which articles stand, with their ids. */
export async function listedSections(db: Db): Promise<(SitemapList & { id: number })[]> {
  const rows = await bySection(db).execute()
  return rows.flatMap(({ changedAt, ...section }) => (changedAt === null ? [] : [{ ...section, changedAt }]))
}
const bySection = prepared((read) =>
  read
    .select({
      ...{ id: sections.id, slug: sections.slug },
      // As a subquery for each section: one step from the end of an index, where a group would walk all articles.
      changedAt: sql<number | null>`(select max(published_at) from articles
        where section_id = sections.id and status = 'published' and kind = 'article')`,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id))
    .prepare(),
)

/** Published pages that stand in no list, such as About us. */
export async function plainPages(db: Db): Promise<SitemapArticle[]> {
  return await pages(db).execute()
}
const pages = prepared((read) =>
  read
    .select({ section: sections.slug, slug: articles.slug, updatedAt: articles.updatedAt })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(articles.status, 'published'), eq(articles.kind, 'page'), eq(articles.noindex, false)))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(10_000)
    .prepare(),
)

/** Tags under which articles stand, from a place of the list on. */
export async function listedTags(db: Db, skip: number, limit: number): Promise<SitemapList[]> {
  return withTime(await byTag(db).execute({ skip, limit }))
}

/** Authors of whom articles stand in lists. */
export async function listedAuthors(db: Db, skip: number, limit: number): Promise<SitemapList[]> {
  return withTime(await byAuthor(db).execute({ skip, limit }))
}

const withTime = (rows: { slug: string; changedAt: number | null }[]): SitemapList[] =>
  rows.flatMap(({ slug, changedAt }) => (changedAt === null ? [] : [{ slug, changedAt }]))

/** How many tags and authors have articles. */
export async function countPlaces(db: Db): Promise<{ tags: number; authors: number }> {
  const [[ofTags], [ofAuthors]] = await Promise.all([tagCount(db).execute(), authorCount(db).execute()])
  return { tags: ofTags?.n ?? 0, authors: ofAuthors?.n ?? 0 }
}

// Asked for each tag and author: one step from the end of an index.
const newestUnder = sql<number | null>`(select max(listed_at) from article_tags
  where tag_id = tags.id)`
const newestBy = sql<number | null>`(select max(listed_at) from article_authors
  where author_id = authors.id)`

const many = { n: sql<number>`count(*)` }
const tagCount = prepared((read) => read.select(many).from(tags).where(isNotNull(newestUnder)).prepare())
const authorCount = prepared((read) => read.select(many).from(authors).where(isNotNull(newestBy)).prepare())

const byTag = prepared((read) =>
  read
    .select({ slug: tags.slug, changedAt: newestUnder })
    .from(tags)
    .where(isNotNull(newestUnder))
    .orderBy(asc(tags.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip'))
    .prepare(),
)
const byAuthor = prepared((read) =>
  read
    .select({ slug: authors.slug, changedAt: newestBy })
    .from(authors)
    .where(isNotNull(newestBy))
    .orderBy(asc(authors.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('skip'))
    .prepare(),
)
