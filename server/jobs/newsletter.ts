import type { Db } from '../../db/client.ts'
import { lastDue } from '../../db/newsletter/due.ts'
import { FREQUENCIES } from '../../db/newsletter/modes.ts'
import { openIssue, queueIssue } from '../../db/newsletter/issues.ts'
import { scheduleOf } from '../../db/newsletter/schedule.ts'
import { readSettings } from '../../db/settings/settings.ts'
import { every } from './every.ts'

const EVERY_MS = 20_000

/**
 * Queues the letters that are due, once, also what a crash has left half done and what fell due while nobody served.
 *
 * @param clock milliseconds
 * @returns how many letters were finished
 */
export async function queueDueLetters(db: Db, clock: () => number, isStopped = () => false): Promise<number> {
  const settings = await readSettings(db)
  if (!settings['newsletter.on']) return 0
  let finished = 0
  for (const frequency of FREQUENCIES) {
    const now = clock()
    const issue = await openIssue(db, frequency, lastDue(frequency, scheduleOf(settings), now), now)
    if (issue && (await queueIssue(db, issue, clock, isStopped))) finished += 1
  }
  return finished
}

/** Does so again and again. @returns ends it, after the readers who are being seen to */
export function sendLettersOnTime(db: Db): () => Promise<void> {
  let isStopped = false
  const stop = every(EVERY_MS, () => queueDueLetters(db, Date.now, () => isStopped))
  return async () => {
    isStopped = true
    await stop()
  }
}
