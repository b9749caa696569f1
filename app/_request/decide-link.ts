import { createHash } from 'node:crypto'
import type { DecideLink } from '#db/moderation/decide-by-mail.ts'
import { readLinkKey } from '#server/links.ts'

/** On what the link of a mail lets its moderator decide; null for a key that is not ours, or too old. */
export function decideLinkOf(key: string): DecideLink | null {
  const link = readLinkKey('decide', key, Date.now())
  if (!link) return null
  const { id: commentId, version: revision, user: userId, expiresAt } = link
  return {
    commentId,
    revision,
    userId,
    expiresAt,
    hash: createHash('sha256').update(key).digest('base64url'),
  }
}
