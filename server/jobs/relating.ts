import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Db } from '../../db/client.ts'
import { isAnythingToRelate } from '../../db/related/relate.ts'
import { every } from './every.ts'

const EVERY_MS = 1000

/**
 * Keeps related news up to date: looks each second whether articles have changed, and has a thread of its own compare
 * them.
 *
 * @returns ends it, after what is being written
 */
export function relateInTime(db: Db): () => Promise<void> {
  let worker: Worker | null = null
  const stop = every(EVERY_MS, async () => {
    if (!(await isAnythingToRelate(db))) return
    worker = new Worker(new URL('./relating-worker.ts', import.meta.url), {
      workerData: db.sqlite.reader.name,
    })
    try {
      await once(worker, 'exit')
    } finally {
      worker = null
    }
  })
  return async () => {
    worker?.postMessage('stop')
    await stop()
  }
}
