import type { RefusedChange } from '#components/commenter/change-form.tsx'
import { database } from '#db/client.ts'
import { changeOwn } from '#db/comments/change-own.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { withKey } from '#app/_request/commenter.ts'
import { proofOf } from '#app/_request/proof.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { pathOf, type ArticleParams } from '../../place.ts'

type Params = ArticleParams & { id: string }

/** Changes one's own comment: 303 to it, or the page again with what was wrong. */
export const POST = readerPost<Params>(async (form, _viewer, params) => {
  const now = Date.now()
  const key = field(form, 'key')
  const commentId = idOf(params.id) ?? 0
  const body = field(form, 'body')
  const path = pathOf(params)
  const edit = withKey(`${path}/comments/${commentId}/edit`, key)
  const retryAfter = await secondsToWait('change')
  if (retryAfter > 0) {
    const state = { form: 'change', body: asTyped(body), problem: null, barred: null } satisfies RefusedChange
    return refuse({ path: edit, status: 429, retryAfter, state: { ...state, waitSeconds: retryAfter } })
  }
  const result = await changeOwn(database(), { commentId, body, proof: await proofOf(key, now) }, now)
  if (result.ok)
    return seeOther(`${path}${result.status === 'public' ? `#comment-${commentId}` : '#comments'}`)
  const problem = result.reason === 'problem' ? result.problem : null
  const barred = result.reason === 'barred' ? { because: result.because } : null
  return refuse({
    path: edit,
    status: problem ? 422 : 403,
    state: { form: 'change', body: asTyped(body), problem, barred } satisfies RefusedChange,
  })
})

export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const { id, ...article } = await params
  return seeOther(`${pathOf(article)}/comments/${idOf(id) ?? 0}/edit`)
}
