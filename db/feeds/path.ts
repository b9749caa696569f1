/** The formats that every feed comes in, by the names of their files: one list, three ways to read it. */
export const FEED_FORMATS = {
  rss: { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  atom: { file: 'feed.atom', type: 'application/atom+xml', name: 'Atom' },
  json: { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
} as const

export type FeedFormat = keyof typeof FEED_FORMATS
export const FORMAT_NAMES = Object.keys(FEED_FORMATS) as FeedFormat[]

/**
 * Where the feed of a page is.
 *
 * @param page the page's own path: `/`, `/city`, `/tag/trams`
 */
export function feedPath(page: string, format: FeedFormat): string {
  return `${page === '/' ? '' : page}/${FEED_FORMATS[format].file}`
}

/** What stands for "the comments of" in a feed's path: `/comments` for all, `/city/slug/comments` for an article's. */
export const commentsOf = (page: string) => `${page === '/' ? '' : page}/comments`

/** The format that a file's name stands for; null for any other name. */
export function formatOf(file: string): FeedFormat | null {
  return FORMAT_NAMES.find((format) => FEED_FORMATS[format].file === file) ?? null
}
