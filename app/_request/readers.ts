import type { Site } from '#components/site/site.ts'
import { publishedArticle, surroundings, type Article, type Surroundings } from '#db/articles/article.ts'
import { findAddress } from '#db/articles/address.ts'
import { readAlsoIds } from '#db/articles/body.ts'
import type { Card } from '#db/articles/cards.ts'
import { frontPage, type Front } from '#db/articles/front.ts'
import * as lists from '#db/articles/lists.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { closedBecause } from '#db/comments/closing.ts'
import { readSettings, type Settings } from '#db/settings/settings.ts'
import { cache } from 'react'
import { shows, TAGS } from './cache.ts'

/** What readers' pages read: each function declares what it shows, so that no page can forget to. */

export const settingsForPage = cache(async (): Promise<Settings> => {
  shows(TAGS.site)
  return await readSettings(database())
})

export const readSite = cache(async (): Promise<Site> => {
  const settings = await settingsForPage()
  const sections = await lists.menuSections(database())
  return {
    name: settings['site.name'],
    tagline: settings['site.tagline'],
    language: settings['site.language'],
    zone: settings['site.timeZone'],
    sections: sections.map(({ slug, name, description }) => ({ slug, name, description })),
  }
})

export async function readFront(now: number): Promise<Front> {
  const front = await frontPage(database(), now)
  shows(TAGS.front, TAGS.recent)
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
  shows(article ? TAGS.article(article.id) : TAGS.nothingAt(articlePath({ section, slug })))
  return article
})

export async function readSurroundings(article: Article): Promise<Surroundings> {
  const around = await surroundings(database(), article, readAlsoIds(article.bodyHtml))
  shows(TAGS.recent, TAGS.section(article.section.id))
  showsCards([...around.readAlso.values(), ...around.related, ...around.recent, around.previous, around.next])
  return around
}

/** Why nobody may comment on this article now; null when comments are open. */
export async function readClosed(article: Article, now: number) {
  return closedBecause(article, await settingsForPage(), now)
}

export async function readSectionListing(section: lists.Section, page: number) {
  shows(TAGS.section(section.id))
  return showsListing(await lists.sectionListing(database(), section.id, page))
}

export async function readTagListing(tag: { id: number }, page: number) {
  shows(TAGS.tag(tag.id))
  return showsListing(await lists.tagListing(database(), tag.id, page))
}

export async function readAuthorListing(author: { id: number }, page: number) {
  shows(TAGS.author(author.id))
  return showsListing(await lists.authorListing(database(), author.id, page))
}

export const readSection = cache(async (slug: string) => await lists.sectionBySlug(database(), slug))
export const readTag = cache(async (slug: string) => await lists.tagBySlug(database(), slug))
export const readAuthor = cache(async (slug: string) => await lists.authorBySlug(database(), slug))

export async function readLatest(limit: number): Promise<Card[]> {
  const cards = await lists.newest(database(), { limit })
  shows(TAGS.recent)
  showsCards(cards)
  return cards
}

export async function readAddress(path: string, query: Record<string, unknown>) {
  shows(TAGS.nothingAt(path))
  return await findAddress(database(), path, query)
}

function showsListing(listing: lists.Listing): lists.Listing {
  showsCards(listing.cards)
  return listing
}

/** A card shows headline and comment count of its article, so a page with the card changes with the article. */
function showsCards(cards: (Card | null)[]) {
  shows(...cards.flatMap((card) => (card ? [TAGS.article(card.id)] : [])))
}
