import type { Catalogue } from './en.ts'
import about from './de/about.json' with { type: 'json' }
import articles from './de/articles.json' with { type: 'json' }
import feeds from './de/feeds.json' with { type: 'json' }
import meta from './de/meta.json' with { type: 'json' }
import missing from './de/missing.json' with { type: 'json' }
import pages from './de/pages.json' with { type: 'json' }
import reading from './de/reading.json' with { type: 'json' }
import reasons from './de/reasons.json' with { type: 'json' }
import saved from './de/saved.json' with { type: 'json' }
import site from './de/site.json' with { type: 'json' }
import time from './de/time.json' with { type: 'json' }

/** German. */
export const de: Catalogue = {
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
