import { database } from '#db/client.ts'
import { readWarnings } from '#db/commenters/own.ts'
import { ownPage, ownPost } from '#app/_request/own-post.ts'
import { seeOther } from '#app/_request/post.ts'

/** Somebody says that he has read what moderators warn him of. */
export const POST = ownPost(async (_form, known) => {
  await readWarnings(database(), known.commenter, Date.now())
  return ownPage(known)
})

export function GET(): Response {
  return seeOther('/commenter')
}
