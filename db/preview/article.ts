import { asc, eq, inArray } from 'drizzle-orm'
import { asRead, type Article } from '../articles/article.ts'
import { bylineOf, type Byline } from '../articles/cards.ts'
import type { ArticleStatus } from '../articles/status.ts'
import { NO_HEADLINE } from '../drafts/begin.ts'
import { differing, fieldsOf } from '../drafts/fields.ts'
import { liveFields } from '../drafts/standing.ts'
import { slugSoFar } from '../notes/who.ts'
import type { Db } from '../client.ts'
import { toPicture } from '../media/picture.ts'
import { articleDrafts, articles, articleTags, authors, media, sections, tags } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import { plainText } from '../text/words.ts'

type ArticleColumns = typeof articles.$inferSelect
type Draft = typeof articleDrafts.$inferSelect

export interface Preview {
  /** As it will be, once what is written is published. */
  article: Article
  status: ArticleStatus
  /** Whether readers have it, or an earlier state of it. */
  isPublic: boolean
  /** Whether it says something else than readers have. */
  isChanged: boolean
  /** Where it stands, or will stand until its address is changed. */
  published: { section: string; slug: string }
}

/**
 * An article as readers would have it if it were published now: by its draft, where it has one.
 *
 * @param now milliseconds
 * @returns null when there is none, and for one that was deleted
 */
export async function previewArticle(db: Db, articleId: number, now: number): Promise<Preview | null> {
  const [row] = await db.read
    .select({ article: articles, draft: articleDrafts })
    .from(articles)
    .leftJoin(articleDrafts, eq(articleDrafts.articleId, articles.id))
    .where(eq(articles.id, articleId))
  if (!row || row.article.status === 'deleted') return null
  const isPublic = row.article.status === 'published'
  // What was changed and changed back is what readers have, with its times.
  const draft = isPublic ? await changing(db, row.article, row.draft) : row.draft
  const article = draft ? asDrafted(row.article, draft, now) : row.article
  const section = await sectionOf(db, article.sectionId)
  if (!section) return null
  const shown = { article, section, media: await mediaOf(db, article.leadMediaId) }
  const byline = draft
    ? [...(await authorsOf(db, draft.authorIds)), ...draft.newAuthors.map(guest)]
    : await bylineOf(db, articleId)
  const tagged = draft
    ? [...(await tagsOf(db, draft.tagIds)), ...draft.newTags.map(newcomer)]
    : await tagsUnder(db, articleId)
  const { status, sectionId, slug } = row.article
  const stands = await sectionOf(db, sectionId)
  return {
    ...{ article: await asRead(db, shown, byline, tagged), status },
    ...{ isPublic, isChanged: !isPublic || draft !== null },
    published: { section: stands?.slug ?? '', slug },
  }
}

async function changing(db: Db, article: ArticleColumns, draft: Draft | null): Promise<Draft | null> {
  if (!draft) return null
  return differing(fieldsOf(draft), await liveFields(db.read, article)).length > 0 ? draft : null
}

/** What a draft says in place of what stands in the article. */
function asDrafted(article: ArticleColumns, draft: Draft, now: number): ArticleColumns {
  const {
    sectionId,
    slug,
    authorIds: _authors,
    tagIds: _tags,
    newAuthors: _a,
    newTags: _t,
    ...said
  } = fieldsOf(draft)
  const publishedAt = article.publishedAt ?? now
  return {
    ...article,
    ...said,
    sectionId: sectionId ?? article.sectionId,
    headline: draft.headline === NO_HEADLINE ? '' : draft.headline,
    slug: slugSoFar(slug) || slugSoFar(article.slug) || slugify(draft.headline) || article.slug,
    bodyText: plainText(draft.bodyHtml),
    publishedAt,
    updatedAt: article.status === 'published' ? now : publishedAt,
  }
}

async function sectionOf(db: Db, id: number) {
  const { slug, name, commentsOpen: open, commentMode: mode } = sections
  const [row] = await db.read
    .select({ id: sections.id, slug, name, open, mode })
    .from(sections)
    .where(eq(sections.id, id))
  return row
}

async function mediaOf(db: Db, id: number | null) {
  if (id === null) return null
  const [row] = await db.read.select().from(media).where(eq(media.id, id))
  return row ?? null
}

/** In the order of the byline. */
async function authorsOf(db: Db, ids: number[]): Promise<Byline[]> {
  if (ids.length === 0) return []
  const rows = await db.read
    .select({ author: authors, media })
    .from(authors)
    .leftJoin(media, eq(media.id, authors.pictureId))
    .where(inArray(authors.id, ids))
  const byId = new Map(rows.map((row) => [row.author.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { slug, name, role, bio } = row.author
    return [{ id, slug, name, role, bio, picture: toPicture(row.media) }]
  })
}

/** Typed and not saved on purpose yet: then he is made, and has this address. */
const newcomer = (name: string, at: number) => ({ id: -1 - at, slug: slugify(name), name })
const guest = (name: string, at: number): Byline => ({
  ...newcomer(name, at),
  ...{ role: '', bio: '', picture: null },
})

const TAG = { id: tags.id, slug: tags.slug, name: tags.name }

async function tagsOf(db: Db, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await db.read.select(TAG).from(tags).where(inArray(tags.id, ids))
  return rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
}

async function tagsUnder(db: Db, articleId: number) {
  return await db.read
    .select(TAG)
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, articleId))
    .orderBy(asc(articleTags.position))
}
