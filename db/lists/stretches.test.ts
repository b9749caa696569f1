import { describe, expect, it } from 'vitest'
import { sectionListing } from '../articles/lists.ts'
import { queue } from '../moderation/queue.ts'
import { addArticle, addComment, DAY, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { lengthOf, placeIn } from './stretches.ts'

/** Articles of World on both sides of 1970 and of each edge between two stretches, four at the same moment. */
const TIMES = [
  ...[NOW, NOW, NOW, NOW, NOW - DAY, NOW - 20 * DAY, NOW - 300 * DAY, NOW - 4000 * DAY],
  ...[2 ** 31, 2 ** 31 - 1, 1, 0, -1, -(2 ** 31), -(2 ** 31) - 1, -9000 * DAY],
]

async function filled() {
  const db = await testDb()
  const { world, article } = await theCast(db)
  for (const [index, publishedAt] of TIMES.entries()) {
    await addArticle(db, world, { headline: `News ${index}`, publishedAt })
    await addComment(db, article, { at: publishedAt, status: 'pending' })
    await addComment(db, article, { at: publishedAt })
  }
  return { db, world, article }
}

describe('a long list', () => {
  it('knows its length', async () => {
    const { db, world } = await filled()
    expect(await lengthOf(db, `section:${world.id}`)).toBe(TIMES.length)
    expect(await lengthOf(db, 'comments:pending')).toBe(TIMES.length)
    expect(await lengthOf(db, 'comments:spam')).toBe(0)
  })

  it('begins, wherever it is entered, where skipping from its start would lead', async () => {
    const { db, world } = await filled()
    for (const order of ['newest-first', 'oldest-first'] as const) {
      const times = TIMES.toSorted((a, b) => (order === 'newest-first' ? b - a : a - b))
      for (let skip = 0; skip < TIMES.length; skip += 1) {
        const { total, place } = await placeIn(db, `section:${world.id}`, order, skip)
        const { bound, skip: rest } = place ?? { bound: Number.NaN, skip: 0 }
        const after = times.filter((time) => (order === 'newest-first' ? time < bound : time >= bound))
        expect(after.slice(rest)).toEqual(times.slice(skip))
        expect(total).toBe(TIMES.length)
      }
    }
  })

  it('has nothing past its end, and nothing when it is empty', async () => {
    const { db, world } = await filled()
    expect(await placeIn(db, `section:${world.id}`, 'newest-first', TIMES.length)).toEqual({
      total: TIMES.length,
      place: null,
    })
    expect(await placeIn(db, 'comments:spam', 'oldest-first', 0)).toEqual({ total: 0, place: null })
  })
})

describe('the pages of a long list', () => {
  it('hold each article once, newest first', async () => {
    const { db, world } = await filled()
    for (let index = 0; index < 30; index += 1)
      await addArticle(db, world, { headline: `More ${index}`, publishedAt: NOW - index * 30 * DAY })
    const pages = [1, 2, 3, 4].map(async (page) => (await sectionListing(db, world.id, page)).cards)
    const cards = (await Promise.all(pages)).flat()
    const expected = cards.toSorted((a, b) => b.publishedAt - a.publishedAt || b.id - a.id)
    expect(cards.map((card) => card.id)).toEqual(expected.map((card) => card.id))
    expect(new Set(cards.map((card) => card.id)).size).toBe(TIMES.length + 30)
  })

  it.each([
    ['pending', 1],
    ['approved', -1],
  ] as const)('of %s comments hold each once, in their order', async (status, direction) => {
    const { db, article } = await filled()
    for (let index = 0; index < 40; index += 1)
      await addComment(db, article, { at: NOW - index * 20 * DAY, status })
    const pages = [await queue(db, status, 1), await queue(db, status, 2), await queue(db, status, 3)]
    expect(pages.map((page) => page.pages)).toEqual([3, 3, 3])
    const all = pages.flatMap((page) => page.comments)
    expect(all).toEqual(all.toSorted((a, b) => direction * (a.createdAt - b.createdAt || a.id - b.id)))
    expect(new Set(all.map((comment) => comment.id)).size).toBe(TIMES.length + 40)
  })
})
