import { describe, expect, it } from 'vitest'
import { replaceArticle } from '../articles/save.ts'
import { addArticle, addArticles, articleInput, DAY, NOW, theCast, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { HOSTILE } from '../testing/hostile.ts'
import { NO_FILTERS } from './filters.ts'
import { foundArticles, searchArticles } from './found.ts'
import type { SearchRequest } from './search.ts'
import { suggestion } from './suggest.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const find = async (text: string, limit?: number) =>
    (await searchArticles(db, text, limit)).map((card) => card.headline)
  return { db, ...cast, find }
}

describe('searchArticles', () => {
  it('finds words of the headline, the standfirst and the body, in any form', async () => {
    const { db, city, find } = await setting()
    const bodyHtml = '<p>The <b>cormorants</b> were nesting.</p>'
    await addArticle(db, city, {
      headline: 'Birds on the crane',
      standfirst: 'A colony above the quay',
      bodyHtml,
    })
    for (const text of ['bird', 'COLONY', 'cormorant nest', 'colonies quay'])
      expect(await find(text)).toEqual(['Birds on the crane'])
  })

  it('finds “café” for “cafe” and “cafe” for “café”', async () => {
    const { db, city, find } = await setting()
    await addArticle(db, city, { headline: 'Café on the quay' })
    await addArticle(db, city, { headline: 'Cafe by the river' })
    expect((await find('cafe')).sort()).toEqual((await find('CAFÉ')).sort())
    expect(await find('cafe')).toHaveLength(2)
  })

  it('puts articles that have all words before those that have some', async () => {
    const { db, city, find } = await setting()
    await addArticle(db, city, { headline: 'Crane nests' })
    await addArticle(db, city, { headline: 'Crane drivers' })
    expect(await find('crane nests')).toEqual(['Crane nests', 'Crane drivers'])
  })

  it('says which words an article lacks, that others have', async () => {
    const { db, city } = await setting()
    await addArticle(db, city, { headline: 'Crane nests' })
    await addArticle(db, city, { headline: 'Crane drivers' })
    const { articles } = await foundArticles(db, { text: 'The CRANE nests' }, { limit: 5 })
    expect(articles.map(({ card, lacks }) => [card.headline, lacks])).toEqual([
      ['Crane nests', []],
      ['Crane drivers', ['nests']],
    ])
  })

  it('lists what lies in a section, or in a time, where nothing else is asked', async () => {
    const { db, city, world } = await setting()
    const filters = { ...NO_FILTERS, sectionId: world.id }
    await addArticle(db, world, { headline: 'Older', publishedAt: NOW - 40 * DAY })
    await addArticle(db, world, { headline: 'Newer', publishedAt: NOW - DAY })
    await addArticle(db, city, { headline: 'Elsewhere', publishedAt: NOW - 40 * DAY })
    const list = async (
      request: Omit<SearchRequest, 'text'>,
      window: { limit: number; skip?: number } = { limit: 9 },
    ) => {
      const { articles, ...answer } = await foundArticles(db, { text: ' ', ...request }, window)
      return { ...answer, headlines: articles.map(({ card }) => card.headline) }
    }
    expect(await list({ filters })).toMatchObject({
      headlines: ['Newer', 'Older'],
      complete: 2,
      listed: 2,
      hasMore: false,
    })
    expect(await list({ filters, sort: 'oldest' })).toMatchObject({ headlines: ['Older', 'Newer'] })
    expect(await list({ filters }, { limit: 1 })).toMatchObject({ headlines: ['Newer'], hasMore: true })
    expect(await list({ filters }, { limit: 1, skip: 1 })).toMatchObject({
      headlines: ['Older'],
      hasMore: false,
    })
    const time = { ...NO_FILTERS, from: NOW - 41 * DAY, until: NOW - 39 * DAY }
    expect((await list({ filters: time })).headlines.sort()).toEqual(['Elsewhere', 'Older'])
    expect(await list({ filters: NO_FILTERS })).toMatchObject({ headlines: [], listed: 0 })
  })

  it.each([
    ['comitee', 'committee'],
    ['commitee', 'committee'],
    ['comittee', 'committee'],
    ['acommodation', 'accommodation'],
    ['acomodation', 'accommodation'],
    ['occassionaly', 'occasionally'],
    ['harbor', 'harbour'],
    ['tramm', 'tram'],
    ['xylophone', null],
  ])('mends %j as %j', async (typed, meant) => {
    const { db, city } = await setting()
    const bodyHtml = '<p>The committee occasionally asks for accommodation at the harbour, by tram.</p>'
    await addArticle(db, city, { headline: 'A meeting', bodyHtml })
    const { terms } = await foundArticles(db, { text: typed }, { limit: 5 })
    expect(await suggestion(db, typed, terms)).toBe(meant)
  })

  it('is content with any of them where none has all', async () => {
    const { db, city, find } = await setting()
    await addArticle(db, city, { headline: 'Crane drivers' })
    expect((await find('tram crane')).sort()).toEqual(['Crane drivers', 'Tram line five approved'])
  })

  it('puts a hit in the headline before one in the body', async () => {
    const { db, city, find } = await setting()
    await addArticle(db, city, {
      headline: 'Something else',
      bodyHtml: '<p>Also the lighthouse, briefly.</p>',
    })
    await addArticle(db, city, { headline: 'Lighthouse for sale', bodyHtml: '<p>It is white.</p>' })
    expect(await find('lighthouse')).toEqual(['Lighthouse for sale', 'Something else'])
  })

  it.each(['draft', 'review', 'approved', 'scheduled', 'unpublished', 'deleted'] as const)(
    'keeps a %s article to itself',
    async (status) => {
      const { db, city, find } = await setting()
      await addArticle(db, city, { headline: 'Secret lighthouse', status, publishedAt: NOW + DAY })
      expect(await find('lighthouse')).toEqual([])
    },
  )

  it('forgets an article that is withdrawn, and words that an editor took out', async () => {
    const { db, city, article, find } = await setting()
    const other = await addArticle(db, city, { headline: 'Lighthouse for sale' })
    await db.write((tx) => replaceArticle(tx, other.id, articleInput(city, { headline: 'Beacon for sale' })))
    expect(await find('lighthouse')).toEqual([])
    expect(await find('beacon')).toEqual(['Beacon for sale'])
    await unpublish(db, article)
    expect(await find('tram')).toEqual([])
  })

  it('lets what nobody may read take no place of what can be read', async () => {
    const { db, city, find } = await setting()
    await addArticles(db, city, 3, { headline: 'Lighthouse lighthouse', status: 'draft' })
    await addArticle(db, city, {
      headline: 'Something else',
      bodyHtml: '<p>Also the lighthouse, briefly.</p>',
    })
    expect(await find('lighthouse', 1)).toEqual(['Something else'])
  })

  it('gives no more than was asked for', async () => {
    const { db, city, find } = await setting()
    await addArticles(db, city, 25)
    expect(await find('harbour')).toHaveLength(20)
    expect(await find('harbour', 3)).toHaveLength(3)
  })

  it.each(HOSTILE)('takes %j for a legal question', async (text) => {
    const { find } = await setting()
    await expect(find(text)).resolves.toBeInstanceOf(Array)
  })
})
