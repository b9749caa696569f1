/** Days as a newsroom counts them: by the site's time zone, written as 2026-05-14. */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** The day on which a moment falls. */
export function dayOf(at: number, zone: string): string {
  return format(zone).format(at)
}

/**
 * When a day begins, in milliseconds. That is mostly midnight, but where clocks go forward at midnight it is an hour later.
 */
export function startOfDay(day: string, zone: string): number {
  const utc = Date.parse(`${day}T00:00:00Z`)
  // No zone is further than 14 hours from UTC; all are off by whole quarters of an hour, and have been for fifty years.
  let [before, after] = [utc - 15 * 60 * MINUTE, utc + 15 * 60 * MINUTE]
  while (after - before > 15 * MINUTE) {
    const steps = Math.floor((after - before) / (30 * MINUTE))
    const middle = before + Math.max(1, steps) * 15 * MINUTE
    if (dayOf(middle, zone) >= day) after = middle
    else before = middle
  }
  return after
}

/** A day so many days later, or earlier. */
export function dayAfter(day: string, many = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + many * DAY).toISOString().slice(0, 10)
}

/** All days from one to another, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day)
  return days
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Swedes write a date as ISO 8601 does. */
function format(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  formats.set(zone, known)
  return known
}
