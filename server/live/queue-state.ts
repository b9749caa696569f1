import type { Db } from '#db/client.ts'
import { newestPending } from '#db/comments/live.ts'
import { tabCounts } from '#db/moderation/queue.ts'
import { mayStopRun, runningRun, type Progress } from '#db/moderation/runs.ts'
import { limitsOf } from '#db/users/rights.ts'
import type { Viewer } from '#db/users/viewer.ts'

/** More new ones than these are as good as "many". */
const NEWEST = 50

export interface QueueState {
  counts: Awaited<ReturnType<typeof tabCounts>>
  newest: number[]
  /** The press on many that is being carried out. */
  run: Pick<Progress, 'batch' | 'done'> | null
}

/** What an open queue has to know: how many stand under each tab, and which comments wait since the latest. */
export async function queueState(db: Db, viewer: Viewer): Promise<QueueState> {
  const within = limitsOf(viewer)
  const going = await runningRun(db)
  const run = going && (await mayStopRun(db, viewer, going.batch)) ? going : null
  return {
    ...{ counts: await tabCounts(db, within), newest: await newestPending(db, NEWEST, within) },
    run: run && { batch: run.batch, done: run.done },
  }
}
