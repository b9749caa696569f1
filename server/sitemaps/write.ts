import { writeXml, type XmlElement } from '../documents/xml.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** A page's whole address, and when it last changed in milliseconds; null if nobody knows. */
export interface SitemapUrl {
  loc: string
  changedAt: number | null
}

export const writeIndex = (parts: SitemapUrl[]): string =>
  writeXml({ sitemapindex: { '@xmlns': SITEMAP, sitemap: parts.map(entry) } })

export const writeUrls = (urls: SitemapUrl[]): string =>
  writeXml({ urlset: { '@xmlns': SITEMAP, url: urls.map(entry) } })

/** Pictures stand in files of their own: the schema of sitemaps.org takes nothing else beside an address. */
export const writeImages = (pages: { loc: string; images: string[] }[]): string =>
  writeXml({
    urlset: {
      ...{ '@xmlns': SITEMAP, '@xmlns:image': IMAGE },
      url: pages.map(({ loc, images }) => ({
        loc,
        'image:image': images.map((image) => ({ 'image:loc': image })),
      })),
    },
  })

export interface NewsItem {
  loc: string
  title: string
  /** Milliseconds. */
  publishedAt: number
  /** Of the article. */
  language: string
}

/** @param publication the newspaper's name */
export const writeNews = (publication: string, items: NewsItem[]): string =>
  writeXml({
    urlset: {
      ...{ '@xmlns': SITEMAP, '@xmlns:news': NEWS },
      url: items.map(({ loc, title, publishedAt, language }) => ({
        loc,
        'news:news': {
          'news:publication': { 'news:name': publication, 'news:language': newsLanguage(language) },
          'news:publication_date': new Date(publishedAt).toISOString(),
          'news:title': title,
        },
      })),
    },
  })

/** The schema wants ISO 639 with two or three letters, and Chinese by its two ways of writing. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag)
  if (language !== 'zh') return language
  return script === 'Hant' || ['TW', 'HK', 'MO'].includes(region ?? '') ? 'zh-tw' : 'zh-cn'
}

const entry = ({ loc, changedAt }: SitemapUrl): XmlElement => ({
  loc,
  lastmod: changedAt === null ? undefined : new Date(changedAt).toISOString(),
})
