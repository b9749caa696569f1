import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { labelOf, labelOnCard, type ArticleLabel } from './label.ts'
import { articleAuthors, articles, authors, liveBlogs, media, sections } from '../schema/index.ts'

/** An article as a list shows it. */
export interface Card {
  id: number
  section: { id: number; slug: string; name: string }
  slug: string
  headline: string
  /** BCP 47; null for the site's language. */
  language: string | null
  standfirst: string
  authors: { id: number; slug: string; name: string }[]
  publishedAt: number
  commentCount: number
  picture: Picture | null
  /** What its headline would be taken for news without; null for nothing. */
  label: ArticleLabel | null
  /** What kind of piece it is, whether cards say so or not. */
  piece: ArticleLabel | null
  /** Whether it is a live blog into which is posted. */
  isLive: boolean
}

/** Stands in lists and may be read. Drafts, scheduled and withdrawn articles and plain pages do not. */
export const LISTED = and(eq(articles.status, 'published'), eq(articles.kind, 'article'))
/** The same for articles that are asked for by number: the plus keeps SQLite from walking all that are published. */
export const BY_ID = {
  published: eq(sql`+${articles.status}`, 'published'),
  listed: and(eq(sql`+${articles.status}`, 'published'), eq(sql`+${articles.kind}`, 'article')),
}
export const NEWEST_FIRST = [desc(articles.publishedAt), desc(articles.id)]

const { id, slug, headline, language, standfirst, publishedAt, createdAt, commentCount, label } = articles
/** A card needs no body, and a body is most of a row. */
const WITHOUT_BODY = {
  ...{ id, slug, headline, language, standfirst, publishedAt, createdAt, commentCount, label },
}

const cardRows = prepared((read) =>
  read
    .select({
      article: WITHOUT_BODY,
      section: { id: sections.id, slug: sections.slug, name: sections.name },
      media,
      live: liveBlogs.status,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.leadMediaId))
    .leftJoin(liveBlogs, eq(liveBlogs.articleId, articles.id))
    .where(and(among(articles.id, 'ids'), BY_ID.published))
    .prepare(),
)

/**
 * The cards of these articles, in the order of the ids; ids that may not be read are left out.
 *
 * @param ids at most a few hundred
 */
export async function cardsOf(db: Db, ids: number[]): Promise<Card[]> {
  const cards = await cardsById(db, ids)
  return ids.flatMap((id) => cards.get(id) ?? [])
}

/** The same by their ids, for a page that shows several lists. */
export async function cardsById(db: Db, ids: number[]): Promise<Map<number, Card>> {
  if (ids.length === 0) return new Map()
  const rows = await cardRows(db).execute({ ids: listOf(ids) })
  const authors = await namesOf(db, ids)
  return new Map(
    rows.map(({ article, section, media, live }) => [
      article.id,
      {
        id: article.id,
        section,
        slug: article.slug,
        headline: article.headline,
        language: article.language,
        standfirst: article.standfirst,
        authors: authors.get(article.id) ?? [],
        publishedAt: article.publishedAt ?? article.createdAt,
        commentCount: article.commentCount,
        picture: toPicture(media),
        label: labelOnCard(labelOf(article.label)),
        piece: labelOf(article.label),
        isLive: live === 'open',
      },
    ]),
  )
}

export interface Byline {
  id: number
  slug: string
  name: string
  role: string
  bio: string
  picture: Picture | null
}

const bylineRows = prepared((read) =>
  read
    .select({ author: authors, media })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .leftJoin(media, eq(media.id, authors.pictureId))
    .where(eq(articleAuthors.articleId, sql.placeholder('articleId')))
    .orderBy(asc(articleAuthors.position))
    .prepare(),
)

/** Who wrote this article, in the order of the byline. */
export async function bylineOf(db: Db, articleId: number): Promise<Byline[]> {
  const rows = await bylineRows(db).execute({ articleId })
  return rows.map(({ author: { id, slug, name, role, bio }, media }) => {
    return { id, slug, name, role, bio, picture: toPicture(media) }
  })
}

const nameRows = prepared((read) =>
  read
    .select({
      articleId: articleAuthors.articleId,
      ...{ id: authors.id, slug: authors.slug, name: authors.name },
    })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(among(articleAuthors.articleId, 'ids'))
    .orderBy(asc(articleAuthors.position))
    .prepare(),
)

/** The names over each of these articles, in the order of the byline. */
async function namesOf(db: Db, ids: number[]): Promise<Map<number, Card['authors']>> {
  const found = new Map<number, Card['authors']>()
  for (const { articleId, ...author } of await nameRows(db).execute({ ids: listOf(ids) })) {
    const names = found.get(articleId)
    if (names) names.push(author)
    else found.set(articleId, [author])
  }
  return found
}
