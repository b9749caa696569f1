import { database } from '#db/client.ts'
import { switchMail } from '#db/commenters/commenter.ts'
import { ownPage, ownPost } from '#app/_request/own-post.ts'
import { field, seeOther } from '#app/_request/post.ts'

/** Begins or ends mail about answers and decisions. */
export const POST = ownPost(async (form, known) => {
  await switchMail(database(), known.commenter, field(form, 'wanted') === 'yes', Date.now())
  return ownPage(known)
})

export function GET(): Response {
  return seeOther('/commenter')
}
