import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import { readAlsoIds } from '../articles/body.ts'
import { replaceArticle } from '../articles/save.ts'
import type { Db } from '../client.ts'
import { writeLog } from '../moderation/log.ts'
import { articleAuthors, articles, articleTags } from '../schema/index.ts'
import { excerpt, plainText } from '../text/words.ts'
import { may, mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import { isSeen } from '../articles/seen.ts'

export type InsertResult =
  | { ok: true }
  | { ok: false; reason: 'forbidden' | 'unknown-article' | 'itself' | 'there-already' | 'no-paragraph' }

// cleanArticleHtml closes every paragraph, and a paragraph holds none.
const PARAGRAPH_END = '</p>'

/** The line of a body that names another article: its headline and address are those that the article has when it is read. */
export const readAlsoLine = (id: number): string => `<p data-read-also="${id}"></p>`

/**
 * Puts a "Read also" line into a text, as a new revision of it.
 *
 * @param input.after behind this paragraph, from 1; 0 for the end
 * @param now milliseconds
 */
export async function insertReadAlso(
  db: Db,
  viewer: Viewer,
  input: { articleId: number; relatedId: number; after: number },
  now: number,
): Promise<InsertResult> {
  if (!may(viewer, 'related.edit')) return { ok: false, reason: 'forbidden' }
  const { articleId, relatedId, after } = input
  if (articleId === relatedId) return { ok: false, reason: 'itself' }
  return await db.write(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
    const [related] = await tx
      .select({ status: articles.status, sectionId: articles.sectionId })
      .from(articles)
      .where(eq(articles.id, relatedId))
    if (article && !mayIn(viewer, 'related.edit', article.sectionId))
      return { ok: false, reason: 'forbidden' }
    if (!article || article.status === 'deleted' || !related || !isSeen(viewer, related))
      return { ok: false, reason: 'unknown-article' }
    if (readAlsoIds(article.bodyHtml).includes(relatedId)) return { ok: false, reason: 'there-already' }
    const bodyHtml = inserted(article.bodyHtml, relatedId, after)
    if (bodyHtml === null) return { ok: false, reason: 'no-paragraph' }
    const authors = await tx
      .select({ id: articleAuthors.authorId })
      .from(articleAuthors)
      .where(eq(articleAuthors.articleId, articleId))
      .orderBy(asc(articleAuthors.position))
    const tags = await tx
      .select({ id: articleTags.tagId })
      .from(articleTags)
      .where(eq(articleTags.articleId, articleId))
      .orderBy(asc(articleTags.position))
    const { sectionId, slug, kind, status, headline, standfirst, leadMediaId, leadCaption } = article
    const { commentsOpen, publishedAt, createdAt, updatedAt } = article
    await replaceArticle(
      tx,
      articleId,
      {
        ...{ sectionId, slug, kind, status, headline, standfirst, bodyHtml, leadMediaId, leadCaption },
        // Not "Updated": nothing that was reported has changed.
        ...{ commentsOpen, publishedAt, createdAt, updatedAt },
        authorIds: authors.map(({ id }) => id),
        tagIds: tags.map(({ id }) => id),
      },
      viewer.kind === 'staff' ? viewer.id : null,
    )
    const detail = { readAlso: relatedId, after }
    const entry = { subject: 'article', subjectId: articleId, action: 'change' } as const
    await writeLog(tx, viewer, { ...entry, reason: 'read-also', detail, batch: randomUUID() }, now)
    return { ok: true }
  })
}

function inserted(bodyHtml: string, relatedId: number, after: number): string | null {
  const line = readAlsoLine(relatedId)
  if (after === 0) return `${bodyHtml}${line}`
  const [, end] = [...topParagraphs(bodyHtml)][after - 1] ?? []
  return end === undefined ? null : `${bodyHtml.slice(0, end)}${line}${bodyHtml.slice(end)}`
}

/** Where the paragraphs begin and end that stand in no list, table or quotation. */
function* topParagraphs(bodyHtml: string): Iterable<[number, number]> {
  let [depth, start] = [0, 0]
  for (const match of bodyHtml.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    const [tag, closing, name = ''] = match
    if (!NESTING.has(name)) continue
    if (name === 'p' && closing === '') start = match.index
    if (closing === '/') depth -= 1
    else depth += 1
    if (tag === PARAGRAPH_END && depth === 0) yield [start, match.index + tag.length]
  }
}

const NESTING = new Set('p ul ol li table blockquote figure div section aside details dl pre'.split(' '))

/** Characters by which a paragraph is known again. */
const BEGINNING = 60

/** How the paragraphs of an article begin that a line may be put behind. */
export async function paragraphsIn(db: Db, articleId: number): Promise<string[]> {
  const [row] = await db.read
    .select({ bodyHtml: articles.bodyHtml })
    .from(articles)
    .where(eq(articles.id, articleId))
  const html = row?.bodyHtml ?? ''
  return [...topParagraphs(html)].map(([start, end]) => excerpt(plainText(html.slice(start, end)), BEGINNING))
}
