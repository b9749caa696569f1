import { and, eq, ne } from 'drizzle-orm'
import { replaceArticle } from '../articles/save.ts'
import type { ArticleStatus } from '../articles/status.ts'
import { articleDrafts, articles } from '../schema/index.ts'
import { slugify } from '../text/slug.ts'
import type { Tx } from '../writer.ts'
import { isPlaceholder } from './begin.ts'
import { makeAuthors, makeTags } from './named.ts'
import type { Standing } from './standing.ts'

interface Applied {
  status: ArticleStatus
  publishedAt: number | null
  /** Last change that a reader can see. */
  updatedAt: number
  /** Whether readers have, or once had, an address of it. */
  isKnown: boolean
  editorId: number | null
}

/**
 * Makes an article say what its draft says, which then is none any more. A step of commands that have looked who may,
 * and that nothing is in the way: it has a headline and a section.
 *
 * @returns false when another article has its address
 */
export async function applyDraft(
  tx: Tx,
  { article, draft, fields }: Standing,
  { status, publishedAt, updatedAt, isKnown, editorId }: Applied,
): Promise<boolean> {
  const sectionId = fields.sectionId ?? article.sectionId
  const slug = await freeSlug(tx, { id: article.id, sectionId, slug: fields.slug, headline: fields.headline })
  if (slug === null) return false
  // Nobody has ever seen the address that it had until now: no redirect from there.
  if (!isKnown) await tx.update(articles).set({ sectionId, slug }).where(eq(articles.id, article.id))
  if (draft) await tx.delete(articleDrafts).where(eq(articleDrafts.articleId, article.id))
  const { newAuthors, newTags, ...said } = fields
  const authorIds = [...fields.authorIds, ...(await makeAuthors(tx, newAuthors))]
  const tagIds = [...fields.tagIds, ...(await makeTags(tx, newTags))]
  const { kind, createdAt } = article
  await replaceArticle(
    tx,
    article.id,
    { ...said, sectionId, slug, kind, createdAt, authorIds, tagIds, status, publishedAt, updatedAt },
    editorId,
  )
  return true
}

/** How many articles of one headline a section may hold. */
const MOST_ALIKE = 99

/** @returns null when somebody chose a slug that another article of the section has */
async function freeSlug(
  tx: Tx,
  { id, sectionId, slug, headline }: { id: number; sectionId: number; slug: string; headline: string },
): Promise<string | null> {
  const isFree = async (wanted: string) => {
    const there = and(eq(articles.sectionId, sectionId), eq(articles.slug, wanted), ne(articles.id, id))
    return (await tx.select({ id: articles.id }).from(articles).where(there).limit(1)).length === 0
  }
  if (slug !== '' && !isPlaceholder(slug)) return (await isFree(slug)) ? slug : null
  const made = slugify(headline)
  for (let n = 1; n <= MOST_ALIKE; n += 1) {
    const wanted = n === 1 ? made : `${made}-${n}`
    if (await isFree(wanted)) return wanted
  }
  return null
}
