import type { RefusedPress } from '#components/admin/outcome.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { decide } from '#db/moderation/decide.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { donePath, following } from '../after.ts'
import { placeOf } from '../place.ts'
import { pressOf } from '../press.ts'

/** One press in the queue: 303 back to it, or the queue again with what could not be decided. */
export const POST = moderatorPost(async (form, staff) => {
  const place = placeOf({ tab: field(form, 'tab'), page: field(form, 'page') })
  const path = queuePath(place)
  const refused = { form: 'press', action: null, stale: [], batch: null } satisfies Partial<RefusedPress>
  const press = pressOf(form)
  if (!press.ok)
    return refuse({ path, status: 422, state: { ...refused, problem: press.problem } satisfies RefusedPress })

  const { action, comments } = press
  const decision = await decide(database(), staff, { action, comments }, Date.now())
  // The role was taken away between the wrapper's look and the command's: the queue itself says so.
  if (!decision.ok) return refuse({ path, status: 403, state: null })
  const { batch, decided, stale } = decision
  if (stale.length > 0) {
    const state = {
      ...refused,
      action,
      problem: 'stale',
      stale,
      batch: decided.length > 0 ? batch : null,
    } as const
    return refuse({ path, status: 409, state: state satisfies RefusedPress })
  }
  const shown = field(form, 'shown')
    .split(' ')
    .map(idOf)
    .filter((id) => id !== null)
  const focus = press.isBulk ? 'queue' : await following(place, shown, comments[0]?.id ?? 0)
  return seeOther(`${donePath(place, batch)}#${focus}`)
})

/** A refused press stands under this address; whoever loads it anew gets the queue. */
export function GET(): Response {
  return seeOther('/admin/comments')
}
