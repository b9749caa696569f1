/** First path segments that the site itself uses; no section may take one of them as its slug. */
const RESERVED = new Set([
  'about',
  'admin',
  'api',
  'archive',
  'author',
  'cards',
  'commenter',
  'comments',
  'corrections',
  'crops',
  'feed',
  'feeds',
  'fronts',
  'guidelines',
  'healthz',
  'hub',
  'lite',
  'live',
  'look',
  'media',
  'moderate',
  'most-read',
  'newsletter',
  'page',
  'preview',
  'public',
  'readyz',
  'reports',
  'saved',
  'search',
  'series',
  'sitemap',
  'tag',
  'topic',
  'transparency',
  'updates',
  'uploads',
  'feed.xml',
  'robots.txt',
  'favicon.ico',
  '_next',
  'wp-admin',
  'wp-content',
  'wp-json',
])

/** Whether the first segment of a path is the site's own: a page of its, or a year's archive. */
export const isReserved = (slug: string): boolean => RESERVED.has(slug) || /^\d{4}$/.test(slug)

/** Where an article stands. */
export function articlePath(article: { section: string; slug: string }): string {
  return `/${article.section}/${article.slug}`
}

export const sectionPath = (slug: string) => `/${slug}`
export const tagPath = (slug: string) => `/tag/${slug}`
export const seriesPath = (slug: string) => `/series/${slug}`
export const authorPath = (slug: string) => `/author/${slug}`

/** The same list, a further page; page 1 is the list itself, so that it has one address. */
export function pagePath(path: string, page: number): string {
  return page === 1 ? path : `${path}?page=${page}`
}
