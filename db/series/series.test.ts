import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { surroundings, publishedArticle } from '../articles/article.ts'
import { TAGS } from '../pages/tags.ts'
import { pageChanges } from '../pages/changes.ts'
import { articles } from '../schema/index.ts'
import { addArticle, addSection, addStaff, NOW, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { SYSTEM } from '../users/viewer.ts'
import { seriesOverview } from './desk.ts'
import { addSeries, changeSeries, removeSeries } from './edit.ts'
import { putInSeries, takeFromSeries } from './parts.ts'
import { allSeries, newestParts, placeInSeries, seriesBySlug, seriesListing } from './series.ts'

async function river() {
  const db = await testDb()
  const city = await addSection(db, 'City')
  await addSeries(db, SYSTEM, { name: 'The river', intro: 'From source\n\n\nto mouth.' }, NOW)
  const put = async (slug: string, part?: number) =>
    await putInSeries(db, SYSTEM, {
      series: 'the-river',
      article: { section: 'city', slug },
      ...(part && { part }),
    })
  const made = new Map<string, { id: number }>()
  for (const [index, slug] of ['source', 'middle', 'mouth'].entries()) {
    made.set(slug, await addArticle(db, city, { slug, headline: slug, publishedAt: NOW - index * 60_000 }))
    await put(slug)
  }
  const id = (slug: string) => made.get(slug)?.id ?? 0
  const series = await seriesBySlug(db, 'the-river')
  if (!series) throw new Error('no series')
  const order = async () => (await seriesListing(db, series.id, 1)).parts.map(({ card }) => card.slug)
  return { db, city, put, id, series, order }
}

describe('a series', () => {
  it('has its parts in the order in which they were put, or where they are put', async () => {
    const { put, order, series } = await river()
    expect(series).toMatchObject({ name: 'The river', intro: 'From source\n\nto mouth.', picture: null })
    expect(await order()).toEqual(['source', 'middle', 'mouth'])
    expect(await put('mouth', 1)).toEqual({ ok: true, part: 1 })
    expect(await order()).toEqual(['mouth', 'source', 'middle'])
    expect(await put('mouth', 99)).toEqual({ ok: true, part: 3 })
    expect(await order()).toEqual(['source', 'middle', 'mouth'])
  })

  it('tells readers only of parts that they can read: numbers close up', async () => {
    const { db, id, series } = await river()
    expect(await placeInSeries(db, id('mouth'))).toMatchObject({
      number: 3,
      total: 3,
      previousId: id('middle'),
      nextId: null,
    })
    await unpublish(db, { id: id('source') })
    expect(await placeInSeries(db, id('mouth'))).toMatchObject({ number: 2, total: 2 })
    expect(await placeInSeries(db, id('source'))).toBeNull()
    expect(await newestParts(db, series.id, 5)).toEqual([id('middle'), id('mouth')])
    expect(await allSeries(db)).toMatchObject([{ slug: 'the-river', parts: 2 }])
  })

  it('comes in pages', async () => {
    const { db, city, put, series } = await river()
    for (let n = 0; n < 20; n += 1) {
      await addArticle(db, city, { slug: `more-${n}` })
      await put(`more-${n}`)
    }
    const second = await seriesListing(db, series.id, 2)
    expect(second).toMatchObject({ page: 2, pages: 2, total: 23 })
    expect(second.parts.map(({ number }) => number)).toEqual([21, 22, 23])
    expect((await seriesListing(db, series.id, 3)).parts).toEqual([])
  })

  it('stands around its parts: the neighbours in it stand in no other list of the page', async () => {
    const { db, id } = await river()
    const article = await publishedArticle(db, 'city', 'middle')
    if (!article) throw new Error('no article')
    const around = await surroundings(db, article, [])
    expect(around.series).toMatchObject({
      number: 2,
      total: 3,
      previous: { id: id('source') },
      next: { id: id('mouth') },
    })
    expect([around.previous, around.next, around.recent, around.related].flat().filter(Boolean)).toEqual([])
  })

  it('has one article once: it leaves one series for another', async () => {
    const { db, id, order } = await river()
    await addSeries(db, SYSTEM, { name: 'Bridges' }, NOW)
    await putInSeries(db, SYSTEM, { series: 'bridges', article: { section: 'city', slug: 'source' } })
    expect(await order()).toEqual(['middle', 'mouth'])
    expect(await placeInSeries(db, id('source'))).toMatchObject({
      number: 1,
      total: 1,
      series: { slug: 'bridges' },
    })
    expect((await seriesOverview(db)).map(({ slug, parts }) => [slug, parts.length])).toEqual([
      ['bridges', 1],
      ['the-river', 2],
    ])
  })

  it('is changed, and taken apart: its articles stay', async () => {
    const { db, id } = await river()
    expect(
      await changeSeries(
        db,
        SYSTEM,
        'the-river',
        { name: 'Le fleuve', slug: 'le-fleuve', language: 'fr' },
        NOW,
      ),
    ).toEqual({
      ok: true,
      slug: 'le-fleuve',
    })
    expect(await seriesBySlug(db, 'le-fleuve')).toMatchObject({ name: 'Le fleuve', language: 'fr' })
    expect(await removeSeries(db, SYSTEM, 'le-fleuve')).toEqual({ ok: true })
    expect(await placeInSeries(db, id('source'))).toBeNull()
    expect(await db.read.select({ id: articles.id }).from(articles)).toHaveLength(3)
  })

  it('is an editor’s', async () => {
    const { db } = await river()
    const ben = await addStaff(db, 'Ben', 'moderator')
    const article = { section: 'city', slug: 'source' }
    expect(await addSeries(db, ben, { name: 'X' }, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await changeSeries(db, ben, 'the-river', {}, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await putInSeries(db, ben, { series: 'the-river', article })).toEqual({
      ok: false,
      reason: 'forbidden',
    })
    expect(await takeFromSeries(db, ben, article)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await removeSeries(db, ben, 'the-river')).toEqual({ ok: false, reason: 'forbidden' })
  })

  it.each([
    ['slug-taken', { name: 'The river' }],
    ['no-name', { name: ' \u200b ' }],
    ['unknown-picture', { name: 'X', picture: 'none-such' }],
    ['unknown-language', { name: 'X', language: 'qq' }],
  ])('refuses %s', async (reason, input) => {
    const { db } = await river()
    expect(await addSeries(db, SYSTEM, input, NOW)).toEqual({ ok: false, reason })
  })

  it('says to every page that shows it what changed', async () => {
    const { db, id, series, put } = await river()
    const changes = pageChanges(db)
    const changedBy = async (act: () => Promise<unknown>) => {
      const before = changes.last()
      await act()
      return changes.since(before).map(({ tag }) => tag)
    }
    const own = TAGS.series(series.id)
    expect(await changedBy(() => changeSeries(db, SYSTEM, 'the-river', { intro: 'Anew' }, NOW))).toEqual([
      own,
      TAGS.allSeries,
    ])
    expect(await changedBy(() => put('mouth', 1))).toEqual(
      expect.arrayContaining([own, TAGS.allSeries, TAGS.article(id('mouth'))]) as string[],
    )
    expect(await changedBy(() => takeFromSeries(db, SYSTEM, { section: 'city', slug: 'mouth' }))).toEqual(
      expect.arrayContaining([own, TAGS.article(id('mouth'))]) as string[],
    )
    expect(await changedBy(() => unpublish(db, { id: id('source') }))).toContain(own)
    const renamed = async () =>
      await db.write(
        async (tx) =>
          await tx
            .update(articles)
            .set({ language: 'fr' })
            .where(eq(articles.id, id('middle'))),
      )
    expect(await changedBy(renamed)).toEqual([TAGS.article(id('middle')), TAGS.card(id('middle'))])
  })
})
