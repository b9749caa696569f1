import { readAlsoIds, withPaidLinks } from '../../db/articles/body.ts'
import { cardsById, type Card } from '../../db/articles/cards.ts'
import { isPaid, labelOnCard } from '../../db/articles/label.ts'
import { articlePath, authorPath } from '../../db/articles/path.ts'
import type { Db } from '../../db/client.ts'
import { feedArticles, type FeedArticle, type FeedList } from '../../db/feeds/articles.ts'
import { commentsOf, feedPath } from '../../db/feeds/path.ts'
import { TAGS } from '../../db/pages/tags.ts'
import { excerpt } from '../../db/text/words.ts'
import { tagUri, webAddress, type Site } from '../documents/addresses.ts'
import type { Showing } from '../documents/showing.ts'
import { labelledHeadline, labelWords } from '../labels.ts'
import { feedHtml } from './content.ts'
import { EARLIEST, type FeedItem } from './feed.ts'
import type { createPictures } from './pictures.ts'
import { feedWords, type FeedWords } from './words.ts'

/** As many as WordPress has by default are gone in an hour where much is written. */
const MOST_ARTICLES = 30
/** Characters of all texts together; a feed that is larger has the rest without, since some readers take no more. */
const MOST_TEXT = 2_000_000
const SUMMARY_LENGTH = 280

export interface Sources {
  db: Db
  site: Site
  pictureOf: ReturnType<typeof createPictures>
}

/** The newest articles of a list, as a feed has them. */
export async function articleItems(
  { db, site, pictureOf }: Sources,
  list: FeedList,
  language: string,
  showing: Showing,
): Promise<FeedItem[]> {
  const t = feedWords(language)
  const articles = await feedArticles(db, list, MOST_ARTICLES)
  const targets = articles.flatMap(({ bodyHtml }) => readAlsoIds(bodyHtml))
  const readAlso = await cardsById(db, [...new Set(targets)])
  showing.shows(...targets.map(TAGS.card))
  let room = MOST_TEXT
  const items: FeedItem[] = []
  for (const article of articles) {
    showing.shows(TAGS.article(article.id), TAGS.count(article.id))
    const html = room > article.bodyHtml.length ? textOf(article, site, readAlso, t) : ''
    room -= html.length
    items.push({ ...itemOf(article, site, language), html, picture: await pictureOf(article.picture) })
  }
  return items
}

/** The name by which feeds know an article for good. */
export const articleName = (site: Site, { id, createdAt }: { id: number; createdAt: number }) =>
  tagUri(site, createdAt, `article:${id}`)

function textOf(
  { bodyHtml, section, slug, label }: FeedArticle,
  site: Site,
  readAlso: Map<number, Card>,
  t: FeedWords,
) {
  const page = webAddress(site, articlePath({ section: section.slug, slug }))
  const own = new Map(readAlsoIds(bodyHtml).flatMap((id) => pairs(id, readAlso.get(id))))
  return feedHtml(isPaid(label) ? withPaidLinks(bodyHtml) : bodyHtml, {
    page,
    readAlso: own,
    label: t('readAlso'),
  })
}

const pairs = (id: number, card: Card | undefined): [number, Card][] => (card ? [[id, card]] : [])

function itemOf(article: FeedArticle, site: Site, language: string) {
  const path = articlePath({ section: article.section.slug, slug: article.slug })
  const url = webAddress(site, path)
  const { label, headline } = article
  const kind = label === null ? [] : [labelWords(language, label)]
  const names = [article.section.name, ...kind, ...article.tags.map(({ name }) => name)]
  return {
    ...{
      id: articleName(site, article),
      url,
      title: labelledHeadline(language, { headline, label: labelOnCard(label) }),
    },
    summary: article.standfirst || excerpt(article.bodyText, SUMMARY_LENGTH),
    published: article.publishedAt,
    updated: Math.max(article.publishedAt, article.updatedAt, EARLIEST),
    authors: article.authors.map(({ slug, name }) => ({ name, url: webAddress(site, authorPath(slug)) })),
    categories: [...new Set(names)],
    comments: {
      page: `${url}#comments`,
      at: (format: Parameters<typeof feedPath>[1]) => webAddress(site, feedPath(commentsOf(path), format)),
      count: article.commentCount,
    },
    answers: null,
  }
}
