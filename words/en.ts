import about from './en/about.json' with { type: 'json' }
import articles from './en/articles.json' with { type: 'json' }
import feeds from './en/feeds.json' with { type: 'json' }
import meta from './en/meta.json' with { type: 'json' }
import missing from './en/missing.json' with { type: 'json' }
import pages from './en/pages.json' with { type: 'json' }
import reading from './en/reading.json' with { type: 'json' }
import reasons from './en/reasons.json' with { type: 'json' }
import saved from './en/saved.json' with { type: 'json' }
import site from './en/site.json' with { type: 'json' }
import time from './en/time.json' with { type: 'json' }

/** English: the catalogue that the others are measured by. */
export const en = { about, articles, feeds, meta, missing, pages, reading, reasons, saved, site, time }

export type Catalogue = typeof en
