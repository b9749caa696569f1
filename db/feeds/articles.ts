import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { BY_ID } from '../articles/cards.ts'
import { labelOf, type ArticleLabel } from '../articles/label.ts'
import { newestIds } from '../articles/lists.ts'
import type { Db } from '../client.ts'
import { newestParts } from '../series/series.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { articleAuthors, articles, articleTags, authors, media, sections, tags } from '../schema/index.ts'

/** An article as feeds tell it: with its whole text. */
export interface FeedArticle {
  id: number
  section: { id: number; slug: string; name: string }
  slug: string
  headline: string
  label: ArticleLabel | null
  standfirst: string
  bodyHtml: string
  bodyText: string
  authors: Named[]
  tags: Named[]
  picture: Picture | null
  createdAt: number
  publishedAt: number
  updatedAt: number
  commentCount: number
}

interface Named {
  slug: string
  name: string
}

/** Which articles a feed holds: all, or those of a section, under a tag or by an author. */
export type FeedList = { kind: 'site' } | { kind: 'section' | 'tag' | 'author' | 'series'; id: number }

/**
 * The newest articles of a list, each with all that a feed says of it.
 *
 * @param limit at most a hundred
 */
export async function feedArticles(db: Db, list: FeedList, limit: number): Promise<FeedArticle[]> {
  return await articlesForFeed(db, await idsOf(db, list, limit))
}

async function idsOf(db: Db, list: FeedList, limit: number): Promise<number[]> {
  if (list.kind === 'site') return await newestIds(db, { limit })
  if (list.kind === 'section') return await newestIds(db, { limit, sectionId: list.id })
  if (list.kind === 'series') return await newestParts(db, list.id, limit)
  const rows = await (list.kind === 'tag' ? underTag : byAuthor)(db).execute({ linkedId: list.id, limit })
  return rows.map((row) => row.id)
}

const underTag = prepared((read) =>
  read
    .select({ id: articleTags.articleId })
    .from(articleTags)
    .where(and(eq(articleTags.tagId, sql.placeholder('linkedId')), sql`${articleTags.listedAt} is not null`))
    .orderBy(desc(articleTags.listedAt), desc(articleTags.articleId))
    .limit(sql.placeholder('limit'))
    .prepare(),
)
const byAuthor = prepared((read) =>
  read
    .select({ id: articleAuthors.articleId })
    .from(articleAuthors)
    .where(
      and(
        eq(articleAuthors.authorId, sql.placeholder('linkedId')),
        sql`${articleAuthors.listedAt} is not null`,
      ),
    )
    .orderBy(desc(articleAuthors.listedAt), desc(articleAuthors.articleId))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** These articles in the order of their ids; what may not be read is left out. */
export async function articlesForFeed(db: Db, ids: number[]): Promise<FeedArticle[]> {
  if (ids.length === 0) return []
  const wanted = { ids: listOf(ids) }
  const [rows, names, labels] = await Promise.all([
    whole(db).execute(wanted),
    bylines(db).execute(wanted),
    tagged(db).execute(wanted),
  ])
  const byId = new Map(
    rows.map(({ article, section, media }) => [
      article.id,
      {
        ...article,
        label: labelOf(article.label),
        publishedAt: article.publishedAt ?? article.createdAt,
        section,
        picture: withCaption(toPicture(media), article.leadCaption),
        authors: names
          .filter((one) => one.articleId === article.id)
          .map(({ slug, name }) => ({ slug, name })),
        tags: labels.filter((one) => one.articleId === article.id).map(({ slug, name }) => ({ slug, name })),
      },
    ]),
  )
  return ids.flatMap((id) => byId.get(id) ?? [])
}

const withCaption = (picture: Picture | null, caption: string) =>
  picture && { ...picture, caption: caption || picture.caption }

const whole = prepared((read) => {
  const { id, slug, headline, label, standfirst, bodyHtml, bodyText, leadCaption } = articles
  const { createdAt, publishedAt, updatedAt, commentCount } = articles
  return read
    .select({
      article: {
        ...{ id, slug, headline, label, standfirst, bodyHtml, bodyText, leadCaption },
        ...{ createdAt, publishedAt, updatedAt, commentCount },
      },
      section: { id: sections.id, slug: sections.slug, name: sections.name },
      media,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.leadMediaId))
    .where(and(among(articles.id, 'ids'), BY_ID.listed))
    .prepare()
})

const bylines = prepared((read) =>
  read
    .select({ articleId: articleAuthors.articleId, slug: authors.slug, name: authors.name })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(among(articleAuthors.articleId, 'ids'))
    .orderBy(asc(articleAuthors.position))
    .prepare(),
)

const tagged = prepared((read) =>
  read
    .select({ articleId: articleTags.articleId, slug: tags.slug, name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(among(articleTags.articleId, 'ids'))
    .orderBy(asc(articleTags.position))
    .prepare(),
)
