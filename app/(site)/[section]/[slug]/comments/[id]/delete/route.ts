import { database } from '#db/client.ts'
import { deleteOwn } from '#db/comments/change-own.ts'
import { refuse } from '#app/_request/answer.ts'
import { withKey } from '#app/_request/commenter.ts'
import { proofOf } from '#app/_request/proof.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { pathOf, type ArticleParams } from '../../place.ts'

type Params = ArticleParams & { id: string }

/** Takes one's own comment away: 303 to the discussion, or the page again that says why not. */
export const POST = readerPost<Params>(async (form, _viewer, params) => {
  const now = Date.now()
  const key = field(form, 'key')
  const commentId = idOf(params.id) ?? 0
  const path = pathOf(params)
  const result = await deleteOwn(database(), { commentId, proof: await proofOf(key, now) }, now)
  if (result.ok) return seeOther(`${path}#comments`)
  return refuse({ path: withKey(`${path}/comments/${commentId}/edit`, key), status: 403, state: null })
})

export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { id, ...article } = await params
  return seeOther(`${pathOf(article)}/comments/${idOf(id) ?? 0}/edit?delete`)
}
