import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { CommentMode } from '../comments/modes.ts'
import { placeInSeries, type PlaceInSeries } from '../series/series.ts'
import { among, listOf, prepared } from '../prepared.ts'
import { picturesInText } from '../media/in-text.ts'
import { toPicture, type Picture } from '../media/picture.ts'
import { articles, articleTags, media, sections, tags } from '../schema/index.ts'
import { excerpt } from '../text/words.ts'
import { linkedArticles } from './body.ts'
import { bylineOf, cardsById, LISTED, type Byline, type Card } from './cards.ts'
import type { Heading } from './contents.ts'
import { furtherOf, type Further } from './further.ts'
import { newestIds } from './lists.ts'
import { articlePath } from './path.ts'
import { readingOf } from './reading.ts'
import { relatedTo } from './related.ts'
import { socialPicture } from './social-picture.ts'

/** A change within this time after publication is still the publishing. R1 of the feature table. */
const UPDATED_AFTER = 60_000
const RECENT = 5
/** Characters of a text that are looked at for how it begins. */
const OPENING = 600
const RELATED = 5

export interface Article extends Further {
  id: number
  kind: 'article' | 'page'
  section: { id: number; slug: string; name: string }
  slug: string
  headline: string
  /** BCP 47; null for the site's language. */
  language: string | null
  standfirst: string
  /** With an anchor on each sub-head. */
  bodyHtml: string
  headings: Heading[]
  /** Those that stand in the body, by name. */
  bodyPictures: Map<string, Picture>
  authors: Byline[]
  tags: { id: number; slug: string; name: string }[]
  picture: Picture | null
  publishedAt: number
  /** Null unless the article was changed after it was published. */
  updatedAt: number | null
  minutes: number
  /** Whether its age may be said above it, once it is old. */
  showsAge: boolean
  /** How many words its text has. */
  words: number
  /** How its text begins, on one line; a few hundred characters. */
  opening: string
  commentCount: number
  commentsOpen: boolean
  sectionOpen: boolean
  commentsCloseAt: number | null
  articleMode: CommentMode | null
  sectionMode: CommentMode | null
}

/**
 * A published article by its address.
 *
 * @returns null when there is none, or none that the public may read
 */
export async function publishedArticle(db: Db, section: string, slug: string): Promise<Article | null> {
  const [row] = await articleAt(db).execute({ section, slug })
  if (!row) return null
  const { id } = row.article
  return await asRead(db, row, await bylineOf(db, id), await tagsOf(db).execute({ articleId: id }))
}

type Row = Awaited<ReturnType<ReturnType<typeof articleAt>['execute']>>[number]

/** An article as its page shows it. @param row published or not: whoever asks has decided who may read it */
export async function asRead(db: Db, row: Row, byline: Byline[], tagged: Article['tags']): Promise<Article> {
  const { article } = row
  const publishedAt = article.publishedAt ?? article.createdAt
  const picture = toPicture(row.media)
  const { words: count, minutes, html, headings } = readingOf(article)
  return {
    id: article.id,
    kind: article.kind,
    section: { id: row.section.id, slug: row.section.slug, name: row.section.name },
    slug: article.slug,
    headline: article.headline,
    language: article.language,
    standfirst: article.standfirst,
    bodyHtml: html,
    headings,
    bodyPictures: await picturesInText(db, article.bodyHtml),
    authors: byline,
    tags: tagged,
    picture: picture && { ...picture, caption: article.leadCaption || picture.caption },
    publishedAt,
    updatedAt: article.updatedAt >= publishedAt + UPDATED_AFTER ? article.updatedAt : null,
    ...{ minutes, words: count },
    showsAge: article.kind === 'article' && article.showsAge,
    opening: excerpt(article.bodyText.slice(0, OPENING), OPENING / 2),
    commentCount: article.commentCount,
    commentsOpen: article.commentsOpen,
    sectionOpen: row.section.open,
    commentsCloseAt: article.commentsCloseAt,
    articleMode: article.commentMode,
    sectionMode: row.section.mode,
    ...furtherOf(article, await socialPicture(db, article.socialMediaId)),
  }
}

/** The id of the published article at an address; null when there is none. */
export async function publishedArticleId(db: Db, section: string, slug: string): Promise<number | null> {
  const [row] = await idAt(db).execute({ section, slug })
  return row?.id ?? null
}

const idAt = prepared((read) =>
  read
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(
      and(
        eq(sections.slug, sql.placeholder('section')),
        eq(articles.slug, sql.placeholder('slug')),
        eq(articles.status, 'published'),
      ),
    )
    .prepare(),
)

