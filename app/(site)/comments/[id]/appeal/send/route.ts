import type { RefusedAppeal } from '#components/commenter/appeal-form.tsx'
import { database } from '#db/client.ts'
import { appeal } from '#db/comments/appeal.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { appealable } from '#app/_request/appealable.ts'
import { withKey } from '#app/_request/commenter.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

/** Takes an appeal: 303 to the page that says how far it is. */
export const POST = readerPost<{ id: string }>(async (form, _viewer, { id }) => {
  const commentId = idOf(id) ?? 0
  const key = field(form, 'key')
  const body = asTyped(field(form, 'body'))
  const path = withKey(`/comments/${commentId}/appeal`, key)
  const state: RefusedAppeal = { form: 'appeal', body, problem: null }
  if (!(await appealable(commentId, key))) return refuse({ path, status: 403, state })
  const retryAfter = await secondsToWait('appeal')
  if (retryAfter > 0)
    return refuse({ path, status: 429, retryAfter, state: { ...state, problem: 'too-often' } })
  const result = await appeal(database(), { commentId, body }, Date.now())
  if (!result.ok && result.reason === 'problem')
    return refuse({ path, status: 422, state: { ...state, problem: result.problem } })
  // A second press finds the page that says what has become of the first.
  return seeOther(path)
})

export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return seeOther(`/comments/${idOf((await params).id) ?? 0}/appeal`)
}
