const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric' },
    })
  formatters.set(timeZone, known)
  return known
}

/** What a clock on the wall shows, as if it stood in UTC: in milliseconds, to the minute. */
function wallClock(at: number, zone: string): number {
  const parts = formatter(zone).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

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

/** The point in time at which the clock on the wall shows this. */
function atWallClock(wanted: number, zone: string): number {
  const guess = wanted - (wallClock(wanted, zone) - wanted)
  // On the day of a change the offset there may be another than at the guess.
  return guess - (wallClock(guess, zone) - wanted)
}

/** Whether a time is within hours in which nobody wants to be disturbed; they may go over midnight. */
export function isQuiet(minute: number, from: number | null, until: number | null): boolean {
  if (from === null || until === null || from === until) return false
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}
