import { and, desc, eq, lt, sql, type Column, type SQL } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { heldIds, type Held } from '../fronts/held.ts'
import { PLACES } from '../fronts/rules.ts'
import { placeIn, type List } from '../lists/stretches.ts'
import { prepared } from '../prepared.ts'
import { articleAuthors, articles, articleTags, authors, sections, tags } from '../schema/index.ts'
import { cardsById, cardsOf, LISTED, NEWEST_FIRST, type Card } from './cards.ts'

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

const menu = prepared((read) => {
  const { id, slug, name, description, position, listed } = sections
  return read
    .select({ id, slug, name, description })
    .from(sections)
    .where(eq(listed, true))
    .orderBy(position, id)
    .prepare()
})

/** The sections of the menu, in their order. */
export async function menuSections(db: Db): Promise<Section[]> {
  return await menu(db).execute()
}

export async function sectionBySlug(db: Db, slug: string): Promise<Section | null> {
  const [row] = await sectionUnder(db).execute({ slug })
  return row ?? null
}
const sectionUnder = prepared((read) => {
  const { id, slug, name, description } = sections
  return read
    .select({ id, slug, name, description })
    .from(sections)
    .where(eq(slug, sql.placeholder('slug')))
    .prepare()
})

export async function tagBySlug(db: Db, slug: string) {
  const [row] = await tagUnder(db).execute({ slug })
  return row ?? null
}
const tagUnder = prepared((read) => {
  const { id, slug, name, description } = tags
  return read
    .select({ id, slug, name, description })
    .from(tags)
    .where(eq(slug, sql.placeholder('slug')))
    .prepare()
})

export async function authorBySlug(db: Db, slug: string) {
  const [row] = await authorUnder(db).execute({ slug })
  return row ?? null
}
const authorUnder = prepared((read) => {
  const { id, slug, name, role, bio } = authors
  return read
    .select({ id, slug, name, role, bio })
    .from(authors)
    .where(eq(slug, sql.placeholder('slug')))
    .prepare()
})

const limit = sql.placeholder('limit')
const offset = sql.placeholder('offset')
const bound = sql.placeholder('bound')
const inSection = and(LISTED, eq(articles.sectionId, sql.placeholder('sectionId')))

const idsInSection = prepared((read) => inOrder(read, inSection).prepare())
const idsInSectionFrom = prepared((read) =>
  inOrder(read, and(inSection, lt(articles.publishedAt, bound)))
    .offset(offset)
    .prepare(),
)

/** Begins a query for the newest articles. */
const inOrder = (read: Db['read'], where: SQL | undefined) =>
  read
    .select({ id: articles.id })
    .from(articles)
    .where(where)
    .orderBy(...NEWEST_FIRST)
    .limit(limit)

/**
 * The articles of a section, newest first.
 *
 * @param page from 1
 */
export async function sectionListing(db: Db, sectionId: number, page: number): Promise<Listing> {
  return await listing(db, `section:${sectionId}`, page, (from) =>
    idsInSectionFrom(db).execute({ sectionId, ...from }),
  )
}

/** The articles under a tag, newest first. */
export async function tagListing(db: Db, tagId: number, page: number): Promise<Listing> {
  return await listing(db, `tag:${tagId}`, page, (from) => underTag(db).execute({ linkedId: tagId, ...from }))
}

/** What an author has written, alone or with others, newest first. */
export async function authorListing(db: Db, authorId: number, page: number): Promise<Listing> {
  return await listing(db, `author:${authorId}`, page, (from) =>
    byAuthor(db).execute({ linkedId: authorId, ...from }),
  )
}

/** The articles that rows of a table between link to a tag or an author: those rows know when they are listed. */
const linked = (links: typeof articleTags | typeof articleAuthors, column: Column) =>
  prepared((read) =>
    read
      .select({ id: links.articleId })
      .from(links)
      .where(and(eq(column, sql.placeholder('linkedId')), lt(links.listedAt, bound)))
      .orderBy(desc(links.listedAt), desc(links.articleId))
      .limit(limit)
      .offset(offset)
      .prepare(),
  )
const underTag = linked(articleTags, articleTags.tagId)
const byAuthor = linked(articleAuthors, articleAuthors.authorId)

/** @param find reads a page's ids from a place of the list on */
async function listing(
  db: Db,
  list: List,
  page: number,
  find: (from: { bound: number; offset: number; limit: number }) => Promise<{ id: number }[]>,
): Promise<Listing> {
  const { total, place } = await placeIn(db, list, 'newest-first', (page - 1) * PER_PAGE)
  const rows = place ? await find({ bound: place.bound, offset: place.skip, limit: PER_PAGE }) : []
  const cards = await cardsOf(
    db,
    rows.map((row) => row.id),
  )
  return { cards, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)), total }
}

/**
 * The ids of the newest articles of all sections or of one.
 *
 * @param except ids that stand on the page already
 */
export async function newestIds(db: Db, { limit, except = [], sectionId }: Newest): Promise<number[]> {
  const query = sectionId === undefined ? newestOfAll(db) : idsInSection(db)
  const rows = await query.execute({ sectionId, limit: limit + except.length })
  const ids = rows.map((row) => row.id).filter((id) => !except.includes(id))
  return ids.slice(0, limit)
}
const newestOfAll = prepared((read) => inOrder(read, LISTED).prepare())

interface Newest {
  limit: number
  except?: number[]
  sectionId?: number
}

/** The newest articles of all sections or of one; see `newestIds`. */
export async function newest(db: Db, wanted: Newest): Promise<Card[]> {
  return await cardsOf(db, await newestIds(db, wanted))
}

/**
 * The articles that editors hold on the front page now, by their place; what is not public or has expired is left out.
 *
 * @param now milliseconds
 * @returns `until` is when that changes by itself; null if it does not
 */
export async function pinnedIds(db: Db, now: number): Promise<Held> {
  return await heldIds(db, null, now)
}

/**
 * The first page of a section as its editors have arranged it: what they hold in its first places, the newest in the
 * others, so that none is ever empty; then the newest that do not stand there already.
 *
 * @param now milliseconds
 * @returns `until` is when that changes by itself; null if it does not
 */
export async function sectionFront(
  db: Db,
  sectionId: number,
  now: number,
  held?: Held,
): Promise<{ listing: Listing; until: number | null }> {
  const { ids, until } = held ?? (await heldIds(db, sectionId, now))
  const listing = await sectionListing(db, sectionId, 1)
  if (ids.size === 0) return { listing, until }
  const pinned = [...ids.values()]
  const fill = listing.cards.filter((card) => !pinned.includes(card.id))
  const cards = await cardsById(db, pinned)
  const top = Array.from({ length: PLACES }, (_, index) => {
    const card = cards.get(ids.get(index + 1) ?? 0)
    return card ?? fill.shift()
  })
  return { listing: { ...listing, cards: [...top.filter((card) => card !== undefined), ...fill] }, until }
}
