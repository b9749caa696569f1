import { database } from '#db/client.ts'
import { deleteOwn } from '#db/comments/change-own.ts'
import { ownPage, ownPost } from '#app/_request/own-post.ts'
import { idOf } from '#app/_request/params.ts'
import { field, seeOther } from '#app/_request/post.ts'

/** Takes one's own comment away, however old it is. */
export const POST = ownPost(async (form, known) => {
  const commentId = idOf(field(form, 'comment')) ?? 0
  await deleteOwn(database(), { commentId, proof: { commenter: known.commenter.id } }, Date.now())
  return ownPage(known)
})

export function GET(): Response {
  return seeOther('/commenter')
}
