import { eq } from 'drizzle-orm'
import type { CommentMode } from '../comments/modes.ts'
import { carryIntoDraft } from '../drafts/carry.ts'
import { cleanArticleHtml } from '../text/html/clean.ts'
import { plainText } from '../text/words.ts'
import {
  articleAuthors,
  articleRevisions,
  articles,
  articleTags,
  redirects,
  sections,
} from '../schema/index.ts'
import { indexArticle } from '../search/indexing.ts'
import type { Tx } from '../writer.ts'
import { addressKey } from './address-key.ts'
import { keepAnchors } from './contents.ts'
import { articlePath } from './path.ts'
import type { ArticleKind, ArticleStatus } from './status.ts'

export interface ArticleInput {
  sectionId: number
  slug: string
  kind: ArticleKind
  status: ArticleStatus
  headline: string
  standfirst: string
  /** Any HTML: it is cleaned here. */
  bodyHtml: string
  leadMediaId: number | null
  leadCaption: string
  /** Whether readers are told how old it is, once it is old; yes unless it is said. */
  showsAge?: boolean
  commentsOpen: boolean
  /** How comments are taken in; null as the section has it. */
  commentMode?: CommentMode | null
  /** BCP 47; null or none for the site's. */
  language?: string | null
  /** What it is beside news; where it comes from; what others are told of it (db/schema/articles.ts). As it was unless it is said. */
  label?: string
  sourceName?: string
  sourceUrl?: string
  viaName?: string
  viaUrl?: string
  seoTitle?: string
  seoDescription?: string
  canonicalUrl?: string
  noindex?: boolean
  socialMediaId?: number | null
  socialTitle?: string
  socialDescription?: string
  /** Who began it; null for what was imported. */
  createdBy?: number | null
  publishedAt: number | null
  createdAt: number
  updatedAt: number
  /** In the order of the byline. */
  authorIds: number[]
  tagIds: number[]
}

/**
 * Writes a new article. The slug must be free in its section. No command but a step of one, inside its transaction:
 * whoever calls it (the importer, the demo) has decided who may.
 *
 * @returns the id
 * @throws SqliteError SQLITE_CONSTRAINT_UNIQUE when section and slug are taken
 */
export async function insertArticle(tx: Tx, input: ArticleInput): Promise<number> {
  const [row] = await tx.insert(articles).values(columns(input)).returning({ id: articles.id })
  if (!row) throw new Error('the article was not written')
  await writeBylines(tx, row.id, input)
  await indexArticle(tx, row.id)
  await leaveNoRedirectOver(tx, input)
  return row.id
}

/**
 * Writes an article anew. What it said before is kept as a revision; its old address, if it changes, as a redirect.
 * No command but a step of one, inside its transaction: whoever calls it (the importer, the demo) has decided who may.
 *
 * @param editorId who changed it; null is the system
 * @throws Error when there is no such article
 */
export async function replaceArticle(
  tx: Tx,
  id: number,
  input: ArticleInput,
  editorId: number | null = null,
): Promise<void> {
  const [before] = await tx.select().from(articles).where(eq(articles.id, id))
  if (!before) throw new Error(`no article ${id}`)
  const carry = await carryIntoDraft(tx, before)
  const { headline, standfirst, bodyHtml, revision } = before
  await tx
    .insert(articleRevisions)
    .values({ articleId: id, revision, headline, standfirst, bodyHtml, editorId, createdAt: input.updatedAt })
  if (before.sectionId !== input.sectionId || before.slug !== input.slug)
    await redirectOldPath(tx, before, input.updatedAt)
  await tx
    .update(articles)
    .set({ ...columns(input, bodyHtml), revision: revision + 1 })
    .where(eq(articles.id, id))
  await tx.delete(articleAuthors).where(eq(articleAuthors.articleId, id))
  await tx.delete(articleTags).where(eq(articleTags.articleId, id))
  await writeBylines(tx, id, input)
  await indexArticle(tx, id)
  await leaveNoRedirectOver(tx, input)
  await carry?.(input.updatedAt)
}

/** @param before what the body said until now */
function columns(input: ArticleInput, before = '') {
  const { authorIds: _authors, tagIds: _tags, ...row } = input
  const bodyHtml = keepAnchors(cleanArticleHtml(input.bodyHtml), before)
  return {
    ...row,
    bodyHtml,
    bodyText: plainText(bodyHtml),
    deletedAt: input.status === 'deleted' ? input.updatedAt : null,
  }
}

async function writeBylines(tx: Tx, articleId: number, { authorIds, tagIds }: ArticleInput) {
  const bylines = [...new Set(authorIds)].map((authorId, position) => ({ articleId, authorId, position }))
  const labels = [...new Set(tagIds)].map((tagId, position) => ({ articleId, tagId, position }))
  if (bylines.length > 0) await tx.insert(articleAuthors).values(bylines)
  if (labels.length > 0) await tx.insert(articleTags).values(labels)
}

async function redirectOldPath(
  tx: Tx,
  before: { id: number; sectionId: number; slug: string; status: ArticleStatus },
  now: number,
) {
  const [section] = await tx
    .select({ slug: sections.slug })
    .from(sections)
    .where(eq(sections.id, before.sectionId))
  if (!section) return
  const fromPath = addressKey(articlePath({ section: section.slug, slug: before.slug }))
  const redirect = tx.insert(redirects).values({ fromPath, articleId: before.id, createdAt: now })
  // Until it is published, whoever had the address before keeps it: see leaveNoRedirectOver.
  if (before.status !== 'published') await redirect.onConflictDoNothing({ target: redirects.fromPath })
  else
    await redirect.onConflictDoUpdate({
      target: redirects.fromPath,
      set: { articleId: before.id, toPath: null },
    })
}

/**
 * An address that an article has now is no redirect any more. Until it is published, whoever had the address before
 * keeps it: a draft must not break links.
 */
export async function leaveNoRedirectOver(
  tx: Tx,
  input: Pick<ArticleInput, 'status' | 'sectionId' | 'slug'>,
): Promise<void> {
  if (input.status !== 'published') return
  const [section] = await tx
    .select({ slug: sections.slug })
    .from(sections)
    .where(eq(sections.id, input.sectionId))
  if (!section) return
  await tx
    .delete(redirects)
    .where(eq(redirects.fromPath, addressKey(articlePath({ section: section.slug, slug: input.slug }))))
}
