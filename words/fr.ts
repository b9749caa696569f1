import type { Catalogue } from './en.ts'
import about from './fr/about.json' with { type: 'json' }
import account from './fr/account.json' with { type: 'json' }
import alerts from './fr/alerts.json' with { type: 'json' }
import answers from './fr/answers.json' with { type: 'json' }
import appearance from './fr/appearance.json' with { type: 'json' }
import archive from './fr/archive.json' with { type: 'json' }
import articles from './fr/articles.json' with { type: 'json' }
import authors from './fr/authors.json' with { type: 'json' }
import banner from './fr/banner.json' with { type: 'json' }
import bulk from './fr/bulk.json' with { type: 'json' }
import byMail from './fr/by-mail.json' with { type: 'json' }
import checklist from './fr/checklist.json' with { type: 'json' }
import comments from './fr/comments.json' with { type: 'json' }
import corrections from './fr/corrections.json' with { type: 'json' }
import correctionsDesk from './fr/corrections-desk.json' with { type: 'json' }
import crawlers from './fr/crawlers.json' with { type: 'json' }
import deciding from './fr/deciding.json' with { type: 'json' }
import desk from './fr/desk.json' with { type: 'json' }
import dossier from './fr/dossier.json' with { type: 'json' }
import editor from './fr/editor.json' with { type: 'json' }
import exported from './fr/exported.json' with { type: 'json' }
import feeds from './fr/feeds.json' with { type: 'json' }
import filter from './fr/filter.json' with { type: 'json' }
import fronts from './fr/fronts.json' with { type: 'json' }
import guidelines from './fr/guidelines.json' with { type: 'json' }
import letters from './fr/letters.json' with { type: 'json' }
import live from './fr/live.json' with { type: 'json' }
import liveDesk from './fr/live-desk.json' with { type: 'json' }
import log from './fr/log.json' with { type: 'json' }
import mailDesk from './fr/mail-desk.json' with { type: 'json' }
import media from './fr/media.json' with { type: 'json' }
import meta from './fr/meta.json' with { type: 'json' }
import missing from './fr/missing.json' with { type: 'json' }
import muting from './fr/muting.json' with { type: 'json' }
import newsletter from './fr/newsletter.json' with { type: 'json' }
import notes from './fr/notes.json' with { type: 'json' }
import onPage from './fr/on-page.json' with { type: 'json' }
import own from './fr/own.json' with { type: 'json' }
import overview from './fr/overview.json' with { type: 'json' }
import pages from './fr/pages.json' with { type: 'json' }
import people from './fr/people.json' with { type: 'json' }
import popular from './fr/popular.json' with { type: 'json' }
import preview from './fr/preview.json' with { type: 'json' }
import queue from './fr/queue.json' with { type: 'json' }
import reading from './fr/reading.json' with { type: 'json' }
import reasons from './fr/reasons.json' with { type: 'json' }
import refusals from './fr/refusals.json' with { type: 'json' }
import related from './fr/related.json' with { type: 'json' }
import reports from './fr/reports.json' with { type: 'json' }
import rules from './fr/rules.json' with { type: 'json' }
import sanctions from './fr/sanctions.json' with { type: 'json' }
import saved from './fr/saved.json' with { type: 'json' }
import search from './fr/search.json' with { type: 'json' }
import sections from './fr/sections.json' with { type: 'json' }
import series from './fr/series.json' with { type: 'json' }
import seriesDesk from './fr/series-desk.json' with { type: 'json' }
import settings from './fr/settings.json' with { type: 'json' }
import screening from './fr/screening.json' with { type: 'json' }
import signIn from './fr/sign-in.json' with { type: 'json' }
import site from './fr/site.json' with { type: 'json' }
import statistics from './fr/statistics.json' with { type: 'json' }
import time from './fr/time.json' with { type: 'json' }
import translationsDesk from './fr/translations-desk.json' with { type: 'json' }
import transparency from './fr/transparency.json' with { type: 'json' }
import unsubscribing from './fr/unsubscribing.json' with { type: 'json' }
import webhooks from './fr/webhooks.json' with { type: 'json' }
import writing from './fr/writing.json' with { type: 'json' }

/** French. */
export const fr: Catalogue = {
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
