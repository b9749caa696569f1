import { describe, expect, it } from 'vitest'
import { beginArticle } from '../drafts/begin.ts'
import { addArticle, addArticles, addStaff, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { limitTo, makeAuthor, save, step, writeArticle } from '../testing/writing.ts'
import { bylinesOf, listArticles, statusCounts, waitingArticles, type ListFilter } from './list.ts'

async function setting() {
  const db = await testDb()
  const cast = await theCast(db)
  const carl = await addStaff(db, 'Carl Contributor', 'contributor')
  return { db, ...cast, carl }
}

it('names no section that nobody has chosen', async () => {
  const { db, city, editor } = await setting()
  await beginArticle(db, editor, { sectionId: null, headline: 'Anywhere' }, NOW)
  await beginArticle(db, editor, { sectionId: city.id, headline: 'In town' }, NOW)
  const filter = { status: 'draft', sectionId: null, mine: false, words: '', before: null } as const
  const { articles } = await listArticles(db, editor, filter)
  expect(articles.map(({ headline, sectionName }) => [headline, sectionName])).toEqual([
    ['In town', 'City'],
    ['Anywhere', null],
  ])
})

it('shows in no section what nobody has chosen one for', async () => {
  const { db, world, editor } = await setting()
  await beginArticle(db, editor, { sectionId: null, headline: 'Anywhere' }, NOW)
  await beginArticle(db, editor, { sectionId: world.id, headline: 'Abroad' }, NOW)
  const filter = { status: 'draft', sectionId: world.id, mine: false, words: '', before: null } as const
  for (const words of ['', 'a']) {
    const { articles } = await listArticles(db, editor, { ...filter, words })
    expect(articles.map(({ headline }) => headline)).toEqual(['Abroad'])
  }
  expect((await statusCounts(db, editor, filter)).get('draft')).toBe(1)
})

it('names those by whom an article is, and of a draft those by whom it is going to be', async () => {
  const { db, city, editor, article, ines } = await setting()
  const named = { authorIds: [ines.id] }
  const draft = await writeArticle(db, editor, city, named)
  const nobody = await writeArticle(db, editor, city, { authorIds: [] })
  const ids = [article.id, draft, nobody]
  expect([...(await bylinesOf(db, ids))]).toEqual([
    [article.id, ['Inés Aldous', 'Henrik Vale']],
    [draft, ['Inés Aldous']],
    [nobody, []],
  ])
  await save(db, editor, article.id, named)
  expect((await bylinesOf(db, ids)).get(article.id)).toEqual(['Inés Aldous'])
})

describe('the list', () => {
  const ALL: ListFilter = { status: null, sectionId: null, mine: false, words: '', before: null }

  it('shows editors everything in their sections, and writers what is theirs', async () => {
    const { db, city, world, carl, editor, ana, reporter } = await setting()
    await writeArticle(db, carl, city, { headline: 'By Carl' })
    const signed = { headline: 'With Rita', authorIds: [await makeAuthor(db, reporter)] }
    await writeArticle(db, editor, world, signed)
    const seen = async (viewer: typeof editor, filter: Partial<ListFilter> = {}) =>
      (await listArticles(db, viewer, { ...ALL, ...filter })).articles.map((article) => article.headline)
    expect(await seen(editor)).toEqual(['With Rita', 'By Carl', 'Tram line five approved'])
    expect(await seen(editor, { mine: true })).toEqual(['With Rita'])
    expect(await seen(editor, { sectionId: city.id })).toEqual(['By Carl', 'Tram line five approved'])
    expect(await seen(await limitTo(db, editor, world))).toEqual(['With Rita'])
    expect(await seen(carl)).toEqual(['By Carl'])
    expect(await seen(carl, { words: 'tram' })).toEqual([])
    expect(await seen(editor, { words: 'CARL' })).toEqual(['By Carl'])
    expect(await seen(editor, { words: 'tram' })).toEqual(['Tram line five approved'])
    expect(await seen(ana)).toEqual([])
    expect(await seen(reporter)).toEqual(['With Rita'])
    expect(await seen(reporter, { status: 'draft', words: 'rita' })).toEqual(['With Rita'])
    expect(await seen(reporter, { status: 'review' })).toEqual([])
    expect((await statusCounts(db, reporter, ALL)).get('draft')).toBe(1)
  })

  it('finds by words what somebody may see, however much of others has them', async () => {
    const { db, city, world, reporter, editor } = await setting()
    await addArticles(db, world, 40, { headline: 'Ferry ferry' })
    const authorIds = [await makeAuthor(db, reporter)]
    const bodyHtml = '<p>Nobody missed the ferry.</p>'
    await addArticle(db, city, { headline: 'A quiet night', bodyHtml, authorIds })
    await addArticle(db, city, { headline: 'Begun for a ferry', createdBy: reporter.id })
    const walrus = '<p>There was a walrus.</p>'
    await addArticle(db, city, { headline: 'Begun and unsigned', bodyHtml: walrus, createdBy: reporter.id })
    const found = async (viewer: typeof editor, filter: Partial<ListFilter> = {}) => {
      const { articles } = await listArticles(db, viewer, { ...ALL, words: 'ferry', ...filter })
      return articles.map((article) => article.headline)
    }
    const inTown = ['A quiet night', 'Begun for a ferry']
    expect((await found(reporter)).toSorted()).toEqual(inTown)
    expect((await found(reporter, { status: 'published' })).toSorted()).toEqual(inTown)
    expect(await found(reporter, { status: 'unpublished' })).toEqual([])
    expect(await found(reporter, { words: 'walrus' })).toEqual(['Begun and unsigned'])
    expect((await found(editor, { sectionId: city.id })).toSorted()).toEqual(inTown)
    expect((await found(await limitTo(db, editor, city))).toSorted()).toEqual(inTown)
  })

  it('counts what is in the making, and puts what waits longest first', async () => {
    const { db, city, carl, editor } = await setting()
    const ids: number[] = []
    for (const headline of ['One', 'Two', 'Three']) ids.push(await writeArticle(db, carl, city, { headline }))
    await step(db, carl, ids[1] ?? 0, { step: 'submit' })
    await step(db, carl, ids[0] ?? 0, { step: 'submit' })
    const counts = await statusCounts(db, editor, { sectionId: null, mine: false })
    expect([counts.get('review'), counts.get('draft'), counts.get('scheduled')]).toEqual([2, 1, 0])
    expect((await waitingArticles(db, editor, 5)).map((article) => article.headline)).toEqual(['One', 'Two'])
    expect(await waitingArticles(db, carl, 5)).toEqual([])
  })

  it('goes on where it ended, in either order', async () => {
    const { db, city, editor } = await setting()
    for (let n = 1; n <= 30; n += 1) await writeArticle(db, editor, city, { headline: `Draft ${n}` })
    for (const status of [null, 'draft'] as const) {
      const first = await listArticles(db, editor, { ...ALL, status })
      const second = await listArticles(db, editor, { ...ALL, status, before: first.next })
      const headlines = [...first.articles, ...second.articles].map((article) => article.headline)
      expect(headlines.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, index) => `Draft ${30 - index}`))
      expect(second.next).toBeNull()
    }
  })
})
