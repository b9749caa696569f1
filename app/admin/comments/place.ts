import { z } from 'zod'
import type { QueuePlace } from '#components/admin/queue-path.ts'
import { COMMENT_STATUSES } from '#db/comments/status.ts'

const place = z.object({
  tab: z.enum(COMMENT_STATUSES).catch('pending'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
})

/** Where in the queue an address or a form is; the queue's start for what makes no sense. */
export function placeOf({ tab, page }: { tab?: unknown; page?: unknown }): QueuePlace {
  return place.parse({ tab, page })
}
