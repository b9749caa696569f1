import { z } from 'zod'
import { database } from '#db/client.ts'
import { undoAll } from '#db/moderation/bulk.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { donePath } from '../after.ts'
import { backOf } from '../place.ts'
import { refuseAll, refusedPress } from '../refused.ts'

const batchId = z.uuid().catch('')

/** Takes back one press: 303 to the queue, or the queue again with what somebody has decided on since. */
export const POST = moderatorPost(async (form, staff) => {
  const path = backOf(field(form, 'back'))
  const decision = await undoAll(
    database(),
    staff,
    { batch: batchId.parse(field(form, 'batch')) },
    Date.now(),
  )
  if (!decision.ok) return refuseAll(path, decision.reason)
  if ('run' in decision) return seeOther(`${donePath(path, decision.run)}#queue`)
  const { batch, decided, stale } = decision
  if (stale.length > 0 || decided.length === 0) {
    const problem = stale.length > 0 ? 'stale' : 'nothing-to-undo'
    const kept = decided.length > 0 ? batch : null
    const state = refusedPress(problem, { action: 'undo', stale, batch: kept })
    return refuse({ path, status: 409, state })
  }
  return seeOther(`${donePath(path, batch)}#${decided.length === 1 ? `comment-${decided[0]}` : 'queue'}`)
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
