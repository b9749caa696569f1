import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { articleReads, articles } from '../schema/index.ts'
import {
  addArticle,
  addArticles,
  addComment,
  DAY,
  HOUR,
  NOW,
  theCast,
  type ArticleRow,
} from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import { addReads, clearReads, firstHour, hourOf, trimReads } from './count.ts'
import { makePopular, popular, popularIds, type PopularList } from './popular.ts'

async function newsroom(many = 5) {
  const db = await testDb()
  const { city } = await theCast(db)
  const stories = await addArticles(db, city, many)
  const read = (story: ArticleRow | undefined, reads: number, at = NOW) =>
    addReads(db, new Map([[story?.path ?? '', reads]]), at)
  const ids = async (list: PopularList) => {
    await makePopular(db, NOW)
    const byId = new Map(stories.map(({ id }, index) => [id, index]))
    return (await popularIds(db))[list].map((id) => byId.get(id))
  }
  return { db, city, stories, read, ids }
}

const rows = async (db: Db) => await db.read.select().from(articleReads)

describe('what is counted', () => {
  it('is added up by hours', async () => {
    const { db, stories, read } = await newsroom()
    await read(stories[0], 2)
    await read(stories[0], 3, NOW + 20 * 60_000)
    await read(stories[0], 1, NOW + HOUR)
    expect(await rows(db)).toEqual([
      { hour: hourOf(NOW), articleId: stories[0]?.id, reads: 5 },
      { hour: hourOf(NOW) + HOUR, articleId: stories[0]?.id, reads: 1 },
    ])
  })

  it('is no page, no draft and nothing that is not there', async () => {
    const { db, city } = await newsroom()
    const draft = await addArticle(db, city, { headline: 'Not yet', status: 'draft', publishedAt: null })
    await addReads(
      db,
      new Map([
        ['/city/none', 3],
        ['/tag/trams', 4],
        [draft.path, 5],
      ]),
      NOW,
    )
    expect(await rows(db)).toEqual([])
  })

  it('is found under a name of any script', async () => {
    const { db, city } = await newsroom()
    const { id } = await addArticle(db, city, { headline: 'Über', slug: 'über' })
    await addReads(db, new Map([['/city/%C3%BCber', 1]]), NOW)
    expect(await rows(db)).toEqual([{ hour: hourOf(NOW), articleId: id, reads: 1 }])
  })

  it('keeps of an hour that is over the most read alone, and nothing longer than eight days', async () => {
    const { db, stories } = await newsroom(3)
    const [first] = stories
    const many = Array.from({ length: 520 }, (_, n) => n)
    const added = await addArticles(db, (first as ArticleRow).section, many.length, { headline: 'Tail' })
    const counts = new Map(added.map(({ path }, n) => [path, n + 1]))
    for (const at of [NOW - HOUR, NOW]) await addReads(db, counts, at)
    await addReads(db, counts, NOW - 9 * DAY)
    expect(await trimReads(db, hourOf(NOW), firstHour(NOW))).toBe(20)
    const kept = (await rows(db)).filter(({ hour }) => hour === hourOf(NOW) - HOUR)
    expect(Math.min(...kept.map(({ reads }) => reads))).toBe(21)
    expect(await clearReads(db, NOW, true)).toBe(520)
    expect(await clearReads(db, NOW, false)).toBe(520)
    expect(await rows(db)).toHaveLength(500 + 520)
  })
})

describe('the most read', () => {
  it('are those of the last 24 hours, and of the last seven days', async () => {
    const { stories, read, ids } = await newsroom()
    const [a, b, c, d] = stories
    await read(a, 3)
    await read(b, 9, NOW - 25 * HOUR)
    await read(c, 4, NOW - 22 * HOUR)
    await read(d, 99, NOW - 8 * DAY)
    expect(await ids('read-day')).toEqual([2, 0])
    expect(await ids('read-week')).toEqual([1, 2, 0])
  })

  it('stand by the newer one where two are equal', async () => {
    const { stories, read, ids } = await newsroom()
    for (const story of [...stories].reverse()) await read(story, 2)
    expect(await ids('read-day')).toEqual([0, 1, 2, 3, 4])
  })

  it('are as one would count them by hand, whatever was read when', async () => {
    const { stories, read, ids } = await newsroom()
    const random = seededRandom(11)
    const sums = { day: stories.map(() => 0), week: stories.map(() => 0) }
    for (let n = 0; n < 200; n += 1) {
      const [index, reads] = [Math.floor(random.next() * 5), 1 + Math.floor(random.next() * 3)]
      const at = NOW - Math.floor(random.next() * 9 * DAY)
      await read(stories[index], reads, at)
      const hours = (hourOf(NOW) - hourOf(at)) / HOUR
      if (hours < 24) sums.day[index] = (sums.day[index] ?? 0) + reads
      if (hours < 7 * 24) sums.week[index] = (sums.week[index] ?? 0) + reads
    }
    const byHand = (of: number[]) =>
      [0, 1, 2, 3, 4].filter((i) => of[i] !== 0).sort((i, j) => (of[j] ?? 0) - (of[i] ?? 0) || i - j)
    expect(await ids('read-day')).toEqual(byHand(sums.day))
    expect(await ids('read-week')).toEqual(byHand(sums.week))
  })

  it('are public', async () => {
    const { db, stories, read, ids } = await newsroom()
    for (const [index, story] of stories.entries()) await read(story, 9 - index)
    await db.write(async (tx) =>
      tx
        .update(articles)
        .set({ status: 'unpublished' })
        .where(eq(articles.id, stories[0]?.id ?? 0)),
    )
    expect(await ids('read-day')).toEqual([1, 2, 3, 4])
  })
})

it('the most commented are those with the most approved comments of a day or a week', async () => {
  const { db, stories, ids } = await newsroom()
  const comment = async (index: number, many: number, at: number, status: 'approved' | 'pending') => {
    for (let n = 0; n < many; n += 1) await addComment(db, stories[index] as ArticleRow, { at, status })
  }
  await comment(0, 1, NOW - HOUR, 'approved')
  await comment(1, 2, NOW - HOUR, 'approved')
  await comment(2, 9, NOW - HOUR, 'pending')
  await comment(3, 3, NOW - 2 * DAY, 'approved')
  await comment(4, 8, NOW - 8 * DAY, 'approved')
  expect(await ids('commented-day')).toEqual([1, 0])
  expect(await ids('commented-week')).toEqual([3, 1, 0])
})

describe('a list', () => {
  it('is not written again while it is the same', async () => {
    const { db, stories, read } = await newsroom()
    for (const story of stories) await read(story, 1)
    expect(await makePopular(db, NOW)).toEqual(['read-day', 'read-week'])
    await read(stories[0], 1)
    expect(await makePopular(db, NOW)).toEqual([])
  })

  it('leaves out what stands on the page already, and is empty where it would be shorter than three', async () => {
    const { db, stories, read } = await newsroom()
    for (const [index, story] of stories.entries()) await read(story, 9 - index)
    await makePopular(db, NOW)
    const shown = async (except: number[]) =>
      (await popular(db, ['read-day'], { limit: 4, except }))['read-day']?.map(({ id }) => id)
    const all = stories.map(({ id }) => id)
    expect(await shown([])).toEqual(all.slice(0, 4))
    expect(await shown(all.slice(0, 1))).toEqual(all.slice(1))
    expect(await shown(all.slice(0, 3))).toEqual([])
  })
})
