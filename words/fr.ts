import type { Catalogue } from './en.ts'
import about from './fr/about.json' with { type: 'json' }
import articles from './fr/articles.json' with { type: 'json' }
import feeds from './fr/feeds.json' with { type: 'json' }
import meta from './fr/meta.json' with { type: 'json' }
import missing from './fr/missing.json' with { type: 'json' }
import pages from './fr/pages.json' with { type: 'json' }
import reading from './fr/reading.json' with { type: 'json' }
import reasons from './fr/reasons.json' with { type: 'json' }
import saved from './fr/saved.json' with { type: 'json' }
import site from './fr/site.json' with { type: 'json' }
import time from './fr/time.json' with { type: 'json' }

/** French. */
export const fr: Catalogue = {
  about,
  articles,
  feeds,
  meta,
  missing,
  pages,
  reading,
  reasons,
  saved,
  site,
  time,
}
