import { ABOUT } from '../../db/articles/about/rules.ts'
import { articlePath, authorPath, sectionPath, seriesPath, tagPath } from '../../db/articles/path.ts'
import type { Db } from '../../db/client.ts'
import { TAGS } from '../../db/pages/tags.ts'
import { allSeries } from '../../db/series/series.ts'
import { readSettings } from '../../db/settings/settings.ts'
import {
  articlesOfMonth,
  newsSince,
  picturesOfMonth,
  sitemapMonthsOf,
  type SitemapMonth,
} from '../../db/sitemaps/months.ts'
import {
  countPlaces,
  listedAuthors,
  listedSections,
  listedTags,
  plainPages,
} from '../../db/sitemaps/places.ts'
import { webAddress, type Site } from '../documents/addresses.ts'
import { found, missing, type Document, type Find } from '../documents/document.ts'
import type { Showing } from '../documents/showing.ts'
import { writeImages, writeIndex, writeNews, writeUrls, type SitemapUrl } from './write.ts'

/** Far below what the protocol allows (50,000 and 50 MB): a part is made at one go, and kept in memory. */
export const MOST_URLS = 10_000
/** What Google News takes. */
const MOST_NEWS = 1000
const NEWS_HOURS = 48 * 60 * 60 * 1000

/** Pages of our own that are no articles. The desk's pages and readers' own ones are not for search engines. */
const OWN_PAGES = [
  '/',
  '/archive',
  '/most-read',
  '/most-commented',
  '/corrections',
  '/feeds',
  '/guidelines',
  '/transparency',
]
const PART =
  /^sitemap-(?:(?<list>tags|authors)|(?<month>\d{4}-(?:0[1-9]|1[0-2]))|images-(?<images>\d{4}-(?:0[1-9]|1[0-2])))(?:-(?<part>[2-9]|[1-9]\d{1,3}))?\.xml$/

const XML = 'application/xml; charset=utf-8'
const NONE = missing(404, 'There is no such sitemap.')

interface Options {
  db: Db
  site: Site
  /** Milliseconds. */
  clock?: () => number
}

