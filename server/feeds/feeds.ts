import { findAddress } from '../../db/articles/address.ts'
import { publishedArticleId } from '../../db/articles/article.ts'
import { cardsOf } from '../../db/articles/cards.ts'
import { authorBySlug, sectionBySlug, tagBySlug } from '../../db/articles/lists.ts'
import { articlePath, authorPath, sectionPath, seriesPath, tagPath } from '../../db/articles/path.ts'
import { feedComments } from '../../db/comments/feed.ts'
import { newestCorrections } from '../../db/corrections/listing.ts'
import type { FeedList } from '../../db/feeds/articles.ts'
import { commentsOf, FEED_FORMATS, feedPath, formatOf, type FeedFormat } from '../../db/feeds/path.ts'
import { TAGS } from '../../db/pages/tags.ts'
import { presentSlug } from '../../db/sections/sections.ts'
import { seriesBySlug } from '../../db/series/series.ts'
import { readSettings, type Settings } from '../../db/settings/settings.ts'
import { webAddress } from '../documents/addresses.ts'
import { found, missing, movedTo, type Document, type Find } from '../documents/document.ts'
import type { Showing } from '../documents/showing.ts'
import { articleItems, type Sources } from './articles.ts'
import { writeAtom } from './atom.ts'
import { commentItem } from './comments.ts'
import { correctionItem } from './corrections.ts'
import type { Feed, FeedItem } from './feed.ts'
import { writeJson } from './json.ts'
import { writeRss } from './rss.ts'
import { headerPath } from '../front/url.ts'
import { hubsOf } from './hubs.ts'
import { feedWords, type FeedWords } from './words.ts'

/** A feed's own part: which page it goes with, what it is called, what is in it. */
interface About {
  /** Paths of the page, and of what the feed's file stands under. */
  page: string
  base: string
  title: string
  subtitle: string
  items: FeedItem[]
}

interface Asked {
  sources: Sources
  settings: Settings
  t: FeedWords
  showing: Showing
  /** Of the site: what it is called. */
  name: string
  format: FeedFormat
}

type About404 = About | Document
const NO_FEED = missing(404, 'There is no feed at this address.')
/** When a feed changed that never held anything: a date that programs take. */
const LONG_AGO = Date.UTC(2000, 0, 1)
const MOST_CORRECTIONS = 50
const WRITERS = { rss: writeRss, atom: writeAtom, json: writeJson }

/** Finds the feed that a path names: of the site, a section, a tag, an author, a series, or of comments. */
export function createFeeds(sources: Sources): Find {
  return (segments) => {
    const format = formatOf(segments.at(-1) ?? '')
    const read = format && readerOf(segments.slice(0, -1))
    if (!format || !read) return null
    return async (showing) => {
      // Also for who asks for a feed that is not there: a section that is added may be it.
      showing.shows(TAGS.site)
      const settings = await readSettings(sources.db)
      const asked = {
        ...{ sources, settings, showing, format, name: settings['site.name'] },
        t: feedWords(settings['site.language']),
      }
      const about = await read(asked)
      return 'status' in about ? about : written(about, asked)
    }
  }
}

type Read = (asked: Asked) => Promise<About404>

/** @param place the segments of the path before the file's name */
function readerOf(place: string[]): Read | null {
  const [first, second, third, ...more] = place
  if (more.length > 0) return null
  if (first === undefined) return ofSite
  if (third !== undefined) return third === 'comments' && second ? ofDiscussion(first, second) : null
  if (second === undefined) return OF_ALL.get(first) ?? ofSection(first)
  if (first === 'tag') return ofTag(second)
  if (first === 'series') return ofSeries(second)
  return first === 'author' ? ofAuthor(second) : null
}

async function listed(asked: Asked, list: FeedList, about: Omit<About, 'items' | 'base'>): Promise<About> {
  const { sources, settings, showing } = asked
  const items = await articleItems(sources, list, settings['site.language'], showing)
  return { ...about, base: about.page, items }
}

const ofSite: Read = async (asked) => {
  const { settings, name, showing } = asked
  showing.shows(TAGS.recent)
  return await listed(asked, { kind: 'site' }, { page: '/', title: name, subtitle: settings['site.tagline'] })
}

function ofSection(slug: string): Read {
  return async (asked) => {
    const section = await sectionBySlug(asked.sources.db, slug)
    if (!section) {
      const present = await presentSlug(asked.sources.db, slug)
      return present === null ? NO_FEED : movedTo(headerPath(feedPath(sectionPath(present), asked.format)))
    }
    asked.showing.shows(TAGS.section(section.id))
    const about = {
      page: sectionPath(slug),
      title: titled(section.name, asked),
      subtitle: section.description,
    }
    return await listed(asked, { kind: 'section', id: section.id }, about)
  }
}

