import { z } from 'zod'
import { queuePath, type QueuePlace } from '#components/admin/queue-path.ts'
import { queueFilter, QUEUE_TABS } from '#db/moderation/filter.ts'
import { returnPath } from '../sign-in/return-path.ts'

const cursor = z
  .string()
  .regex(/^\d{1,15}-\d{1,15}$/)
  .transform((text) => text.split('-').map(Number))
  .transform(([createdAt = 0, id = 0]) => ({ createdAt, id }))

const place = z.object({
  tab: z.enum(QUEUE_TABS).catch('pending'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  after: cursor.nullable().catch(null),
})

/** Where in the queue an address or a form is; the queue's start for what makes no sense. */
export function placeOf(query: Record<string, unknown>): QueuePlace {
  const { tab, page, after } = query
  return { ...place.parse({ tab, page, after: after ?? null }), filter: queueFilter.parse(query) }
}

const QUEUE = '/admin/comments'
const START = queuePath(placeOf({}))

/**
 * The page on which a form was pressed, as the form names it: a page of the desk, or of an article; the queue for
 * everything else.
 */
export function backOf(raw: string): string {
  if (raw.startsWith(QUEUE)) return returnPath(raw)
  return /^\/(?!admin\b|api\b)[^/\\?#]+\/[^/\\?#]+(?:\?[\w=&-]*)?$/.test(raw) ? raw : START
}

/** Where in the queue such a page is; null for another page. */
export function placeAt(path: string): QueuePlace | null {
  const [pathname, query = ''] = path.split('?')
  return pathname === QUEUE ? placeOf(Object.fromEntries(new URLSearchParams(query))) : null
}
