import { describe, expect, it } from 'vitest'
import { articles } from '../schema/index.ts'
import { addArticle, addArticles, addSection, NOW, pin, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { cardsOf } from './cards.ts'
import {
  authorBySlug,
  authorListing,
  menuSections,
  newest,
  pinnedIds,
  sectionBySlug,
  sectionListing,
  tagBySlug,
  tagListing,
} from './lists.ts'

async function setting() {
  const db = await testDb()
  return { db, ...(await theCast(db)) }
}

describe('menuSections', () => {
  it('has the listed sections in the editors’ order', async () => {
    const { db } = await setting()
    await addSection(db, 'Archive', { position: 2, listed: false })
    await addSection(db, 'Sport', { position: 2 })
    expect((await menuSections(db)).map((section) => section.name)).toEqual(['World', 'City', 'Sport'])
  })
})

describe('a slug', () => {
  it('finds its section, tag or author, or nothing', async () => {
    const { db, city, trams, ines } = await setting()
    expect(await sectionBySlug(db, 'city')).toMatchObject({ id: city.id, slug: 'city', name: 'City' })
    expect(await tagBySlug(db, 'trams')).toMatchObject({ id: trams.id, slug: 'trams', name: 'Trams' })
    expect(await authorBySlug(db, 'ines-aldous')).toMatchObject({ id: ines.id, name: 'Inés Aldous' })
    expect(await Promise.all([sectionBySlug(db, 'x'), tagBySlug(db, 'x'), authorBySlug(db, 'x')])).toEqual([
      null,
      null,
      null,
    ])
  })
})

describe.each(['section', 'tag', 'author'] as const)('the list of a %s', (kind) => {
  async function listed() {
    const cast = await setting()
    const { db, world, ines, trams } = cast
    const labels = { authorIds: [ines.id], tagIds: [trams.id] }
    // The cast's own article has the same tag and author: out of the way.
    await unpublish(db, cast.article)
    const list = (page: number) => {
      if (kind === 'section') return sectionListing(db, world.id, page)
      return kind === 'tag' ? tagListing(db, trams.id, page) : authorListing(db, ines.id, page)
    }
    return {
      ...cast,
      list,
      labels,
      add: (many: number, values = {}) => addArticles(db, world, many, { ...labels, ...values }),
    }
  }

  it('is one empty page when there is nothing', async () => {
    const { list } = await listed()
    expect(await list(1)).toEqual({ cards: [], page: 1, pages: 1, total: 0 })
  })

  it('has twenty on a page, newest first, none twice, and an empty page past the end', async () => {
    const { db, list, add } = await listed()
    const added = await add(41)
    // All in one millisecond but the oldest: the order must hold all the same.
    await db.write(async (tx) => tx.update(articles).set({ publishedAt: NOW }))
    const pages = [await list(1), await list(2), await list(3)]
    expect(pages.map((page) => page.cards.length)).toEqual([20, 20, 1])
    expect(pages[0]).toMatchObject({ page: 1, pages: 3, total: 41 })
    expect(pages.flatMap((page) => page.cards.map((card) => card.id))).toEqual(
      added.map((article) => article.id).reverse(),
    )
    expect(await list(4)).toMatchObject({ cards: [], page: 4, pages: 3 })
  })

  it('counts and shows published articles only', async () => {
    const { db, world, list, labels, add } = await listed()
    const [shown] = await add(1)
    for (const status of ['draft', 'scheduled', 'unpublished', 'deleted'] as const) {
      await addArticle(db, world, { ...labels, headline: status, status })
    }
    await addArticle(db, world, { ...labels, headline: 'About us', kind: 'page' })
    const listing = await list(1)
    expect(listing).toMatchObject({ total: 1, pages: 1 })
    expect(listing.cards.map((card) => card.id)).toEqual([shown?.id])
  })
})

describe('newest', () => {
  it('goes by time of publication and leaves out what stands on the page already', async () => {
    const { db, city, world, article } = await setting()
    await unpublish(db, article)
    const local = await addArticles(db, city, 3, { publishedAt: NOW })
    const foreign = await addArticles(db, world, 3, { publishedAt: NOW - 1 })
    const except = [local[0]?.id ?? 0, foreign[0]?.id ?? 0]
    expect((await newest(db, { limit: 2, except })).map((card) => card.id)).toEqual([
      local[1]?.id,
      foreign[1]?.id,
    ])
    expect((await newest(db, { limit: 2, except, sectionId: world.id })).map((card) => card.id)).toEqual([
      foreign[1]?.id,
      foreign[2]?.id,
    ])
  })

  it('fills its places even when it is told to leave out what it would not have shown', async () => {
    const { db, city } = await setting()
    await addArticles(db, city, 5)
    expect(await newest(db, { limit: 4, except: [97, 98, 99] })).toHaveLength(4)
  })
})

describe('cardsOf', () => {
  it('keeps the order of the ids and leaves out what may not be read', async () => {
    const { db, city } = await setting()
    const [a, b, c] = await addArticles(db, city, 3)
    await unpublish(db, b ?? { id: 0 })
    const ids = [c?.id ?? 0, 99, b?.id ?? 0, a?.id ?? 0]
    expect((await cardsOf(db, ids)).map((card) => card.id)).toEqual([c?.id, a?.id])
    expect(await cardsOf(db, [])).toEqual([])
  })
})

describe('a card', () => {
  it('knows the ids of its section and its authors', async () => {
    const { db, city, article, ines, henrik } = await setting()
    expect(await cardsOf(db, [article.id])).toMatchObject([
      { section: { id: city.id, slug: 'city' }, authors: [{ id: ines.id }, { id: henrik.id }] },
    ])
  })
})

describe('pinnedIds', () => {
  it('gives places in order, without what expired or is not in lists', async () => {
    const { db, city, article } = await setting()
    const [expired, other] = await addArticles(db, city, 2)
    const page = await addArticle(db, city, { headline: 'About us', kind: 'page' })
    await pin(db, 4, article)
    await pin(db, 2, expired ?? article, NOW)
    await pin(db, 1, other ?? article, NOW + 1)
    await pin(db, 3, page)
    expect([...(await pinnedIds(db, NOW)).ids]).toEqual([
      [1, other?.id],
      [4, article.id],
    ])
  })
})
