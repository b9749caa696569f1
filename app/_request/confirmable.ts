import { database } from '#db/client.ts'
import { toConfirm } from '#db/commenters/confirm.ts'
import { readLinkKey } from '#server/links.ts'

/** The comment that the link of a mail asks about; null for a key that is not ours or too old, and a comment that has gone. */
export async function confirmable(key: unknown) {
  const link = typeof key === 'string' ? readLinkKey('confirm', key, Date.now()) : null
  const comment = link && (await toConfirm(database(), link.id))
  return comment && { commentId: link.id, version: link.version || undefined, comment }
}
