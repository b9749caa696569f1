import type { Db } from '../../db/client.ts'
import { isOwed, runJob, wasEverRun } from '../../db/retention/job-runs.ts'
import { keepDays } from '../../db/moderation/figures/days.ts'
import { retain } from '../../db/retention/run.ts'
import { dayAfter, dayOf, startOfDay } from '../../db/settings/days.ts'
import { readSettings } from '../../db/settings/settings.ts'
import { every } from './every.ts'

const MINUTE = 60_000
/** At half past three few people read, write or decide. */
const AFTER_MIDNIGHT = 210 * MINUTE

/** The last time that it should have run. */
export function lastNight(now: number, zone: string): number {
  const today = dayOf(now, zone)
  const night = startOfDay(today, zone) + AFTER_MIDNIGHT
  return night <= now ? night : startOfDay(dayAfter(today, -1), zone) + AFTER_MIDNIGHT
}

/**
 * Does what a night owes, unless it is done: also in the morning, when the machine was off at night.
 *
 * @param clock milliseconds
 * @returns whether there was something to do
 */
export async function doNightsWork(db: Db, clock: () => number): Promise<boolean> {
  const now = clock()
  const { 'site.timeZone': zone } = await readSettings(db)
  // A day is counted as soon as it is over, and before anything of it is deleted.
  await keepDays(db, now, zone)
  // A newsroom that has just been set up or brought over begins with its first night here.
  if (!(await wasEverRun(db, 'retention'))) {
    await runJob(db, 'retention', async () => ({}), clock)
    return false
  }
  if (!(await isOwed(db, 'retention', lastNight(now, zone), now))) return false
  await runJob(db, 'retention', async () => await retain(db, now), clock)
  return true
}

/** Looks every minute whether a night's work is to be done. @returns ends it, after what is being done */
export function workAtNight(db: Db): () => Promise<void> {
  return every(MINUTE, () => doNightsWork(db, Date.now))
}
