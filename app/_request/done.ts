import { cache } from 'react'
import { z } from 'zod'
import type { Done } from '#components/admin/outcome.tsx'
import { database } from '#db/client.ts'
import { batchSummary } from '#db/moderation/queue.ts'
import { leftAlone, runOf } from '#db/moderation/runs.ts'

/** What the press did that an address or a refusal names; null when it names none, or one that is not done yet. */
export const readDone = cache(async (raw: unknown): Promise<Done | null> => {
  const batch = z.uuid().safeParse(raw)
  if (!batch.success) return null
  const run = await runOf(database(), batch.data)
  if (run?.state === 'running') return null
  if (run) {
    const { action, done } = run
    const left = await leftAlone(database(), run.batch)
    return { batch: run.batch, action: action === 'keep' ? 'dismiss' : action, count: done, left }
  }
  const summary = await batchSummary(database(), batch.data)
  return summary && { batch: batch.data, action: summary.action, count: summary.count }
})
