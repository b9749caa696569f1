import about from './en/about.json' with { type: 'json' }
import account from './en/account.json' with { type: 'json' }
import alerts from './en/alerts.json' with { type: 'json' }
import answers from './en/answers.json' with { type: 'json' }
import appearance from './en/appearance.json' with { type: 'json' }
import archive from './en/archive.json' with { type: 'json' }
import articles from './en/articles.json' with { type: 'json' }
import authors from './en/authors.json' with { type: 'json' }
import banner from './en/banner.json' with { type: 'json' }
import bulk from './en/bulk.json' with { type: 'json' }
import byMail from './en/by-mail.json' with { type: 'json' }
import checklist from './en/checklist.json' with { type: 'json' }
import comments from './en/comments.json' with { type: 'json' }
import corrections from './en/corrections.json' with { type: 'json' }
import correctionsDesk from './en/corrections-desk.json' with { type: 'json' }
import crawlers from './en/crawlers.json' with { type: 'json' }
import deciding from './en/deciding.json' with { type: 'json' }
import desk from './en/desk.json' with { type: 'json' }
import dossier from './en/dossier.json' with { type: 'json' }
import editor from './en/editor.json' with { type: 'json' }
import exported from './en/exported.json' with { type: 'json' }
import feeds from './en/feeds.json' with { type: 'json' }
import filter from './en/filter.json' with { type: 'json' }
import fronts from './en/fronts.json' with { type: 'json' }
import guidelines from './en/guidelines.json' with { type: 'json' }
import letters from './en/letters.json' with { type: 'json' }
import live from './en/live.json' with { type: 'json' }
import liveDesk from './en/live-desk.json' with { type: 'json' }
import log from './en/log.json' with { type: 'json' }
import mailDesk from './en/mail-desk.json' with { type: 'json' }
import media from './en/media.json' with { type: 'json' }
import meta from './en/meta.json' with { type: 'json' }
import missing from './en/missing.json' with { type: 'json' }
import muting from './en/muting.json' with { type: 'json' }
import newsletter from './en/newsletter.json' with { type: 'json' }
import notes from './en/notes.json' with { type: 'json' }
import onPage from './en/on-page.json' with { type: 'json' }
import own from './en/own.json' with { type: 'json' }
import overview from './en/overview.json' with { type: 'json' }
import pages from './en/pages.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import popular from './en/popular.json' with { type: 'json' }
import preview from './en/preview.json' with { type: 'json' }
import queue from './en/queue.json' with { type: 'json' }
import reading from './en/reading.json' with { type: 'json' }
import reasons from './en/reasons.json' with { type: 'json' }
import refusals from './en/refusals.json' with { type: 'json' }
import related from './en/related.json' with { type: 'json' }
import reports from './en/reports.json' with { type: 'json' }
import rules from './en/rules.json' with { type: 'json' }
import sanctions from './en/sanctions.json' with { type: 'json' }
import saved from './en/saved.json' with { type: 'json' }
import search from './en/search.json' with { type: 'json' }
import sections from './en/sections.json' with { type: 'json' }
import series from './en/series.json' with { type: 'json' }
import seriesDesk from './en/series-desk.json' with { type: 'json' }
import settings from './en/settings.json' with { type: 'json' }
import screening from './en/screening.json' with { type: 'json' }
import signIn from './en/sign-in.json' with { type: 'json' }
import site from './en/site.json' with { type: 'json' }
import statistics from './en/statistics.json' with { type: 'json' }
import time from './en/time.json' with { type: 'json' }
import translationsDesk from './en/translations-desk.json' with { type: 'json' }
import transparency from './en/transparency.json' with { type: 'json' }
import unsubscribing from './en/unsubscribing.json' with { type: 'json' }
import webhooks from './en/webhooks.json' with { type: 'json' }
import writing from './en/writing.json' with { type: 'json' }

/** English: the catalogue that the others are measured by. */
export const en = {
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

export type Catalogue = typeof en
