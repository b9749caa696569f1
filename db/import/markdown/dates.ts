import { atWallClock } from '../../dates/zone.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const ISO =
  /^(\d{4})-?(\d{1,2})-?(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?(?: *(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?$/i
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/
const NAMED =
  /^(?:[a-z]+,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/i
const NAMED_DAY_FIRST =
  /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})(?:,? (?:at )?(\d{1,2}):(\d{2})(?::(\d{2}))?)?(?: *(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?))?$/i

/**
 * A date as people write it into front matter: ISO 8601 with or without a time and an offset, Jekyll's
 * `2014-03-12 10:11:00 -0400`, `March 12, 2014`, `12 March 2014`, RFC 822. `03/04/2014` is none: it is two days.
 *
 * @param zone where a time without an offset, and the midnight of a date without a time, are meant
 * @returns milliseconds; null for what is no date
 */
export function frontMatterDate(text: string, zone: string): number | null {
  const line = text.trim().replace(/\s+/g, ' ')
  const iso = ISO.exec(line)
  if (iso) return moment(numbers(iso.slice(1, 7)), iso[7], zone)
  const [, year, month, day] = YEAR_FIRST.exec(line) ?? []
  if (year) return moment(numbers([year, month, day]), undefined, zone)
  const [, dayOf, monthOf, yearOf] = DAY_FIRST.exec(line) ?? []
  if (yearOf) return moment(numbers([yearOf, monthOf, dayOf]), undefined, zone)
  const named = NAMED.exec(line)
  if (named)
    return moment(
      [Number(named[3]), monthNumber(named[1]), ...numbers([named[2], ...named.slice(4, 7)])],
      undefined,
      zone,
    )
  const dayFirst = NAMED_DAY_FIRST.exec(line)
  if (!dayFirst) return null
  const [, inMonth, name, inYear, hour, minute, second, offset] = dayFirst
  return moment(
    [Number(inYear), monthNumber(name), ...numbers([inMonth, hour, minute, second])],
    offset,
    zone,
  )
}

function moment(parts: number[], offset: string | undefined, zone: string): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(wall)
  // Date.UTC rolls 31 February over into March, and takes years below 100 for 19xx.
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  if (!exists || hour > 23 || minute > 59 || second > 60) return null
  if (offset === undefined) return atWallClock(wall, zone)
  const [, sign, hours = 0, minutes = 0] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(offset) ?? []
  return wall - (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

const numbers = (parts: (string | undefined)[]) => parts.map((part) => Number(part ?? 0))

const monthNumber = (name = '') => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
