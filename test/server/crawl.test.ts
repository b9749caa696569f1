import { mkdirSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeSetting } from '#db/settings/settings.ts'
import { temporaryFolder } from '#db/testing/folder.ts'
import { openNewsroom, readersEmails, type Db } from '#db/testing/newsroom.ts'
import { vocabulary } from '#db/testing/schema-org.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { startServer, type RunningServer } from '../../e2e/server.ts'
import { crawl, type Visited } from './crawl/crawler.ts'
import type { ReadPage } from './crawl/page.ts'

const RESULTS = 'test-results'
/** Pictures that are fetched of those that pages name: each kind of page has one among them. */
const FETCHED = 24
const CLICKS = 3
/** Addresses of one thing that stands on a page among others. */
const PLACES = /^\/(?:comments|updates)\/\d+$/
/** Lists of articles: an old article stands on one of them, however many there are. */
const ARCHIVES = /^\/(?:[\w-]+|tag\/[^/]+|author\/[^/]+|series\/[^/]+|\d{4}(?:\/\d\d)?)?(?:\?page=\d+)?$/

const folder = temporaryFolder()
let server: RunningServer
let db: Db

beforeAll(async () => {
  mkdirSync(RESULTS, { recursive: true })
  server = await startServer({ DATA_DIR: folder.path }, `${RESULTS}/crawl-server.log`)
  db = openNewsroom(folder.path)
})

afterAll(async () => {
  db.close()
  await server.stop()
  folder.remove()
})

