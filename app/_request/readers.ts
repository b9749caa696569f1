import type { Site } from '#components/site/site.ts'
import { speak, words } from '#components/ui/language.ts'
import { ageNotice } from '#db/articles/age.ts'
import { publishedArticle, surroundings, type Article, type Surroundings } from '#db/articles/article.ts'
import { findAddress } from '#db/articles/address.ts'
import { hasMasthead, masthead } from '#db/articles/about/masthead.ts'
import { aboutPages } from '#db/articles/about/pages.ts'
import { CONTACT, MASTHEAD, orderOf } from '#db/articles/about/rules.ts'
import { pictureNames, readAlsoIds } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { insteadOf } from '#db/articles/instead.ts'
import { frontPage, type Front } from '#db/articles/front.ts'
import { LOGO, logoPath } from '#db/cards/face.ts'
import * as lists from '#db/articles/lists.ts'
import { translationsOf } from '#db/articles/translations.ts'
import { YEAR_SHOWN_AFTER } from '#db/articles/rules.ts'
import { database } from '#db/client.ts'
import { pickedComments, type PickedComment } from '#db/comments/picks.ts'
import type { CommentSort } from '#db/comments/sort.ts'
import { closedBecause, closesAt } from '#db/comments/closing.ts'
import { effectiveMode } from '#db/comments/effective-mode.ts'
import { answerable, commentPage } from '#db/comments/thread.ts'
import { portraitOf } from '#db/media/find.ts'
import { keptDays } from '#db/moderation/figures/days.ts'
import { sumOf } from '#db/moderation/figures/figures.ts'
import { guidelinesOf } from '#db/sections/sections.ts'
import { readSettings, type Settings } from '#db/settings/settings.ts'
import { cache } from 'react'
import { logoAddress } from '#db/look/rules.ts'
import { readBanner } from './banner.ts'
import { isRightUntil, shows, showsAside, TAGS } from './cache.ts'
import { readOwnLook } from './look.ts'

/** What readers' pages read: each function declares what it shows, so that no page can forget to. */

export const settingsForPage = cache(async (): Promise<Settings> => {
  shows(TAGS.site)
  const settings = await readSettings(database())
  speak(settings['site.language'])
  return settings
})

export const readSite = cache(async (): Promise<Site> => {
  const settings = await settingsForPage()
  const sections = await lists.menuSections(database())
  const about = await readAbout()
  const own = (await readOwnLook()).logo
  return {
    name: settings['site.name'],
    tagline: settings['site.tagline'],
    language: settings['site.language'],
    zone: settings['site.timeZone'],
    logo: own
      ? { path: logoAddress(own.hash), width: own.width, height: own.height }
      : { path: logoPath(settings['site.name']), ...LOGO },
    profiles: settings['site.social'].split('\n').filter(Boolean),
    email: settings['site.contactEmail'],
    about,
    newsletter: settings['newsletter.on'],
    banner: await readBanner(Date.now()),
    sections: sections.map(({ slug, name, description }) => ({ slug, name, description })),
  }
})

/** The pages on which the newspaper speaks of itself; two of them need no text to be there. Triggers say `site` of them all. */
const readAbout = cache(async (): Promise<Site['about']> => {
  const pages = await aboutPages(database())
  const t = words('about')
  const made = [
    ...((await hasMasthead(database())) ? [{ slug: MASTHEAD, name: t('masthead') }] : []),
    ...((await settingsForPage())['site.contactEmail'] ? [{ slug: CONTACT, name: t('contact') }] : []),
  ]
  const missing = made.filter(({ slug }) => pages.every((page) => page.slug !== slug))
  const written = pages.map(({ slug, headline }) => ({ slug, name: headline }))
  return [...written, ...missing].sort((one, other) => orderOf(one.slug) - orderOf(other.slug))
})

export async function readFront(now: number): Promise<Front> {
  const front = await frontPage(database(), now)
  shows(TAGS.front, TAGS.recent)
  isRightUntil(front.until)
  showsCards([
    front.lead,
    ...front.secondary,
    ...front.latest,
    ...front.blocks.flatMap((block) => block.cards),
  ])
  return front
}

export const readArticle = cache(async (section: string, slug: string): Promise<Article | null> => {
  const article = await publishedArticle(database(), section, slug)
  if (!article) return null
  shows(TAGS.article(article.id), TAGS.count(article.id))
  shows(...pictureNames(article.bodyHtml).map(TAGS.picture))
  shows(...article.authors.map(({ id }) => TAGS.author(id)), ...article.tags.map(({ id }) => TAGS.tag(id)))
  return article
})

export async function readSurroundings(article: Article): Promise<Surroundings> {
  const around = await surroundings(database(), article, readAlsoIds(article.bodyHtml))
  // Named in the text itself: a withdrawn article may not be named there a moment longer.
  shows(...readAlsoIds(article.bodyHtml).map(TAGS.card))
  showsAside(TAGS.recent, TAGS.section(article.section.id), TAGS.related(article.id))
  // What the text links to is left out of the lists beside it.
  showsAside(...around.linkedIds.map(TAGS.card))
  const { series } = around
  if (series) shows(TAGS.series(series.series.id))
  for (const part of [series?.previous, series?.next]) if (part) shows(TAGS.card(part.id))
  const beside = [...around.related, ...around.recent, around.previous, around.next]
  showsAside(...beside.flatMap((card) => (card ? TAGS.card(card.id) : [])))
  datesCards(beside)
  return around
}

