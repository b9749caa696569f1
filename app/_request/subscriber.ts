import type { Subscriber } from '#db/outbox/unsubscribe.ts'
import { readLinkKey } from '#server/links.ts'

/** Whose mail the link of a mail ends; null for a key that is not ours. */
export function subscriberOf(key: string): Subscriber | null {
  const now = Date.now()
  for (const list of ['submitted', 'articles'] as const) {
    const link = readLinkKey(`unsubscribe-${list}`, key, now)
    if (link) return { userId: link.user, list }
  }
  const link = readLinkKey('unsubscribe', key, now)
  if (!link) return null
  return link.user > 0 ? { userId: link.user, list: 'waiting' } : { commenterId: link.id }
}
