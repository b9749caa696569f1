import { z } from 'zod'
import type { RefusedPress } from '#components/admin/outcome.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { undo } from '#db/moderation/decide.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { donePath } from '../after.ts'
import { placeOf } from '../place.ts'

const batchId = z.uuid().catch('')

/** Takes back one press: 303 to the queue, or the queue again with what somebody has decided on since. */
export const POST = moderatorPost(async (form, staff) => {
  const place = placeOf({ tab: field(form, 'tab'), page: field(form, 'page') })
  const path = queuePath(place)
  const decision = await undo(database(), staff, { batch: batchId.parse(field(form, 'batch')) }, Date.now())
  if (!decision.ok) return refuse({ path, status: 403, state: null })
  const { batch, decided, stale } = decision
  if (stale.length > 0 || decided.length === 0) {
    const problem = stale.length > 0 ? 'stale' : 'nothing-to-undo'
    const state = {
      form: 'press',
      action: 'undo',
      problem,
      stale,
      batch: decided.length > 0 ? batch : null,
    } as const
    return refuse({ path, status: 409, state: state satisfies RefusedPress })
  }
  return seeOther(`${donePath(place, batch)}#${decided.length === 1 ? `comment-${decided[0]}` : 'queue'}`)
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
