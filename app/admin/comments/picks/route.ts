import { database } from '#db/client.ts'
import { pickComment } from '#db/moderation/on-page.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { backOf } from '../place.ts'
import { seen } from '../press.ts'
import { refusedPress } from '../refused.ts'

/** Makes a comment an editors' pick, or one no longer: 303 back to where it was pressed. */
export const POST = moderatorPost(async (form, staff) => {
  const path = backOf(field(form, 'back'))
  const [what, ...rest] = field(form, 'pick').split(':')
  const comment = seen.safeParse(rest.join(':'))
  if (!comment.success) return refuse({ path, status: 422, state: refusedPress('unreadable') })
  const input = { comment: comment.data, picked: what === 'pick' }
  const result = await pickComment(database(), staff, input, Date.now())
  if (result.ok) return seeOther(`${path}#comment-${comment.data.id}`)
  if (!('stale' in result)) return refuse({ path, status: 403, state: null })
  const state = refusedPress('stale', { action: 'pick', stale: [result.stale] })
  return refuse({ path, status: 409, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
