import { atWallClock, wallClock } from '../dates/zone.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Minutes after midnight in a time zone. @param at milliseconds */
export function minuteOfDay(at: number, zone: string): number {
  return (wallClock(at, zone) % DAY) / MINUTE
}

/**
 * When it last was so late in the day. An hour that a clock change leaves out counts as the one after it.
 *
 * @param minute after midnight
 * @param now milliseconds
 */
export function lastTimeOfDay(minute: number, zone: string, now: number): number {
  const wall = wallClock(now, zone)
  const today = wall - (wall % DAY) + minute * MINUTE
  for (const wanted of [today, today - DAY, today - 2 * DAY]) {
    const at = atWallClock(wanted, zone)
    if (at <= now) return at
  }
  return now
}

/** Whether a time is within hours in which nobody wants to be disturbed; they may go over midnight. */
export function isQuiet(minute: number, from: number | null, until: number | null): boolean {
  if (from === null || until === null || from === until) return false
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}
