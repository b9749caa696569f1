import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { articles, articleTags, media, sections, tags } from '../schema/index.ts'
import { readingMinutes } from '../text/words.ts'
import { linkedArticles } from './body.ts'
import { bylinesOf, cardsOf, LISTED, type Byline, type Card } from './cards.ts'
import { newest } from './lists.ts'
import { articlePath } from './path.ts'
import { relatedIds } from './related.ts'

/** A change within this time after publication is still the publishing. R1 of the feature table. */
const UPDATED_AFTER = 60_000
const RECENT = 5
const RELATED = 5

export interface Article {
  id: number
  kind: 'article' | 'page'
  section: { id: number; slug: string; name: string }
  slug: string
  headline: string
  standfirst: string
  bodyHtml: string
  authors: Byline[]
  tags: { id: number; slug: string; name: string }[]
  picture: Picture | null
  publishedAt: number
  /** Null unless the article was changed after it was published. */
  updatedAt: number | null
  minutes: number
  commentCount: number
  commentsOpen: boolean
  sectionOpen: boolean
  commentsCloseAt: number | null
}

/**
 * A published article by its address.
 *
 * @returns null when there is none, or none that the public may read
 */
export async function publishedArticle(db: Db, section: string, slug: string): Promise<Article | null> {
  const [row] = await db.read
    .select({
      article: articles,
      section: { id: sections.id, slug: sections.slug, name: sections.name, open: sections.commentsOpen },
      media,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.leadMediaId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug), eq(articles.status, 'published')))
  if (!row) return null
  const { article } = row
  const publishedAt = article.publishedAt ?? article.createdAt
  const picture = toPicture(row.media)
  return {
    id: article.id,
    kind: article.kind,
    section: { id: row.section.id, slug: row.section.slug, name: row.section.name },
    slug: article.slug,
    headline: article.headline,
    standfirst: article.standfirst,
    bodyHtml: article.bodyHtml,
    authors: (await bylinesOf(db, [article.id])).get(article.id) ?? [],
    tags: await tagsOf(db, article.id),
    picture: picture && { ...picture, caption: article.leadCaption || picture.caption },
    publishedAt,
    updatedAt: article.updatedAt >= publishedAt + UPDATED_AFTER ? article.updatedAt : null,
    minutes: readingMinutes(article.bodyText),
    commentCount: article.commentCount,
    commentsOpen: article.commentsOpen,
    sectionOpen: row.section.open,
    commentsCloseAt: article.commentsCloseAt,
  }
}

/** The id of the published article at an address; null when there is none. */
export async function publishedArticleId(db: Db, section: string, slug: string): Promise<number | null> {
  const [row] = await db.read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(eq(sections.slug, section), eq(articles.slug, slug), eq(articles.status, 'published')))
  return row?.id ?? null
}

async function tagsOf(db: Db, articleId: number) {
  return await db.read
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, articleId))
    .orderBy(asc(articleTags.position))
}

export interface Surroundings {
  readAlso: Map<number, Card>
  related: Card[]
  recent: Card[]
  previous: Card | null
  next: Card | null
}

/**
 * What stands around an article: inline "Read also" targets, related and recent articles, its neighbours in the
 * section. Related and recent leave out whatever the page names elsewhere: the article itself, its neighbours,
 * read-also targets, articles linked in its text and each other.
 *
 * @param readAlsoIds targets named in the body; one that is not public vanishes
 */
export async function surroundings(db: Db, article: Article, readAlsoIds: number[]): Promise<Surroundings> {
  const readAlso = new Map(
    (await cardsOf(db, readAlsoIds)).filter((card) => card.id !== article.id).map((card) => [card.id, card]),
  )
  const [previous, next] = article.kind === 'article' ? await neighbours(db, article) : [null, null]
  const named = [article.id, ...readAlso.keys(), ...(await linkedIds(db, article))]
  for (const neighbour of [previous, next]) if (neighbour) named.push(neighbour.id)
  const related = (await relatedIds(db, article.id)).filter((id) => !named.includes(id)).slice(0, RELATED)
  return {
    readAlso,
    related: await cardsOf(db, related),
    recent: await newest(db, { limit: RECENT, except: [...named, ...related] }),
    previous,
    next,
  }
}

/** The articles that stand at the paths that an article's text links to. */
async function linkedIds(db: Db, { bodyHtml }: Article): Promise<number[]> {
  const linked = linkedArticles(bodyHtml)
  if (linked.length === 0) return []
  const paths = new Set(linked.map(articlePath))
  const inSections = linked.map((link) => link.section)
  const slugs = linked.map((link) => link.slug)
  const { id, slug } = articles
  const rows = await db.read
    .select({ id, slug, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(inArray(sections.slug, inSections), inArray(slug, slugs)))
  return rows.filter((row) => paths.has(articlePath(row))).map((row) => row.id)
}

/** The articles published just before and just after this one in its section. */
async function neighbours(
  db: Db,
  { id, section, publishedAt }: Article,
): Promise<[Card | null, Card | null]> {
  const inSection = and(LISTED, eq(articles.sectionId, section.id))
  // As a row value, so that the index is entered at this article and not at the end of the archive.
  const earlier = sql`(${articles.publishedAt}, ${articles.id}) < (${publishedAt}, ${id})`
  const later = sql`(${articles.publishedAt}, ${articles.id}) > (${publishedAt}, ${id})`
  const select = () => db.read.select({ id: articles.id }).from(articles)
  const [before] = await select()
    .where(and(inSection, earlier))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(1)
  const [after] = await select()
    .where(and(inSection, later))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(1)
  const cards = await cardsOf(
    db,
    [before, after].flatMap((row) => row?.id ?? []),
  )
  const find = (row: { id: number } | undefined) => cards.find((card) => card.id === row?.id) ?? null
  return [find(before), find(after)]
}
