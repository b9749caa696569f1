import type { Catalogue } from './en.ts'
import about from './ar/about.json' with { type: 'json' }
import answers from './ar/answers.json' with { type: 'json' }
import archive from './ar/archive.json' with { type: 'json' }
import articles from './ar/articles.json' with { type: 'json' }
import banner from './ar/banner.json' with { type: 'json' }
import comments from './ar/comments.json' with { type: 'json' }
import deciding from './ar/deciding.json' with { type: 'json' }
import exported from './ar/exported.json' with { type: 'json' }
import feeds from './ar/feeds.json' with { type: 'json' }
import guidelines from './ar/guidelines.json' with { type: 'json' }
import letters from './ar/letters.json' with { type: 'json' }
import meta from './ar/meta.json' with { type: 'json' }
import missing from './ar/missing.json' with { type: 'json' }
import muting from './ar/muting.json' with { type: 'json' }
import newsletter from './ar/newsletter.json' with { type: 'json' }
import own from './ar/own.json' with { type: 'json' }
import pages from './ar/pages.json' with { type: 'json' }
import popular from './ar/popular.json' with { type: 'json' }
import reading from './ar/reading.json' with { type: 'json' }
import reasons from './ar/reasons.json' with { type: 'json' }
import refusals from './ar/refusals.json' with { type: 'json' }
import related from './ar/related.json' with { type: 'json' }
import reports from './ar/reports.json' with { type: 'json' }
import saved from './ar/saved.json' with { type: 'json' }
import search from './ar/search.json' with { type: 'json' }
import series from './ar/series.json' with { type: 'json' }
import site from './ar/site.json' with { type: 'json' }
import time from './ar/time.json' with { type: 'json' }
import transparency from './ar/transparency.json' with { type: 'json' }
import unsubscribing from './ar/unsubscribing.json' with { type: 'json' }

/** Arabic. */
export const ar: Catalogue = {
  about,
  answers,
  archive,
  articles,
  banner,
  comments,
  deciding,
  exported,
  feeds,
  guidelines,
  letters,
  meta,
  missing,
  muting,
  newsletter,
  own,
  pages,
  popular,
  reading,
  reasons,
  refusals,
  related,
  reports,
  saved,
  search,
  series,
  site,
  time,
  transparency,
  unsubscribing,
}
