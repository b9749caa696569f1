import { database } from '#db/client.ts'
import { endAll } from '#db/commenters/commenter.ts'
import { remember } from '#app/_request/commenter.ts'
import { ownPost } from '#app/_request/own-post.ts'
import { field, seeOther } from '#app/_request/post.ts'

/** Has this browser forget whose address it holds; on request all others too, and every link that was sent. */
export const POST = ownPost(async (form, { commenter }) => {
  if (field(form, 'everywhere') !== '') await endAll(database(), commenter)
  return seeOther('/commenter', remember(null))
})

export function GET(): Response {
  return seeOther('/commenter')
}