describe.each(['en', 'de', 'fr', 'ar'])('the demo newsroom, followed link by link in %s', (language) => {
  let visited = new Map<string, Visited>()
  /** Pages that search engines may list, by their addresses. */
  let indexed = new Map<string, ReadPage>()

  beforeAll(async () => {
    await writeSetting(db, SYSTEM, 'site.language', language)
    visited = await crawl(server.url)
    indexed = new Map(
      [...visited].flatMap(([path, { status, page }]) =>
        status === 200 && page?.isIndexed ? [[path, page] as const] : [],
      ),
    )
  })

  /** Those whose one address is the one that they were found at. */
  const own = () => [...indexed].filter(([path, page]) => pathIn(page.canonicals[0]) === path)
  const absolute = (path: string) => server.url + path

  it('has no dead link', () => {
    // A comment's own address leads to its place in the discussion, and that of a live blog's post to where it stands.
    const dead = [...visited].filter(
      ([path, { status }]) => status !== 200 && !(status < 400 && PLACES.test(path)),
    )
    expect(dead.map(([path, { status }]) => `${status} ${path}`)).toEqual([])
    expect(indexed.size).toBeGreaterThan(100)
  })

  it('shows no reader’s e-mail address', async () => {
    const readers = new Set(await readersEmails(db))
    expect(readers.size).toBeGreaterThan(50)
    const shown = [...visited].filter(([, { emails }]) => emails.some((email) => readers.has(email)))
    expect(shown.map(([path]) => path)).toEqual([])
    // The newsroom's own are there to be written to.
    expect([...visited.values()].some(({ emails }) => emails.length > 0)).toBe(true)
  })

  it('has one address for every page, absolute, without noise, and one that is there', () => {
    for (const [path, { canonicals }] of indexed) {
      expect(canonicals, path).toHaveLength(1)
      const [canonical = ''] = canonicals
      expect(canonical, path).toMatch(/^http:\/\/127\.0\.0\.1:\d+(?:\/[^?#]*)?(?:\?page=[1-9]\d*)?$/)
      expect(indexed.has(pathIn(canonical)), `${path} is said to be ${canonical}`).toBe(true)
    }
  })

  it('has a title and a description of its own on every page', () => {
    const pages = own().map(([path, page]) => ({ path, page }))
    const twice = (of: (page: ReadPage) => string | undefined) =>
      [...Map.groupBy(pages, ({ page }) => of(page))]
        .filter(([text, group]) => !text || group.length > 1)
        .map(([text, group]) => `${text}: ${group.map(({ path }) => path).join(' ')}`)
    expect(twice((page) => page.title)).toEqual([])
    expect(twice((page) => page.meta.get('description')?.[0])).toEqual([])
  })

  it('says on every page how it is shown elsewhere, by its own address', () => {
    for (const [path, { meta, canonicals }] of indexed) {
      const one = (name: string) => {
        expect(meta.get(name) ?? [], `${name} of ${path}`).toHaveLength(1)
        return meta.get(name)?.[0] ?? ''
      }
      expect(one('og:url'), path).toBe(canonicals[0])
      for (const name of ['og:title', 'og:description', 'og:site_name', 'og:image:alt', 'twitter:title'])
        expect(one(name), `${name} of ${path}`).not.toBe('')
      expect(one('og:locale')).toBe({ en: 'en_GB', de: 'de_DE', fr: 'fr_FR', ar: 'ar_AR' }[language])
      expect(one('og:image'), path).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/cards\/\S+\.(?:png|jpg)$/)
      expect([one('og:image:width'), one('og:image:height')]).toEqual(['1200', '630'])
      expect(one('og:image:type')).toBe(one('og:image').endsWith('png') ? 'image/png' : 'image/jpeg')
      expect(one('twitter:card')).toBe('summary_large_image')
      expect(one('twitter:image')).toBe(one('og:image'))
      expect(one('robots'), path).toBe('max-image-preview:large')
      if (one('og:type') === 'article')
        for (const name of ['article:published_time', 'article:modified_time', 'article:section'])
          expect(Date.parse(one(name)) || one(name), name).toBeTruthy()
    }
    expect(
      [...indexed.values()].filter(({ meta }) => meta.get('og:type')?.[0] === 'article').length,
    ).toBeGreaterThan(40)
  })

  it('tells search engines the same in schema.org’s words, once on every page', () => {
    const known = vocabulary()
    if (!known) console.log('schema.org’s vocabulary is not here: its words were not checked')
    for (const [path, { graphs }] of indexed) {
      expect(graphs.length, path).toBeLessThanOrEqual(1)
      const nodes = graphs[0] ?? []
      expect(known?.problems({ '@graph': nodes }) ?? [], path).toEqual([])
    }
    const types = [...indexed.values()].flatMap(({ graphs }) => graphs[0] ?? []).map((node) => node['@type'])
    for (const type of [
      ...['NewsArticle', 'BreadcrumbList', 'WebSite', 'NewsMediaOrganization', 'CollectionPage'],
      ...['ProfilePage', 'AboutPage', 'ContactPage'],
    ])
      expect(types).toContain(type)
  })

  it('tells them of the way to a page what stands at its head', () => {
    let ways = 0
    for (const [path, { graphs, crumbs }] of indexed) {
      const list = (graphs[0] ?? []).find((node) => node['@type'] === 'BreadcrumbList')
      const told = (list?.itemListElement ?? []) as { name: string; item: string; position: number }[]
      expect(
        told.map(({ name }) => name),
        path,
      ).toEqual(crumbs.map(({ name }) => name))
      expect(told.map(({ position }) => position)).toEqual(crumbs.map((_, index) => index + 1))
      // The last step has no link: it is where one is.
      for (const [index, crumb] of crumbs.slice(0, -1).entries())
        expect(told[index]?.item, path).toBe(absolute(crumb.path ?? ''))
      if (crumbs.length > 0) ways += 1
    }
    expect(ways).toBeGreaterThan(100)
  })

  it('names pictures that are there, in the sizes that it says', async () => {
    const cards = new Map(
      [...indexed.values()].map(({ meta }) => [meta.get('og:image')?.[0] ?? '', '1200x630']),
    )
    const pictures = [...indexed.values()].flatMap(({ graphs }) =>
      (graphs[0] ?? []).flatMap(({ image, publisher, logo }) => {
        const organisation = publisher as { logo?: Image } | undefined
        return [...((image as Image[] | undefined) ?? []), organisation?.logo, logo as Image | undefined]
      }),
    )
    const named = pictures.flatMap((one) =>
      one ? [[one.url, `${parseInt(one.width)}x${parseInt(one.height)}`] as const] : [],
    )
    const every = [...spread([...cards]), ...spread([...new Map(named)])]
    expect(every.length).toBeGreaterThan(FETCHED)
    for (const [url, size] of every) {
      const response = await fetch(url)
      expect([url, response.status]).toEqual([url, 200])
      const { width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
      expect(`${width}x${height}`, url).toBe(size)
    }
  })

  it('has every page within three clicks of the front page, or of a list of articles', () => {
    const far = [...visited]
      .filter(([path, { depth }]) => indexed.has(path) && depth > CLICKS)
      .map(([path]) => path)
    const near = new Set(
      [...indexed].filter(([path]) => ARCHIVES.test(path)).flatMap(([, { links }]) => links),
    )
    expect(far.filter((path) => !near.has(path))).toEqual([])
  })

  it('lets no link of a reader count for its target', () => {
    const links = [...indexed.values()].flatMap(({ commentLinks }) => commentLinks)
    expect(links.length).toBeGreaterThan(0)
    expect([...new Set(links)]).toEqual(['ugc nofollow noopener'])
  })
})

function pathIn(address = ''): string {
  const { pathname, search } = new URL(address)
  return pathname + search
}

interface Image {
  url: string
  width: string
  height: string
}

/** Some of them, from the first to the last. */
function spread<T>(all: T[]): T[] {
  const step = Math.max(1, Math.floor(all.length / FETCHED))
  return all.filter((_, index) => index % step === 0)
}
