import { database } from '#db/client.ts'
import { forgetView } from '#db/moderation/views.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { backOf } from '../../place.ts'

/** Gives up a tab of one's own; its filter stays on the page. */
export const POST = moderatorPost(async (form, staff) => {
  await forgetView(database(), staff, idOf(field(form, 'view')) ?? 0)
  return seeOther(backOf(field(form, 'back')))
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
