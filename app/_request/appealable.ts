import { database } from '#db/client.ts'
import { appealPage } from '#db/comments/appeal.ts'
import { readLinkKey } from '#server/links.ts'
import { rememberedCommenter } from './commenter.ts'

/**
 * The comment whose author wants to appeal: he has come by the link of the mail about its rejection, or this browser
 * remembers him.
 *
 * @param key as a query or form names it
 * @returns null for a comment that is not his
 */
export async function appealable(commentId: number, key: unknown) {
  const now = Date.now()
  const comment = await appealPage(database(), commentId)
  if (!comment) return null
  if (typeof key === 'string' && key !== '')
    return readLinkKey('appeal', key, now)?.id === commentId ? comment : null
  const commenter = await rememberedCommenter(now)
  return commenter && comment.commenterId === commenter.id ? comment : null
}
