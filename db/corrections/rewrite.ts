import { asc, eq } from 'drizzle-orm'
import { replaceArticle } from '../articles/save.ts'
import { articleAuthors, articleTags, type articles } from '../schema/index.ts'
import { asRead, replaceIn, type Replaced } from '../text/sentence.ts'
import type { Tx } from '../writer.ts'

type Article = typeof articles.$inferSelect
export type NotRewritten = Extract<Replaced, { ok: false }>['reason']
type Words = Pick<Article, 'headline' | 'standfirst' | 'bodyHtml'>

/**
 * Puts another sentence in the place of one, in the text of an article, its standfirst or its headline, as a new revision.
 *
 * @param now milliseconds
 * @returns why it was not: the sentence has to stand there, and once
 */
export async function rewriteSentence(
  tx: Tx,
  article: Article,
  { from, to, editorId }: { from: string; to: string; editorId: number | null },
  now: number,
): Promise<NotRewritten | null> {
  const words = rewritten(article, from, to)
  if (typeof words === 'string') return words
  const authors = await tx
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, article.id))
    .orderBy(asc(articleAuthors.position))
  const tags = await tx
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, article.id))
    .orderBy(asc(articleTags.position))
  const { sectionId, slug, kind, status, leadMediaId, leadCaption } = article
  const { commentsOpen, publishedAt, createdAt } = article
  await replaceArticle(
    tx,
    article.id,
    {
      ...{ sectionId, slug, kind, status, leadMediaId, leadCaption, commentsOpen, publishedAt, createdAt },
      ...{
        ...words,
        updatedAt: now,
        authorIds: authors.map(({ id }) => id),
        tagIds: tags.map(({ id }) => id),
      },
    },
    editorId,
  )
  await correctDraft(tx, article.id, from, to)
  return null
}

function rewritten(
  { headline, standfirst, bodyHtml }: Words,
  from: string,
  to: string,
): Words | NotRewritten {
  const inBody = replaceIn(bodyHtml, from, to)
  if (inBody.ok) return { headline, standfirst, bodyHtml: inBody.html }
  if (inBody.reason !== 'not-found') return inBody.reason
  const wanted = asRead(from)
  for (const [part, text] of [
    ['standfirst', standfirst],
    ['headline', headline],
  ] as const) {
    const [before, after, ...more] = asRead(text).split(wanted)
    if (before === undefined || after === undefined) continue
    if (more.length > 0) return 'many'
    const changed = asRead(before + asRead(to) + after)
    // An article without a headline is none.
    if (part === 'standfirst' || changed !== '') return { headline, standfirst, bodyHtml, [part]: changed }
  }
  return 'not-found'
}

/**
 * The same change in what is being written of this article: else the next publication would bring the error back. Where
 * drafts of published articles are kept, theirs is the place to make it.
 */
export async function correctDraft(_tx: Tx, _articleId: number, _from: string, _to: string): Promise<void> {}
