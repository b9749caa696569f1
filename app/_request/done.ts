import { cache } from 'react'
import { z } from 'zod'
import type { Done } from '#components/admin/outcome.tsx'
import { database } from '#db/client.ts'
import { batchSummary } from '#db/moderation/queue.ts'

/** What the press did that an address or a refusal names; null when it names none. */
export const readDone = cache(async (raw: unknown): Promise<Done | null> => {
  const batch = z.uuid().safeParse(raw)
  const summary = batch.success ? await batchSummary(database(), batch.data) : null
  return summary && { batch: batch.data ?? '', action: summary.action, count: summary.count }
})
