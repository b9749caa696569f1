import { once } from 'node:events'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Db } from '../../db/client.ts'
import { emptyWal } from '../../db/commenters/erase.ts'
import { decidedSamples, FROM_NEWEST, isTrainingDue, MOST_LEARNED } from '../../db/spam/decisions.ts'
import { dropModels, staleModels } from '../../db/spam/stale.ts'
import { readModel } from '../../db/spam/model.ts'
import { saveModel } from '../../db/spam/store.ts'
import type { LabelledSample } from '../../db/spam/train.ts'
import { every } from './every.ts'

const EVERY_MS = 5 * 60 * 1000
/** So many comments are read at a time; in between, readers are served. */
const STRETCH = 250

/**
 * Teaches the spam filter what moderators have decided, whenever that is enough for a new model.
 *
 * @returns ends it, after what is being learned
 */
export function learnFromDecisions(db: Db): () => Promise<void> {
  return every(EVERY_MS, () => learnWhenDue(db, Date.now()))
}

/**
 * Learns once, if there is enough that is new, or if somebody was erased whose words may be known to a model. Such models
 * go in any case: where too few decisions are left to learn from, one that somebody brought judges again, or the one that
 * every site begins with.
 *
 * @param now milliseconds
 * @returns the version of the new model; null when there was no need of one
 */
export async function learnWhenDue(db: Db, now: number): Promise<number | null> {
  const stale = await staleModels(db)
  const version = (await isTrainingDue(db, stale)) ? await learn(db, now) : null
  if (stale.length > 0) {
    await dropModels(db, stale)
    await emptyWal(db)
  }
  return version
}

async function learn(db: Db, now: number): Promise<number | null> {
  const trainer = new Worker(new URL('./spam-trainer.ts', import.meta.url))
  try {
    const answer = once(trainer, 'message') as Promise<[string | null]>
    // Awaited below; without this, a thread that fails while comments are read would end the server.
    answer.catch(() => {})
    for (const label of ['spam', 'ham'] as const) await handOver(db, label, trainer)
    trainer.postMessage('train')
    const [text] = await answer
    const model = text === null ? null : readModel(text)
    return model && (await db.write((tx) => saveModel(tx, model, 'decisions', now)))
  } finally {
    await trainer.terminate()
  }
}

async function handOver(db: Db, label: LabelledSample['label'], trainer: Worker) {
  let cursor: typeof FROM_NEWEST | null = FROM_NEWEST
  for (let read = 0; cursor && read < MOST_LEARNED; read += STRETCH) {
    const { samples, next } = await decidedSamples(db, label, cursor, STRETCH)
    trainer.postMessage(samples)
    cursor = next
    await setImmediate()
  }
}
