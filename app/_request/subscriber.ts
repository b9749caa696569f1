import type { Subscriber } from '#db/outbox/unsubscribe.ts'
import { readLinkKey } from '#server/links.ts'

/** Whose mail the link of a mail ends; null for a key that is not ours. */
export function subscriberOf(key: string): Subscriber | null {
  const link = readLinkKey('unsubscribe', key, Date.now())
  if (!link) return null
  return link.user > 0 ? { userId: link.user } : { commenterId: link.id }
}
