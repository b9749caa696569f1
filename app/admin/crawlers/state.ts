import type { CrawlerProblems, TypedCrawlers } from '#db/crawlers/draft.ts'

/** The files as they would read; null for one that would not be there. */
export interface CrawlerPreview {
  robots: string
  security: string | null
  ads: string | null
}

/** The form that is shown again: since something is wrong with it, or to be looked at first. */
export interface CrawlersState {
  form: 'crawlers'
  typed: TypedCrawlers
  problems: CrawlerProblems
  preview: CrawlerPreview | null
}
