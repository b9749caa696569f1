import { database } from '#db/client.ts'
import { claimComment } from '#db/commenters/confirm.ts'
import { ownPage, ownPost } from '#app/_request/own-post.ts'
import { idOf } from '#app/_request/params.ts'
import { field, seeOther } from '#app/_request/post.ts'

/** Somebody says of a comment under his address that he has written it. */
export const POST = ownPost(async (form, known) => {
  await claimComment(database(), known.commenter, idOf(field(form, 'comment')) ?? 0)
  return ownPage(known)
})

export function GET(): Response {
  return seeOther('/commenter')
}
