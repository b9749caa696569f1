import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { articleAuthors, articles, authors, media, sections } from '../schema/index.ts'

/** An article as a list shows it. */
export interface Card {
  id: number
  section: { id: number; slug: string; name: string }
  slug: string
  headline: string
  standfirst: string
  authors: { id: number; slug: string; name: string }[]
  publishedAt: number
  commentCount: number
  picture: Picture | null
}

/** Stands in lists and may be read. Drafts, scheduled and withdrawn articles and plain pages do not. */
export const LISTED = and(eq(articles.status, 'published'), eq(articles.kind, 'article'))
/** The same for articles that are asked for by number: the plus keeps SQLite from walking all that are published. */
export const BY_ID = {
  published: eq(sql`+${articles.status}`, 'published'),
  listed: and(eq(sql`+${articles.status}`, 'published'), eq(sql`+${articles.kind}`, 'article')),
}
export const NEWEST_FIRST = [desc(articles.publishedAt), desc(articles.id)]

const { id, slug, headline, standfirst, publishedAt, createdAt, commentCount } = articles
/** A card needs no body, and a body is most of a row. */
const WITHOUT_BODY = { id, slug, headline, standfirst, publishedAt, createdAt, commentCount }

/**
 * The cards of these articles, in the order of the ids; ids that may not be read are left out.
 *
 * @param ids at most a few hundred
 */
export async function cardsOf(db: Db, ids: number[]): Promise<Card[]> {
  if (ids.length === 0) return []
  const rows = await db.read
    .select({
      article: WITHOUT_BODY,
      section: { id: sections.id, slug: sections.slug, name: sections.name },
      media,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.leadMediaId))
    .where(and(inArray(articles.id, ids), BY_ID.published))
  const bylines = await bylinesOf(db, ids)
  const cards = new Map(
    rows.map(({ article, section, media }) => [
      article.id,
      {
        id: article.id,
        section,
        slug: article.slug,
        headline: article.headline,
        standfirst: article.standfirst,
        authors: (bylines.get(article.id) ?? []).map(({ id, slug, name }) => ({ id, slug, name })),
        publishedAt: article.publishedAt ?? article.createdAt,
        commentCount: article.commentCount,
        picture: toPicture(media),
      },
    ]),
  )
  return ids.flatMap((id) => cards.get(id) ?? [])
}

export interface Byline {
  id: number
  slug: string
  name: string
  role: string
  bio: string
  picture: Picture | null
}

/** Who wrote each of these articles, in the order of the byline. */
export async function bylinesOf(db: Db, articleIds: number[]): Promise<Map<number, Byline[]>> {
  const rows = await db.read
    .select({ articleId: articleAuthors.articleId, author: authors, media })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .leftJoin(media, eq(media.id, authors.pictureId))
    .where(inArray(articleAuthors.articleId, articleIds))
    .orderBy(asc(articleAuthors.position))
  const found = new Map<number, Byline[]>()
  for (const { articleId, author, media } of rows) {
    const { id, slug, name, role, bio } = author
    found.set(articleId, [
      ...(found.get(articleId) ?? []),
      { id, slug, name, role, bio, picture: toPicture(media) },
    ])
  }
  return found
}
