import { HONEYPOT, type RefusedComment } from '#components/comment/comment-form.tsx'
import { refusalStatus } from '#components/comment/refusal.ts'
import { findAddress } from '#db/articles/address.ts'
import { publishedArticle, type Article } from '#db/articles/article.ts'
import { articlePath } from '#db/articles/path.ts'
import { database } from '#db/client.ts'
import { asTyped } from '#db/text/plain.ts'
import { checkCommentFields } from '#db/comments/form.ts'
import { postComment } from '#db/comments/post.ts'
import { clientAddress, refuse } from '#app/_request/answer.ts'
import { rememberHeld } from '#app/_request/held.ts'
import { idOf, segment } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { keyedHash } from '#app/_request/secret.ts'

interface Params {
  section: string
  slug: string
}

/** A reader's comment: 303 to the article, or the article again with what was wrong. */
export const POST = readerPost<Params>(async (form, viewer, params) => {
  const now = Date.now()
  const article = await articleAt(params)
  const path = article ? pathOf(article) : articlePath(params)
  const raw = { name: field(form, 'name'), email: field(form, 'email'), body: field(form, 'body') }
  const { fields, problems } = checkCommentFields(raw)
  const parent = field(form, 'parent')
  const parentId = parent === '' ? null : (idOf(parent) ?? NO_COMMENT)
  const refused = {
    form: 'comment',
    values: { name: asTyped(raw.name), email: asTyped(raw.email), body: asTyped(raw.body) },
    parentId,
    problems,
    refusal: null,
  } satisfies RefusedComment
  if (article && Object.keys(problems).length > 0) return refuse({ path, status: 422, state: refused })

  const input = { ...fields, parentId, articleId: article?.id ?? 0, honeypot: field(form, HONEYPOT) }
  const addressHash = keyedHash('address', clientAddress())
  const result = await postComment(database(), viewer, { ...input, addressHash }, now)
  if (!result.ok) {
    const retryAfter = result.reason === 'too-fast' ? result.waitSeconds : undefined
    return refuse({ path, status: refusalStatus(result), retryAfter, state: { ...refused, refusal: result } })
  }
  await rememberHeld(path, result.id, now)
  return seeOther(`${articlePath(result.path)}#comment-${result.id}`)
})

/** No comment has it: what a form names that is no id answers like a comment that has gone. */
const NO_COMMENT = 0

/** The article that the form belongs to, also when it has moved while the reader was writing. */
async function articleAt(params: Params): Promise<Article | null> {
  const place = { section: segment(params.section), slug: segment(params.slug) }
  const article = await publishedArticle(database(), place.section, place.slug)
  if (article) return article
  const address = await findAddress(database(), articlePath(place))
  const [section, slug] = address.kind === 'moved' ? address.to.split('/').filter(Boolean) : []
  return section && slug ? await publishedArticle(database(), section, slug) : null
}

const pathOf = ({ section, slug }: Article) => articlePath({ section: section.slug, slug })

/** A refused form stands under this address; whoever loads it anew gets the article. */
export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`${articlePath(await params)}#respond`)
}
