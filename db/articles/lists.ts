import { and, count, eq, isNull, gt, or, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { articleAuthors, articles, articleTags, authors, frontPins, sections, tags } from '../schema/index.ts'
import { BY_ID, cardsOf, LISTED, NEWEST_FIRST, type Card } from './cards.ts'

export const PER_PAGE = 20

/** One page of a list: `pages` is at least 1; a page past the end has no cards. */
export interface Listing {
  cards: Card[]
  page: number
  pages: number
  total: number
}

export interface Section {
  id: number
  slug: string
  name: string
  description: string
}

/** The sections of the menu, in their order. */
export async function menuSections(db: Db): Promise<Section[]> {
  const { id, slug, name, description, position } = sections
  return await db.read
    .select({ id, slug, name, description })
    .from(sections)
    .where(eq(sections.listed, true))
    .orderBy(position, id)
}

export async function sectionBySlug(db: Db, slug: string): Promise<Section | null> {
  const { id, name, description } = sections
  const [row] = await db.read
    .select({ id, slug: sections.slug, name, description })
    .from(sections)
    .where(eq(sections.slug, slug))
  return row ?? null
}

export async function tagBySlug(db: Db, slug: string) {
  const { id, name, description } = tags
  const [row] = await db.read
    .select({ id, slug: tags.slug, name, description })
    .from(tags)
    .where(eq(tags.slug, slug))
  return row ?? null
}

export async function authorBySlug(db: Db, slug: string) {
  const { id, name, role, bio } = authors
  const [row] = await db.read
    .select({ id, slug: authors.slug, name, role, bio })
    .from(authors)
    .where(eq(authors.slug, slug))
  return row ?? null
}

/**
 * The articles of a section, newest first.
 *
 * @param page from 1
 */
export async function sectionListing(db: Db, sectionId: number, page: number): Promise<Listing> {
  const where = and(LISTED, eq(articles.sectionId, sectionId))
  const [total] = await db.read.select({ n: count() }).from(articles).where(where)
  const rows = await db.read
    .select({ id: articles.id })
    .from(articles)
    .where(where)
    .orderBy(...NEWEST_FIRST)
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
  return await listing(db, rows, page, total?.n ?? 0)
}

/** The articles under a tag, newest first. */
export async function tagListing(db: Db, tagId: number, page: number): Promise<Listing> {
  return await linkedListing(db, articleTags, eq(articleTags.tagId, tagId), page)
}

/** What an author has written, alone or with others, newest first. */
export async function authorListing(db: Db, authorId: number, page: number): Promise<Listing> {
  return await linkedListing(db, articleAuthors, eq(articleAuthors.authorId, authorId), page)
}

/** The articles that rows of a table between link to a tag or an author. */
async function linkedListing(
  db: Db,
  links: typeof articleTags | typeof articleAuthors,
  wanted: SQL,
  page: number,
): Promise<Listing> {
  const where = and(LISTED, wanted)
  const joined = eq(articles.id, links.articleId)
  const [total] = await db.read.select({ n: count() }).from(links).innerJoin(articles, joined).where(where)
  const rows = await db.read
    .select({ id: articles.id })
    .from(links)
    .innerJoin(articles, joined)
    .where(where)
    .orderBy(...NEWEST_FIRST)
    .limit(PER_PAGE)
    .offset((page - 1) * PER_PAGE)
  return await listing(db, rows, page, total?.n ?? 0)
}

/**
 * The newest articles of all sections or of one.
 *
 * @param except ids that stand on the page already
 */
export async function newest(db: Db, { limit, except = [], sectionId }: Newest): Promise<Card[]> {
  const where: SQL | undefined =
    sectionId === undefined ? LISTED : and(LISTED, eq(articles.sectionId, sectionId))
  const rows = await db.read
    .select({ id: articles.id })
    .from(articles)
    .where(where)
    .orderBy(...NEWEST_FIRST)
    .limit(limit + except.length)
  const ids = rows.map((row) => row.id).filter((id) => !except.includes(id))
  return await cardsOf(db, ids.slice(0, limit))
}
interface Newest {
  limit: number
  except?: number[]
  sectionId?: number
}

/**
 * The articles that editors hold on the front page now, by their place; what is not public or has expired is left out.
 *
 * @param now milliseconds
 * @returns `until` is when the first of them expires; null if none does
 */
export async function pinnedIds(
  db: Db,
  now: number,
): Promise<{ ids: Map<number, number>; until: number | null }> {
  const rows = await db.read
    .select({ place: frontPins.place, id: frontPins.articleId, expiresAt: frontPins.expiresAt })
    .from(frontPins)
    .innerJoin(articles, eq(articles.id, frontPins.articleId))
    .where(and(BY_ID.listed, or(isNull(frontPins.expiresAt), gt(frontPins.expiresAt, now))))
    .orderBy(frontPins.place)
  const ends = rows.flatMap(({ expiresAt }) => expiresAt ?? [])
  return {
    ids: new Map(rows.map((row) => [row.place, row.id])),
    until: ends.length === 0 ? null : Math.min(...ends),
  }
}

async function listing(db: Db, rows: { id: number }[], page: number, total: number): Promise<Listing> {
  const cards = await cardsOf(
    db,
    rows.map((row) => row.id),
  )
  return { cards, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)), total }
}