function ofTag(slug: string): Read {
  return async (asked) => {
    const tag = await tagBySlug(asked.sources.db, slug)
    if (!tag) return NO_FEED
    asked.showing.shows(TAGS.tag(tag.id), TAGS.tagged(tag.id))
    const about = { page: tagPath(slug), title: titled(tag.name, asked), subtitle: tag.description }
    return await listed(asked, { kind: 'tag', id: tag.id }, about)
  }
}

function ofAuthor(slug: string): Read {
  return async (asked) => {
    const author = await authorBySlug(asked.sources.db, slug)
    if (!author) return await renamed(asked, authorPath(slug))
    asked.showing.shows(TAGS.author(author.id), TAGS.by(author.id))
    const about = { page: authorPath(slug), title: titled(author.name, asked), subtitle: author.bio }
    return await listed(asked, { kind: 'author', id: author.id }, about)
  }
}

/** Who has another address now, or has become one with another author, takes his feed along; so does a series. */
async function renamed({ sources: { db }, format }: Asked, path: string): Promise<Document> {
  const address = await findAddress(db, path)
  return address.kind === 'moved' ? movedTo(headerPath(feedPath(address.to, format))) : NO_FEED
}

function ofSeries(slug: string): Read {
  return async (asked) => {
    const series = await seriesBySlug(asked.sources.db, slug)
    if (!series) return await renamed(asked, seriesPath(slug))
    asked.showing.shows(TAGS.series(series.id))
    const about = { page: seriesPath(slug), title: titled(series.name, asked), subtitle: series.intro }
    return await listed(asked, { kind: 'series', id: series.id }, about)
  }
}

const ofComments: Read = async (asked) => {
  const { sources, t, name } = asked
  const comments = await feedComments(sources.db, null)
  asked.showing.shows(TAGS.comments, ...comments.map(({ articleId }) => TAGS.card(articleId)))
  return {
    ...{ page: '/', base: '/comments', title: t('commentsOfSite', { site: name }), subtitle: '' },
    items: comments.map((comment) => commentItem(comment, sources.site, t)),
  }
}

const ofCorrections: Read = async (asked) => {
  const { sources, t, name } = asked
  asked.showing.shows(TAGS.corrections)
  const newest = await newestCorrections(sources.db, MOST_CORRECTIONS)
  return {
    ...{
      page: '/corrections',
      base: '/corrections',
      title: t('correctionsOfSite', { site: name }),
      subtitle: '',
    },
    items: newest.map((one) => correctionItem(one, sources.site, t)),
  }
}

const OF_ALL = new Map([
  ['comments', ofComments],
  ['corrections', ofCorrections],
])

function ofDiscussion(section: string, slug: string): Read {
  return async (asked) => {
    const { sources, t, showing, format } = asked
    const { db } = sources
    const path = articlePath({ section, slug })
    const id = await publishedArticleId(db, section, slug)
    if (id === null) return await elsewhere(asked, path, format)
    const [card] = await cardsOf(db, [id])
    const headline = card?.headline ?? ''
    showing.shows(TAGS.article(id), TAGS.card(id))
    const comments = await feedComments(db, id)
    return {
      ...{ page: path, base: commentsOf(path), title: t('commentsOfArticle', { headline }) },
      subtitle: card?.standfirst ?? '',
      items: comments.map((comment) => commentItem(comment, sources.site, t)),
    }
  }
}

/** An article that has moved takes the feed of its comments along; one that was withdrawn, to nowhere. */
async function elsewhere({ sources: { db } }: Asked, path: string, format: FeedFormat): Promise<Document> {
  const address = await findAddress(db, path, {})
  if (address.kind === 'moved') return movedTo(headerPath(feedPath(commentsOf(address.to), format)))
  return address.kind === 'gone' ? missing(410, 'This article has been withdrawn.') : NO_FEED
}

const titled = (title: string, { name }: Asked) => `${title} – ${name}`

function written({ page, base, title, subtitle, items }: About, asked: Asked): Document {
  const { sources, settings, name, format } = asked
  const whole = (path: string) => webAddress(sources.site, path)
  const feed: Feed = {
    ...{ title, subtitle, items, publisher: name, language: settings['site.language'] },
    ...{ page: whole(page), home: whole('/'), at: (other) => whole(feedPath(base, other)) },
    icons: { small: whole('/icon-144.png'), large: whole('/icon-512.png') },
    updated: Math.max(items.length > 0 ? 0 : LONG_AGO, ...items.map((item) => item.updated)),
    hubs: hubsOf(settings, sources.site.url),
  }
  const links = [...feed.hubs.map((hub) => `<${hub}>; rel="hub"`), `<${feed.at(format)}>; rel="self"`]
  return found(`${FEED_FORMATS[format].type}; charset=utf-8`, WRITERS[format](feed), [
    ...['link', links.join(', '), 'access-control-allow-origin', '*'],
  ])
}
