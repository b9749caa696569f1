const MINUTE = 60_000

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      ...{ timeZone, calendar: 'gregory', hourCycle: 'h23', era: 'short' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    })
  formatters.set(timeZone, known)
  return known
}

/**
 * What a clock on the wall of a place shows, as if it stood in UTC: in milliseconds, to the minute.
 *
 * @param at milliseconds
 * @param zone an IANA name such as 'Europe/London'
 */
export function wallClock(at: number, zone: string): number {
  const parts = formatter(zone).formatToParts(at)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const isBefore = parts.some((one) => one.type === 'era' && one.value.startsWith('B'))
  const year = isBefore ? 1 - part('year') : part('year')
  // Date.UTC takes years below 100 for 19xx.
  const date = new Date(Date.UTC(2000, part('month') - 1, part('day'), part('hour'), part('minute')))
  return date.setUTCFullYear(year, part('month') - 1, part('day'))
}

/**
 * The point in time at which the clock on the wall shows this. An hour that a clock change leaves out counts as the one
 * after it; of one that comes twice it is the first.
 *
 * @param wanted as wallClock gives it; seconds are kept
 * @returns milliseconds
 */
export function atWallClock(wanted: number, zone: string): number {
  const seconds = ((wanted % MINUTE) + MINUTE) % MINUTE
  const minute = wanted - seconds
  const guess = minute - (wallClock(minute, zone) - minute)
  // On the day of a change the offset there may be another than at the guess.
  return guess - (wallClock(guess, zone) - minute) + seconds
}