const articleAt = prepared((read) =>
  read
    .select({
      article: articles,
      section: {
        ...{ id: sections.id, slug: sections.slug, name: sections.name },
        ...{ open: sections.commentsOpen, mode: sections.commentMode },
      },
      media,
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(media, eq(media.id, articles.leadMediaId))
    .where(
      and(
        eq(sections.slug, sql.placeholder('section')),
        eq(articles.slug, sql.placeholder('slug')),
        eq(articles.status, 'published'),
      ),
    )
    .prepare(),
)

const tagsOf = prepared((read) =>
  read
    .select({ id: tags.id, slug: tags.slug, name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, sql.placeholder('articleId')))
    .orderBy(asc(articleTags.position))
    .prepare(),
)

export interface Surroundings {
  readAlso: Map<number, Card>
  /** Articles that the text links to, which stand in no list beside it. */
  linkedIds: number[]
  related: Card[]
  recent: Card[]
  /** Its place in a series, with the parts before and after it. */
  series: (PlaceInSeries & { previous: Card | null; next: Card | null }) | null
  previous: Card | null
  next: Card | null
}

/**
 * What stands around an article: inline "Read also" targets, related and recent articles, its neighbours in the
 * section. No article stands there twice: what the text names comes before all else, then the parts of a series before
 * and after it, what editors pinned as related, its neighbours, the rest that is related, and what is recent.
 *
 * @param readAlsoIds targets named in the body; one that is not public vanishes
 */
export async function surroundings(db: Db, article: Article, readAlsoIds: number[]): Promise<Surroundings> {
  const targets = readAlsoIds.filter((id) => id !== article.id)
  const linked = await linkedIds(db, article)
  const inText = [article.id, ...targets, ...linked]
  const partOf = await placeInSeries(db, article.id)
  const [partBefore, partAfter] = [partOf?.previousId, partOf?.nextId].map((id) =>
    typeof id === 'number' && !inText.includes(id) ? id : undefined,
  )
  const parts = [partBefore, partAfter].filter((id) => id !== undefined)
  const stored = (await relatedTo(db, article.id)).filter(({ id }) => ![...inText, ...parts].includes(id))
  const pinned = stored.filter((one) => one.pinned).slice(0, RELATED)
  const taken = new Set([...inText, ...parts, ...pinned.map(({ id }) => id)])
  const [previous, next] = article.kind === 'article' ? await neighbours(db, article, taken) : []
  const beside = [previous, next, ...parts].filter((id) => id !== undefined)
  const related = stored
    .map(({ id }) => id)
    .filter((id) => !beside.includes(id))
    .slice(0, RELATED)
  const named = [...inText, ...beside]
  const recent = await newestIds(db, { limit: RECENT, except: [...named, ...related] })

  // All at once: a page of cards costs hardly more than one card.
  const cards = await cardsById(db, [...targets, ...beside, ...related, ...recent])
  const pick = (ids: number[]) => ids.flatMap((id) => cards.get(id) ?? [])
  return {
    readAlso: new Map(pick(targets).map((card) => [card.id, card])),
    linkedIds: linked,
    related: pick(related),
    recent: pick(recent),
    series: partOf && {
      ...partOf,
      previous: pick([partBefore ?? 0])[0] ?? null,
      next: pick([partAfter ?? 0])[0] ?? null,
    },
    previous: pick([previous ?? 0])[0] ?? null,
    next: pick([next ?? 0])[0] ?? null,
  }
}

/** The articles that stand at the paths that an article's text links to. */
async function linkedIds(db: Db, { bodyHtml }: Article): Promise<number[]> {
  const linked = linkedArticles(bodyHtml)
  if (linked.length === 0) return []
  const paths = new Set(linked.map(articlePath))
  const rows = await articlesUnder(db).execute({
    sections: listOf(linked.map((link) => link.section)),
    slugs: listOf(linked.map((link) => link.slug)),
  })
  return rows.filter((row) => paths.has(articlePath(row))).map((row) => row.id)
}

const articlesUnder = prepared((read) => {
  const { id, slug } = articles
  return read
    .select({ id, slug, section: sections.slug })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(among(sections.slug, 'sections'), among(slug, 'slugs')))
    .prepare()
})

/** The ids of the articles published just before and just after this one in its section, but for those that stand elsewhere. */
async function neighbours(db: Db, { id, section, publishedAt }: Article, taken: Set<number>) {
  const here = { sectionId: section.id, publishedAt, id, many: taken.size + 1 }
  const free = (rows: { id: number }[]) => rows.find((row) => !taken.has(row.id))?.id
  return [free(await neighbourBefore(db).execute(here)), free(await neighbourAfter(db).execute(here))]
}

const inSection = and(LISTED, eq(articles.sectionId, sql.placeholder('sectionId')))
// As row values, so that the index is entered at this article and not at the end of the archive.
const place = sql`(${articles.publishedAt}, ${articles.id})`
const here = sql`(${sql.placeholder('publishedAt')}, ${sql.placeholder('id')})`
const neighbourBefore = prepared((read) =>
  read
    .select({ id: articles.id })
    .from(articles)
    .where(and(inSection, sql`${place} < ${here}`))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(sql.placeholder('many'))
    .prepare(),
)
const neighbourAfter = prepared((read) =>
  read
    .select({ id: articles.id })
    .from(articles)
    .where(and(inSection, sql`${place} > ${here}`))
    .orderBy(asc(articles.publishedAt), asc(articles.id))
    .limit(sql.placeholder('many'))
    .prepare(),
)
