import { YEAR_SHOWN_AFTER } from '#db/articles/rules.ts'
import { localeOf } from '#words/languages.ts'
import { spoken, words } from './language.ts'

/** How times are written here: by the site's time zone, in words that stay true while a page is kept. */

export function longDate(at: number, zone: string): string {
  return format(at, zone, { day: 'numeric', month: 'long', year: 'numeric' })
}

export function dateAndTime(at: number, zone: string): string {
  return words('time')('dateAndClock', { date: longDate(at, zone), clock: clock(at, zone) })
}

/** Day and month; the year too once they could be mistaken for this year's. */
export function shortDate(at: number, zone: string, now = Date.now()): string {
  const year = now - at >= YEAR_SHOWN_AFTER ? 'numeric' : undefined
  return format(at, zone, { day: 'numeric', month: 'short', year })
}

/** "May 2026". @param month as 2026-05 */
export function monthAndYear(month: string): string {
  return format(Date.parse(`${month}-01T00:00:00Z`), 'UTC', { month: 'long', year: 'numeric' })
}

/** "May". @param month as 2026-05 */
export function monthName(month: string): string {
  return format(Date.parse(`${month}-01T00:00:00Z`), 'UTC', { month: 'long' })
}

/** "May 26". @param month as 2026-05 */
export function shortMonth(month: string): string {
  return format(Date.parse(`${month}-01T00:00:00Z`), 'UTC', { month: 'short', year: '2-digit' })
}

export function weekdayAndDate(at: number, zone: string): string {
  return format(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

export function weekdayAndClock(at: number, zone: string): string {
  return `${format(at, zone, { weekday: 'short' })} ${clock(at, zone)}`
}

export function clock(at: number, zone: string): string {
  return format(at, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}

/** RFC 3339 with the zone's offset at that time, as `<time datetime>` and JSON-LD want it. */
export function isoTime(at: number, zone: string): string {
  const offset = offsetMinutes(at, zone)
  const local = new Date(at + offset * 60_000).toISOString().slice(0, 19)
  const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
  const minutes = Math.abs(offset)
  return `${local}${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
}

function offsetMinutes(at: number, zone: string): number {
  const parts = formatter('en', zone, { timeZoneName: 'longOffset' }).formatToParts(at)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

function format(at: number, zone: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(localeOf(spoken()), zone, options).format(at)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

/** Made once for each way of writing: making one costs far more than using it, and a page writes a hundred times. */
function formatter(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { timeZone, ...options })
  formatters.set(key, made)
  return made
}
