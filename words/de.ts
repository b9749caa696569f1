import type { Catalogue } from './en.ts'
import about from './de/about.json' with { type: 'json' }
import account from './de/account.json' with { type: 'json' }
import alerts from './de/alerts.json' with { type: 'json' }
import answers from './de/answers.json' with { type: 'json' }
import appearance from './de/appearance.json' with { type: 'json' }
import archive from './de/archive.json' with { type: 'json' }
import articles from './de/articles.json' with { type: 'json' }
import authors from './de/authors.json' with { type: 'json' }
import banner from './de/banner.json' with { type: 'json' }
import bulk from './de/bulk.json' with { type: 'json' }
import byMail from './de/by-mail.json' with { type: 'json' }
import checklist from './de/checklist.json' with { type: 'json' }
import comments from './de/comments.json' with { type: 'json' }
import corrections from './de/corrections.json' with { type: 'json' }
import correctionsDesk from './de/corrections-desk.json' with { type: 'json' }
import crawlers from './de/crawlers.json' with { type: 'json' }
import deciding from './de/deciding.json' with { type: 'json' }
import desk from './de/desk.json' with { type: 'json' }
import dossier from './de/dossier.json' with { type: 'json' }
import editor from './de/editor.json' with { type: 'json' }
import exported from './de/exported.json' with { type: 'json' }
import feeds from './de/feeds.json' with { type: 'json' }
import filter from './de/filter.json' with { type: 'json' }
import fronts from './de/fronts.json' with { type: 'json' }
import guidelines from './de/guidelines.json' with { type: 'json' }
import letters from './de/letters.json' with { type: 'json' }
import live from './de/live.json' with { type: 'json' }
import liveDesk from './de/live-desk.json' with { type: 'json' }
import log from './de/log.json' with { type: 'json' }
import mailDesk from './de/mail-desk.json' with { type: 'json' }
import media from './de/media.json' with { type: 'json' }
import meta from './de/meta.json' with { type: 'json' }
import missing from './de/missing.json' with { type: 'json' }
import muting from './de/muting.json' with { type: 'json' }
import newsletter from './de/newsletter.json' with { type: 'json' }
import notes from './de/notes.json' with { type: 'json' }
import onPage from './de/on-page.json' with { type: 'json' }
import own from './de/own.json' with { type: 'json' }
import overview from './de/overview.json' with { type: 'json' }
import pages from './de/pages.json' with { type: 'json' }
import people from './de/people.json' with { type: 'json' }
import popular from './de/popular.json' with { type: 'json' }
import preview from './de/preview.json' with { type: 'json' }
import queue from './de/queue.json' with { type: 'json' }
import reading from './de/reading.json' with { type: 'json' }
import reasons from './de/reasons.json' with { type: 'json' }
import refusals from './de/refusals.json' with { type: 'json' }
import related from './de/related.json' with { type: 'json' }
import reports from './de/reports.json' with { type: 'json' }
import rules from './de/rules.json' with { type: 'json' }
import sanctions from './de/sanctions.json' with { type: 'json' }
import saved from './de/saved.json' with { type: 'json' }
import search from './de/search.json' with { type: 'json' }
import sections from './de/sections.json' with { type: 'json' }
import series from './de/series.json' with { type: 'json' }
import seriesDesk from './de/series-desk.json' with { type: 'json' }
import settings from './de/settings.json' with { type: 'json' }
import screening from './de/screening.json' with { type: 'json' }
import signIn from './de/sign-in.json' with { type: 'json' }
import site from './de/site.json' with { type: 'json' }
import statistics from './de/statistics.json' with { type: 'json' }
import time from './de/time.json' with { type: 'json' }
import translationsDesk from './de/translations-desk.json' with { type: 'json' }
import transparency from './de/transparency.json' with { type: 'json' }
import unsubscribing from './de/unsubscribing.json' with { type: 'json' }
import webhooks from './de/webhooks.json' with { type: 'json' }
import writing from './de/writing.json' with { type: 'json' }

/** German. */
export const de: Catalogue = {
  about,
  account,
  alerts,
  answers,
  appearance,
  archive,
  articles,
  authors,
  banner,
  bulk,
  'by-mail': byMail,
  checklist,
  comments,
  corrections,
  'corrections-desk': correctionsDesk,
  crawlers,
  deciding,
  desk,
  dossier,
  editor,
  exported,
  feeds,
  filter,
  fronts,
  guidelines,
  letters,
  live,
  'live-desk': liveDesk,
  log,
  'mail-desk': mailDesk,
  media,
  meta,
  missing,
  muting,
  newsletter,
  notes,
  'on-page': onPage,
  own,
  overview,
  pages,
  people,
  popular,
  preview,
  queue,
  reading,
  reasons,
  refusals,
  related,
  reports,
  rules,
  sanctions,
  saved,
  search,
  sections,
  series,
  'series-desk': seriesDesk,
  settings,
  screening,
  'sign-in': signIn,
  site,
  statistics,
  time,
  'translations-desk': translationsDesk,
  transparency,
  unsubscribing,
  webhooks,
  writing,
}
