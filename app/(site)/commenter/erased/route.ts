import { database } from '#db/client.ts'
import { eraseCommenter } from '#db/commenters/erase.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { refuse } from '#app/_request/answer.ts'
import { remember, withKey } from '#app/_request/commenter.ts'
import { ownPost } from '#app/_request/own-post.ts'
import { field, seeOther } from '#app/_request/post.ts'

/** Erases somebody who has said that he is sure, and what he wants to become of his words. */
export const POST = ownPost(async (form, { commenter, key }) => {
  const texts = field(form, 'texts')
  if ((texts !== 'keep' && texts !== 'delete') || field(form, 'sure') === '')
    return refuse({ path: withKey('/commenter/erase', key), status: 422, state: { form: 'erase', texts } })
  await eraseCommenter(database(), SYSTEM, { emailKey: commenter.emailKey, texts }, Date.now())
  return seeOther('/commenter?erased', remember(null))
})

export function GET(): Response {
  return seeOther('/commenter/erase')
}
