import { setTimeout } from 'node:timers/promises'
import type { Db } from '../../db/client.ts'
import { stepRun } from '../../db/moderation/run-steps.ts'
import { every } from './every.ts'

const EVERY_MS = 250
/** Between two steps, at least: everybody else's requests come first. */
const REST_MS = 10

/**
 * Carries out presses on more comments than one transaction takes, and goes on with one that a restart has cut short. After
 * each step it rests for as long as the step took: a page takes many turns of the event loop, and may not wait for a step
 * in each of them.
 *
 * @returns ends it, after the step that is being done
 */
export function carryOutRuns(db: Db): () => Promise<void> {
  let stopped = false
  const stop = every(EVERY_MS, async () => {
    for (;;) {
      const began = performance.now()
      if (stopped || !(await stepRun(db, Date.now()))) return
      await setTimeout(Math.max(REST_MS, performance.now() - began))
    }
  })
  return async () => {
    stopped = true
    await stop()
  }
}
