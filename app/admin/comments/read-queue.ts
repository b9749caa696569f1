import { cache } from 'react'
import { z } from 'zod'
import type { Done } from '#components/admin/outcome.tsx'
import type { QueuePlace } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { batchSummary, queue, type Queue } from '#db/moderation/queue.ts'

/** A page of the queue; the last one, when so many comments have left it that this page is no more. */
export async function readQueue({ tab, page }: QueuePlace): Promise<Queue> {
  const wanted = await queue(database(), tab, page)
  return page > wanted.pages ? await queue(database(), tab, wanted.pages) : wanted
}

/** What the press did that an address or a refusal names; null when it names none. */
export const readDone = cache(async (raw: unknown): Promise<Done | null> => {
  const batch = z.uuid().safeParse(raw)
  const summary = batch.success ? await batchSummary(database(), batch.data) : null
  return summary && { batch: batch.data ?? '', action: summary.action, count: summary.count }
})
