import type { Catalogue } from './en.ts'
import about from './ar/about.json' with { type: 'json' }
import articles from './ar/articles.json' with { type: 'json' }
import feeds from './ar/feeds.json' with { type: 'json' }
import meta from './ar/meta.json' with { type: 'json' }
import missing from './ar/missing.json' with { type: 'json' }
import pages from './ar/pages.json' with { type: 'json' }
import reading from './ar/reading.json' with { type: 'json' }
import reasons from './ar/reasons.json' with { type: 'json' }
import saved from './ar/saved.json' with { type: 'json' }
import site from './ar/site.json' with { type: 'json' }
import time from './ar/time.json' with { type: 'json' }

/** Arabic. */
export const ar: Catalogue = {
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