/** How old the article is, where that is said above it. */
export async function readAge(article: Article, now: number) {
  const settings = await settingsForPage()
  if (!article.showsAge) return null
  const zone = settings['site.timeZone']
  const { age, until } = ageNotice(article.publishedAt, now, zone, settings['articles.ageNoticeMonths'])
  isRightUntil(until)
  return age
}

/** Why nobody may comment on this article now; null when comments are open. */
export async function readClosed(article: Article, now: number) {
  const settings = await settingsForPage()
  const because = closedBecause(article, settings, now)
  if (!because) isRightUntil(closesAt(article, settings))
  return because
}

/** How comments under this article are taken in: its own page, its section and the settings say so. */
export async function readMode(article: Article) {
  return effectiveMode(article, await settingsForPage()).mode
}

export const readSectionListing = cache(async (section: { id: number }, page: number) => {
  shows(TAGS.section(section.id))
  if (page > 1) return showsListing(await lists.sectionListing(database(), section.id, page))
  shows(TAGS.sectionFront(section.id))
  const { listing, until } = await lists.sectionFront(database(), section.id, Date.now())
  isRightUntil(until)
  return showsListing(listing)
})

/** What a section asks its commenters to keep to; empty for what holds on the whole site. Triggers say `site` of sections. */
export const readSectionGuidelines = cache(async (section: { id: number }) => {
  shows(TAGS.site)
  return await guidelinesOf(database(), section.id)
})

export const readTagListing = cache(async (tag: { id: number }, page: number) => {
  shows(TAGS.tagged(tag.id))
  return showsListing(await lists.tagListing(database(), tag.id, page))
})

export const readAuthorListing = cache(async (author: { id: number }, page: number) => {
  shows(TAGS.by(author.id))
  return showsListing(await lists.authorListing(database(), author.id, page))
})

export const readSection = cache(async (slug: string) => await lists.sectionBySlug(database(), slug))

export const readTag = cache(async (slug: string) => {
  const tag = await lists.tagBySlug(database(), slug)
  if (tag) shows(TAGS.tag(tag.id))
  return tag
})

export const readAuthor = cache(async (slug: string) => {
  const author = await lists.authorBySlug(database(), slug)
  if (author) shows(TAGS.author(author.id))
  return author
})

/** The picture of an author whose page shows it. */
export const readPortrait = async (author: { id: number }) => await portraitOf(database(), author.id)

export async function readComments(article: Article, page: number, sort: CommentSort) {
  shows(TAGS.article(article.id))
  showsAside(TAGS.recommends(article.id))
  return await commentPage(database(), article.id, page, sort)
}

export async function readPicks(article: Article): Promise<PickedComment[]> {
  shows(TAGS.article(article.id))
  return await pickedComments(database(), article.id)
}

/** The comment that a reader wants to answer; null when there is none to answer. */
export async function readAnswered(article: Article, commentId: number | null) {
  return commentId === null ? null : await answerable(database(), article.id, commentId)
}

/** For pages that say that nothing is there, and are never kept. */
export async function readInstead(gone: { articleId: number | null } | null, words: string) {
  return await insteadOf(database(), gone, words)
}

export async function readAddress(path: string, query: Record<string, unknown>) {
  return await findAddress(database(), path, query)
}

/** Declares the cards of a list. */
export function showsListing(listing: lists.Listing): lists.Listing {
  showsCards(listing.cards)
  return listing
}

/** The names of sections and authors on a card are the whole site's: TAGS.site. */
export function showsCards(cards: (Card | null)[]) {
  for (const card of cards) if (card) shows(TAGS.card(card.id), TAGS.count(card.id))
  datesCards(cards)
}

/** A card's date says its year from some day on. */
function datesCards(cards: (Card | null)[], now = Date.now()) {
  for (const card of cards) {
    const day = card ? card.publishedAt + YEAR_SHOWN_AFTER : 0
    if (day > now) isRightUntil(day)
  }
}

/** Moderation's figures by month, of the days that are over and counted: nothing changes until another one is. */
export async function readMonths() {
  shows(TAGS.figures)
  const days = await keptDays(database(), '0000', '9999')
  const byMonth = Map.groupBy(days, ({ day }) => day.slice(0, 7))
  const months = [...byMonth].map(([month, its]) => ({
    month,
    figures: sumOf(its.map((day) => day.figures)),
  }))
  return { months, lastDay: days.at(-1)?.day ?? null }
}

/** Who makes the newspaper. Whoever is added with a role or loses it is a change of every page: TAGS.site. */
export async function readMasthead() {
  const people = await masthead(database())
  shows(...people.map(({ id }) => TAGS.author(id)))
  return people
}

/** An article and what it is in other languages; none when it is in none. */
export const readTranslations = cache(async (article: Article) => {
  return await translationsOf(database(), article, (await settingsForPage())['site.language'])
})
