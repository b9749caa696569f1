import { describe, expect, it } from 'vitest'
import { putPage } from '../../db/articles/about/pages.ts'
import { addSeries } from '../../db/series/edit.ts'
import { putInSeries } from '../../db/series/parts.ts'
import { setArticle } from '../../db/testing/editing.ts'
import {
  addArticle,
  addArticles,
  addAuthor,
  addSection,
  addTag,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { addPicture, editArticle } from '../../db/testing/editing.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { schemaProblems } from '../documents/testing/standards.ts'
import { all, readXml, textIn, the } from '../documents/testing/tree.ts'
import { Showing } from '../documents/showing.ts'
import { createSitemaps } from './sitemaps.ts'

const SITE = 'https://harbour.example'

async function desk() {
  const db = await testDb()
  const city = await addSection(db, 'City')
  let now = NOW
  const find = createSitemaps({ db, site: { url: SITE }, clock: () => now })
  const ask = async (path: string) => {
    const showing = new Showing()
    const document = await find(path.slice(1).split('/'))?.(showing)
    return document && { ...document, showing, xml: String(document.body) }
  }
  const urls = async (path: string) => {
    const { xml = '' } = (await ask(path)) ?? {}
    return readXml(xml).children.map((url) => ({
      path: textIn(url, 'loc')?.slice(SITE.length),
      lastmod: textIn(url, 'lastmod'),
    }))
  }
  const paths = async (path: string) => (await urls(path)).map((url) => url.path)
  return { db, city, ask, urls, paths, later: (ms: number) => (now += ms) }
}

describe('the index', () => {
  it('names each part once, and every part is there and as the schema wants it', async () => {
    const { db, city, ask, paths } = await desk()
    const [author, tag] = [await addAuthor(db, 'Inés'), await addTag(db, 'Über')]
    await addTag(db, 'Nothing under it')
    const leadMediaId = await addPicture(db, 'tram')
    await addArticle(db, city, {
      authorIds: [author.id],
      tagIds: [tag.id],
      leadMediaId,
      headline: 'Größe & <b>',
    })
    await addArticle(db, city, { headline: 'Of long ago', publishedAt: Date.UTC(1969, 5, 1) })
    const parts = await paths('/sitemap.xml')
    expect(parts).toEqual([
      ...['/sitemap-pages.xml', '/sitemap-tags.xml', '/sitemap-authors.xml'],
      ...['/sitemap-2026-05.xml', '/sitemap-images-2026-05.xml', '/sitemap-1969-06.xml'],
    ])
    for (const part of parts.filter((path) => !path?.includes('images'))) {
      const { xml, status } = (await ask(part ?? '')) ?? {}
      expect(status).toBe(200)
      expect((await schemaProblems(xml ?? '', 'sitemap.xsd')) ?? []).toEqual([])
    }
    expect(await paths('/sitemap-tags.xml')).toEqual(['/tag/ueber'])
    const image = the(
      the(readXml((await ask('/sitemap-images-2026-05.xml'))?.xml ?? ''), 'url'),
      'image:image',
    )
    expect(textIn(image, 'image:loc')).toBe(`${SITE}/uploads/tram-960.webp`)
  })

  it('is there without an article', async () => {
    const { paths, urls } = await desk()
    expect(await paths('/sitemap.xml')).toEqual(['/sitemap-pages.xml'])
    expect((await urls('/sitemap-pages.xml'))[0]).toEqual({ path: '/', lastmod: undefined })
  })

  it.each([
    '/sitemap-2026-13.xml',
    '/sitemap-2026-05-1.xml',
    '/sitemap-2026-05-0.xml',
    '/sitemap.xml/x',
    '/sitemap-x.xml',
  ])('%s is none', async (path) => {
    const { ask } = await desk()
    expect(await ask(path)).toBeUndefined()
  })

  it.each([
    '/sitemap-2024-01.xml',
    '/sitemap-2026-05-2.xml',
    '/sitemap-tags-2.xml',
    '/sitemap-images-2026-05.xml',
  ])('%s is not there', async (path) => {
    const { ask } = await desk()
    expect((await ask(path))?.status).toBe(404)
  })
})

describe('an article', () => {
  it('stands in the part of its month, with the time of its last change', async () => {
    const { db, city, urls, ask } = await desk()
    const { id } = await addArticle(db, city, { publishedAt: Date.UTC(2026, 3, 30, 23, 59), updatedAt: NOW })
    expect(await urls('/sitemap-2026-04.xml')).toEqual([
      { path: '/city/tram-line-five-approved', lastmod: new Date(NOW).toISOString() },
    ])
    expect([...((await ask('/sitemap-2026-04.xml'))?.showing.tags ?? [])]).toEqual(['site', 'month:2026-04'])
    await setArticle(db, id, { status: 'unpublished' })
    expect((await ask('/sitemap-2026-04.xml'))?.status).toBe(404)
  })

  it('that no search engine is to list stands in no part, and makes none', async () => {
    const { db, city, paths, urls, ask } = await desk()
    const { id } = await addArticle(db, city)
    expect(await paths('/sitemap.xml')).toContain('/sitemap-2026-05.xml')
    await setArticle(db, id, { noindex: true })
    expect(await paths('/sitemap.xml')).not.toContain('/sitemap-2026-05.xml')
    expect((await ask('/sitemap-2026-05.xml'))?.status).toBe(404)
    await setArticle(db, id, { status: 'unpublished' })
    await setArticle(db, id, { status: 'published', noindex: false })
    expect(await urls('/sitemap-2026-05.xml')).toHaveLength(1)
  })

  it('changes the time of its part alone', async () => {
    const { db, city, urls } = await desk()
    await addArticle(db, city, { headline: 'Old', publishedAt: NOW - 90 * DAY })
    const { id } = await addArticle(db, city)
    const times = async () =>
      new Map((await urls('/sitemap.xml')).map(({ path, lastmod }) => [path, lastmod]))
    const before = await times()
    await new Promise((resolve) => setImmediate(resolve))
    await editArticle(db, id, { slug: 'anew' })
    const after = await times()
    expect(after.get('/sitemap-2026-02.xml')).toBe(before.get('/sitemap-2026-02.xml'))
    expect(Date.parse(after.get('/sitemap-2026-05.xml') ?? '')).toBeGreaterThanOrEqual(
      Date.parse(before.get('/sitemap-2026-05.xml') ?? ''),
    )
  })

  it('that is a page, as About us is, stands with the sections', async () => {
    const { db, city, paths } = await desk()
    await addArticle(db, city, { headline: 'About us', kind: 'page' })
    await addArticle(db, city)
    await addSection(db, 'Empty')
    expect((await paths('/sitemap-pages.xml')).slice(-2)).toEqual(['/city', '/city/about-us'])
  })

  it('and the lists that lead to others stand with them, as far as there is something in them', async () => {
    const { db, city, paths } = await desk()
    const lists = async () =>
      (await paths('/sitemap-pages.xml')).filter((path) => /^\/(?:tag|author|series|about)/.test(path ?? ''))
    expect(await lists()).toEqual([])
    const [author, tag] = [await addAuthor(db, 'Ana'), await addTag(db, 'Trams')]
    const article = await addArticle(db, city, { authorIds: [author.id], tagIds: [tag.id] })
    await addSeries(db, SYSTEM, { name: 'By the river' }, NOW)
    expect(await lists()).toEqual(['/tag', '/author'])
    await putInSeries(db, SYSTEM, {
      series: 'by-the-river',
      article: { section: city.slug, slug: article.slug },
    })
    await putPage(
      db,
      SYSTEM,
      { slug: 'us', headline: 'Us', standfirst: '', bodyHtml: '<p>We.</p>', sectionName: 'About' },
      NOW,
    )
    expect(await lists()).toEqual([
      '/tag',
      '/author',
      '/series',
      '/about',
      '/series/by-the-river',
      '/about/us',
    ])
  })
})

describe('the sitemap of the news', () => {
  it('has what was published within two days, the newest first, and leaves it out in time', async () => {
    const { db, city, ask, paths, later } = await desk()
    await addArticles(db, city, 3, { publishedAt: NOW - 45 * HOUR - 30 * MINUTE })
    const shown = await ask('/news-sitemap.xml')
    expect(await paths('/news-sitemap.xml')).toEqual([
      '/city/harbour-news-1',
      '/city/harbour-news-2',
      '/city/harbour-news-3',
    ])
    expect(shown?.showing.until).toBe(NOW + 30 * MINUTE)
    later(30 * MINUTE + 1)
    expect(await paths('/news-sitemap.xml')).toEqual(['/city/harbour-news-1', '/city/harbour-news-2'])
    const [news] = all(readXml(shown?.xml ?? ''), 'url').map((url) => the(url, 'news:news'))
    expect(news && textIn(the(news, 'news:publication'), 'news:name')).toBe('Broadsheet')
    expect(news && textIn(the(news, 'news:publication'), 'news:language')).toBe('en')
    expect(news && textIn(news, 'news:title')).toBe('Harbour news 1')
  })

  it('is whole when nothing is new', async () => {
    const { db, city, paths } = await desk()
    await addArticle(db, city, { publishedAt: NOW - 3 * DAY })
    expect(await paths('/news-sitemap.xml')).toEqual([])
  })
})
