import { expect, test } from 'vitest'
import { clock, dateAndTime, isoTime, longDate, shortDate, weekdayAndClock } from './dates.ts'

const WINTER = Date.UTC(2026, 0, 5, 9, 4)
const SUMMER = Date.UTC(2026, 6, 5, 23, 30)
const DAY = 86_400_000

test.each([
  [WINTER, 'Europe/London', '2026-01-05T09:04:00+00:00'],
  [SUMMER, 'Europe/London', '2026-07-06T00:30:00+01:00'],
  [SUMMER, 'America/St_Johns', '2026-07-05T21:00:00-02:30'],
  [WINTER, 'Asia/Kathmandu', '2026-01-05T14:49:00+05:45'],
  [WINTER, 'UTC', '2026-01-05T09:04:00+00:00'],
])('%d in %s is %s, and the same instant', (at, zone, written) => {
  expect(isoTime(at, zone)).toBe(written)
  expect(Date.parse(written)).toBe(at)
})

test('a formatter that is kept for one zone and way of writing is not used for another', () => {
  expect(clock(SUMMER, 'Europe/London')).toBe('00:30')
  expect(clock(SUMMER, 'UTC')).toBe('23:30')
  expect(longDate(SUMMER, 'Europe/London')).toBe('6 July 2026')
  expect(longDate(SUMMER, 'UTC')).toBe('5 July 2026')
  expect(dateAndTime(WINTER, 'UTC')).toBe('5 January 2026, 09:04')
  expect(weekdayAndClock(WINTER, 'UTC')).toBe('Mon 09:04')
})

test('a short date names its year once it could be mistaken for this year’s', () => {
  expect(shortDate(WINTER, 'UTC', WINTER + 10 * DAY)).toBe('5 Jan')
  expect(shortDate(WINTER, 'UTC', WINTER + 301 * DAY)).toBe('5 Jan 2026')
})
