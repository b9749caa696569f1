import type { Catalogue } from './en.ts'
import about from './ar/about.json' with { type: 'json' }
import account from './ar/account.json' with { type: 'json' }
import alerts from './ar/alerts.json' with { type: 'json' }
import answers from './ar/answers.json' with { type: 'json' }
import appearance from './ar/appearance.json' with { type: 'json' }
import archive from './ar/archive.json' with { type: 'json' }
import articles from './ar/articles.json' with { type: 'json' }
import authors from './ar/authors.json' with { type: 'json' }
import banner from './ar/banner.json' with { type: 'json' }
import bulk from './ar/bulk.json' with { type: 'json' }
import byMail from './ar/by-mail.json' with { type: 'json' }
import checklist from './ar/checklist.json' with { type: 'json' }
import comments from './ar/comments.json' with { type: 'json' }
import corrections from './ar/corrections.json' with { type: 'json' }
import correctionsDesk from './ar/corrections-desk.json' with { type: 'json' }
import crawlers from './ar/crawlers.json' with { type: 'json' }
import deciding from './ar/deciding.json' with { type: 'json' }
import desk from './ar/desk.json' with { type: 'json' }
import dossier from './ar/dossier.json' with { type: 'json' }
import editor from './ar/editor.json' with { type: 'json' }
import exported from './ar/exported.json' with { type: 'json' }
import feeds from './ar/feeds.json' with { type: 'json' }
import filter from './ar/filter.json' with { type: 'json' }
import fronts from './ar/fronts.json' with { type: 'json' }
import guidelines from './ar/guidelines.json' with { type: 'json' }
import letters from './ar/letters.json' with { type: 'json' }
import live from './ar/live.json' with { type: 'json' }
import liveDesk from './ar/live-desk.json' with { type: 'json' }
import log from './ar/log.json' with { type: 'json' }
import mailDesk from './ar/mail-desk.json' with { type: 'json' }
import media from './ar/media.json' with { type: 'json' }
import meta from './ar/meta.json' with { type: 'json' }
import missing from './ar/missing.json' with { type: 'json' }
import muting from './ar/muting.json' with { type: 'json' }
import newsletter from './ar/newsletter.json' with { type: 'json' }
import notes from './ar/notes.json' with { type: 'json' }
import onPage from './ar/on-page.json' with { type: 'json' }
import own from './ar/own.json' with { type: 'json' }
import overview from './ar/overview.json' with { type: 'json' }
import pages from './ar/pages.json' with { type: 'json' }
import people from './ar/people.json' with { type: 'json' }
import popular from './ar/popular.json' with { type: 'json' }
import preview from './ar/preview.json' with { type: 'json' }
import queue from './ar/queue.json' with { type: 'json' }
import reading from './ar/reading.json' with { type: 'json' }
import reasons from './ar/reasons.json' with { type: 'json' }
import refusals from './ar/refusals.json' with { type: 'json' }
import related from './ar/related.json' with { type: 'json' }
import reports from './ar/reports.json' with { type: 'json' }
import rules from './ar/rules.json' with { type: 'json' }
import sanctions from './ar/sanctions.json' with { type: 'json' }
import saved from './ar/saved.json' with { type: 'json' }
import search from './ar/search.json' with { type: 'json' }
import sections from './ar/sections.json' with { type: 'json' }
import series from './ar/series.json' with { type: 'json' }
import seriesDesk from './ar/series-desk.json' with { type: 'json' }
import settings from './ar/settings.json' with { type: 'json' }
import screening from './ar/screening.json' with { type: 'json' }
import signIn from './ar/sign-in.json' with { type: 'json' }
import site from './ar/site.json' with { type: 'json' }
import statistics from './ar/statistics.json' with { type: 'json' }
import time from './ar/time.json' with { type: 'json' }
import translationsDesk from './ar/translations-desk.json' with { type: 'json' }
import transparency from './ar/transparency.json' with { type: 'json' }
import unsubscribing from './ar/unsubscribing.json' with { type: 'json' }
import webhooks from './ar/webhooks.json' with { type: 'json' }
import writing from './ar/writing.json' with { type: 'json' }

/** Arabic. */
export const ar: Catalogue = {
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
