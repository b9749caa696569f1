import { database } from '#db/client.ts'
import { confirmAddress } from '#db/commenters/confirm.ts'
import { withKey, ownPath, remember } from '#app/_request/commenter.ts'
import { confirmable } from '#app/_request/confirmable.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

/** Somebody says that his address is his: 303 to his own page. This browser remembers him only if he has ticked that. */
export const POST = readerPost(async (form) => {
  const key = field(form, 'key')
  const found = await confirmable(key)
  const result = found && (await confirmAddress(database(), found.commentId, Date.now(), found.version))
  if (!result?.ok) return seeOther(withKey('/commenter/confirm', key))
  const { commenter } = result
  const cookie = field(form, 'remember') === '' ? undefined : remember(commenter)
  return seeOther(`${ownPath(commenter)}&confirmed`, cookie)
})

export function GET(): Response {
  return seeOther('/commenter')
}