/** Finds sitemaps: the index, its parts, and that of the news. */
export function createSitemaps({ db, site, clock = Date.now }: Options): Find {
  const whole = (path: string) => webAddress(site, path)
  const answer = (xml: string) => found(XML, xml)

  async function index(showing: Showing): Promise<Document> {
    showing.shows(TAGS.months, TAGS.recent, TAGS.pages, TAGS.tags, TAGS.authors)
    const [months, places] = [await sitemapMonthsOf(db), await countPlaces(db)]
    const newest = Math.max(0, ...months.map(({ changedAt }) => changedAt)) || null
    const lists = (['tags', 'authors'] as const).flatMap((list) =>
      partsOf(`sitemap-${list}`, places[list], newest),
    )
    const parts = [{ path: '/sitemap-pages.xml', changedAt: newest }, ...lists, ...months.flatMap(monthParts)]
    return answer(writeIndex(parts.map(({ path, changedAt }) => ({ loc: whole(path), changedAt }))))
  }

  async function pages(showing: Showing): Promise<Document> {
    const sections = await listedSections(db)
    showing.shows(TAGS.recent, TAGS.pages, ...sections.map(({ id }) => TAGS.section(id)))
    showing.shows(TAGS.allSeries, TAGS.tags, TAGS.authors)
    const newest = Math.max(0, ...sections.map(({ changedAt }) => changedAt)) || null
    const [series, places, plain] = [await allSeries(db), await countPlaces(db), await plainPages(db)]
    const directories = [
      ...(places.tags > 0 ? ['/tag'] : []),
      ...(places.authors > 0 ? ['/author'] : []),
      ...(series.length > 0 ? ['/series'] : []),
      ...(plain.some(({ section }) => section === ABOUT) ? [`/${ABOUT}`] : []),
    ]
    const urls = [
      ...OWN_PAGES.map((path) => ({ loc: whole(path), changedAt: path === '/' ? newest : null })),
      ...directories.map((path) => ({ loc: whole(path), changedAt: null })),
      ...series.map(({ slug, newestAt }) => ({ loc: whole(seriesPath(slug)), changedAt: newestAt })),
      ...sections.map(({ slug, changedAt }) => ({ loc: whole(sectionPath(slug)), changedAt })),
      ...plain.map(urlOf),
    ]
    return answer(writeUrls(urls))
  }

  const urlOf = ({
    updatedAt,
    ...address
  }: {
    section: string
    slug: string
    updatedAt: number
  }): SitemapUrl => ({
    loc: whole(articlePath(address)),
    changedAt: updatedAt,
  })

  function list(of: 'tags' | 'authors', skip: number) {
    return async (showing: Showing): Promise<Document> => {
      showing.shows(TAGS[of])
      const read = of === 'tags' ? listedTags : listedAuthors
      const path = of === 'tags' ? tagPath : authorPath
      const rows = await read(db, skip, MOST_URLS)
      if (rows.length === 0) return NONE
      return answer(writeUrls(rows.map(({ slug, changedAt }) => ({ loc: whole(path(slug)), changedAt }))))
    }
  }

  function month(of: string, skip: number) {
    return async (showing: Showing): Promise<Document> => {
      showing.shows(TAGS.month(of))
      const rows = await articlesOfMonth(db, { month: of, skip, limit: MOST_URLS })
      return rows.length === 0 ? NONE : answer(writeUrls(rows.map(urlOf)))
    }
  }

  function images(of: string, skip: number) {
    return async (showing: Showing): Promise<Document> => {
      showing.shows(TAGS.month(of))
      const rows = await picturesOfMonth(db, { month: of, skip, limit: MOST_URLS })
      const shown = rows.map(({ picture, ...address }) => ({
        loc: whole(articlePath(address)),
        images: picture ? [whole(picture.src)] : [],
      }))
      return rows.length === 0 ? NONE : answer(writeImages(shown))
    }
  }

  async function news(showing: Showing): Promise<Document> {
    const now = clock()
    const settings = await readSettings(db)
    const rows = await newsSince(db, now - NEWS_HOURS, MOST_NEWS)
    showing.shows(TAGS.recent, ...rows.map(({ id }) => TAGS.card(id)))
    for (const { publishedAt } of rows) showing.isRightUntil((publishedAt ?? now) + NEWS_HOURS)
    const items = rows.map(({ headline, publishedAt, ...address }) => ({
      ...{ loc: whole(articlePath(address)), title: headline, publishedAt: publishedAt ?? now },
      language: settings['site.language'],
    }))
    return answer(writeNews(settings['site.name'], items))
  }

  function make(name: string) {
    if (name === 'sitemap.xml') return index
    if (name === 'sitemap-pages.xml') return pages
    if (name === 'news-sitemap.xml') return news
    const named = PART.exec(name)?.groups
    if (!named) return null
    const skip = (Number(named.part ?? 1) - 1) * MOST_URLS
    if (named.month) return month(named.month, skip)
    return named.images ? images(named.images, skip) : list(named.list as 'tags' | 'authors', skip)
  }

  return ([name = '', ...more]) => {
    const made = more.length > 0 ? null : make(name)
    return (
      made &&
      (async (showing) => {
        // Names and addresses of sections, and the site's own.
        showing.shows(TAGS.site)
        return await made(showing)
      })
    )
  }
}

interface PartPath {
  path: string
  changedAt: number | null
}

function monthParts({ month, articles, pictures, changedAt }: SitemapMonth): PartPath[] {
  return [
    ...partsOf(`sitemap-${month}`, articles, changedAt),
    ...partsOf(`sitemap-images-${month}`, pictures, changedAt),
  ]
}

/** The first part has no number, and is always the same. */
function partsOf(name: string, entries: number, changedAt: number | null): PartPath[] {
  return Array.from({ length: Math.ceil(entries / MOST_URLS) }, (_, n) => ({
    path: `/${name}${n === 0 ? '' : `-${n + 1}`}.xml`,
    changedAt,
  }))
}
