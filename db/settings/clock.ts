/** Clocks on a newsroom's wall: by the site's time zone, written as 2026-05-14T09:30. */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** What `<input type="datetime-local">` sends; some browsers add seconds. */
const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::\d\d(?:\.\d+)?)?$/

/**
 * When it is so late on the wall. Where clocks go back, the first time; where they go forward and there is no such time, as late as it
 * would have been without.
 *
 * @param local 2026-05-14T09:30
 * @returns milliseconds; null for what is no time
 */
export function timeAt(local: string, zone: string): number | null {
  const [, year, month, day, hour, minute] = LOCAL.exec(local)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const wall = Date.UTC(year, month - 1, day, hour, minute)
  // The thirtieth of February would be a day in March.
  if (new Date(wall).getUTCDate() !== day || new Date(wall).getUTCMonth() !== month - 1) return null
  const [before, after] = [offsetAt(wall - DAY, zone), offsetAt(wall + DAY, zone)]
  const times = [wall - before, wall - after].filter((at) => at + offsetAt(at, zone) === wall)
  return times.length > 0 ? Math.min(...times) : wall - before
}

/** How late it is on the wall: 2026-05-14T09:30. @param at milliseconds */
export function wallClock(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 16)
}

/** By how much the wall is ahead of UTC, in milliseconds. */
function offsetAt(at: number, zone: string): number {
  const whole = at - (((at % 1000) + 1000) % 1000)
  const parts = format(zone).formatToParts(whole)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(
    ...([part('year'), part('month') - 1, part('day')] as const),
    ...([part('hour'), part('minute'), part('second')] as const),
  )
  return wall - whole
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(zone: string): Intl.DateTimeFormat {
  const known =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
      ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
    })
  formats.set(zone, known)
  return known
}
