import type { Catalogue } from './en.ts'
import about from './de/about.json' with { type: 'json' }
import answers from './de/answers.json' with { type: 'json' }
import archive from './de/archive.json' with { type: 'json' }
import articles from './de/articles.json' with { type: 'json' }
import banner from './de/banner.json' with { type: 'json' }
import comments from './de/comments.json' with { type: 'json' }
import deciding from './de/deciding.json' with { type: 'json' }
import exported from './de/exported.json' with { type: 'json' }
import feeds from './de/feeds.json' with { type: 'json' }
import guidelines from './de/guidelines.json' with { type: 'json' }
import letters from './de/letters.json' with { type: 'json' }
import meta from './de/meta.json' with { type: 'json' }
import missing from './de/missing.json' with { type: 'json' }
import muting from './de/muting.json' with { type: 'json' }
import newsletter from './de/newsletter.json' with { type: 'json' }
import own from './de/own.json' with { type: 'json' }
import pages from './de/pages.json' with { type: 'json' }
import popular from './de/popular.json' with { type: 'json' }
import reading from './de/reading.json' with { type: 'json' }
import reasons from './de/reasons.json' with { type: 'json' }
import refusals from './de/refusals.json' with { type: 'json' }
import related from './de/related.json' with { type: 'json' }
import reports from './de/reports.json' with { type: 'json' }
import saved from './de/saved.json' with { type: 'json' }
import search from './de/search.json' with { type: 'json' }
import series from './de/series.json' with { type: 'json' }
import site from './de/site.json' with { type: 'json' }
import time from './de/time.json' with { type: 'json' }
import transparency from './de/transparency.json' with { type: 'json' }
import unsubscribing from './de/unsubscribing.json' with { type: 'json' }

/** German. */
export const de: Catalogue = {
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
