import type { RefusedComment } from '#components/comment/comment-form.tsx'
import { refusalStatus } from '#components/comment/refusal.ts'
import { findAddress } from '#db/articles/address.ts'
import { publishedArticle, type Article } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { checkCommentFields } from '#db/comments/form.ts'
import { postComment } from '#db/comments/post.ts'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { rememberHeld } from '#app/_request/held.ts'
import { idOf, segment } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { keyedHash } from '#app/_request/secret.ts'

/** A reader's comment: 303 to the article, or the article again with what was wrong. */
export const POST = readerPost<{ section: string; slug: string }>(async (form, viewer, params) => {
  const now = Date.now()
  const place = { section: segment(params.section), slug: segment(params.slug) }
  const raw = { name: field(form, 'name'), email: field(form, 'email'), body: field(form, 'body') }
  const parentId = idOf(field(form, 'parent') || undefined)
  const { fields, problems } = checkCommentFields(raw)
  const refused = { form: 'comment', values: raw, parentId, problems, refusal: null } satisfies RefusedComment
  const path = articlePath(place)
  if (Object.keys(problems).length > 0) return refuse({ path, status: 422, state: refused })

  const article = await articleAt(place)
  const result = await postComment(
    database(),
    viewer,
    {
      ...fields,
      parentId,
      articleId: article?.id ?? 0,
      addressHash: keyedHash('address', clientAddress()),
      honeypot: field(form, 'website'),
    },
    now,
  )
  if (!result.ok) {
    const retryAfter = result.reason === 'too-fast' ? result.waitSeconds : undefined
    return refuse({ path, status: refusalStatus(result), retryAfter, state: { ...refused, refusal: result } })
  }
  await rememberHeld(path, result.id, now)
  return seeOther(`${articlePath(result.path)}#comment-${result.id}`)
})

/** The article that the form belongs to, also when it has moved while the reader was writing. */
async function articleAt(place: { section: string; slug: string }): Promise<Article | null> {
  const article = await publishedArticle(database(), place.section, place.slug)
  if (article) return article
  const address = await findAddress(database(), articlePath(place))
  const [section, slug] = address.kind === 'moved' ? address.to.split('/').filter(Boolean) : []
  return section && slug ? await publishedArticle(database(), section, slug) : null
}

/** A refused form stands under this address; whoever loads it anew gets the article. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ section: string; slug: string }> },
) {
  const { section, slug } = await params
  return seeOther(`${articlePath({ section: segment(section), slug: segment(slug) })}#comments`)
}
