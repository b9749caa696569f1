import { z } from 'zod'
import { database } from '#db/client.ts'
import { isCommentInScope } from '#db/moderation/scope.ts'
import { rejectAllOf } from '#db/moderation/dossier.ts'
import { REJECT_REASONS } from '#db/moderation/reasons.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { donePath } from '../../../after.ts'
import { refusedPress } from '../../../refused.ts'

const why = z.enum(REJECT_REASONS).catch('other')

/** Rejects all that a commenter has waiting or public: 303 to the dossier with the Undo. */
export const POST = moderatorPost<{ id: string }>(async (form, staff, { id }) => {
  const commentId = idOf(id) ?? 0
  const path = `/admin/comments/${commentId}/author`
  if (!(await isCommentInScope(database().read, staff, commentId)))
    return refuse({ path, status: 404, state: null })
  const input = { commentId, reason: why.parse(field(form, 'reason')) }
  const decision = await rejectAllOf(database(), staff, input, Date.now())
  if (!decision.ok) return refuse({ path, status: 403, state: null })
  const { batch, decided, stale } = decision
  if (stale.length === 0) return seeOther(donePath(path, batch))
  const kept = decided.length > 0 ? batch : null
  const state = refusedPress('stale', { action: 'reject', stale, batch: kept })
  return refuse({ path, status: 409, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
