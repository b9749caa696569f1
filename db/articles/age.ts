import { dayOf, startOfDay } from '../settings/days.ts'

/** How old an article is, in whole years, or in whole months while it is younger than one. */
export interface Age {
  unit: 'year' | 'month'
  many: number
}

/**
 * How old an article is said to be above its text: news that is found by a search may be taken for today's.
 *
 * @param zone days are those of the newsroom: an article of 3 May is a year old on 3 May
 * @param fromMonths the age in months from which on it is said; 0 is never
 * @returns the age, null where nothing is said; and until when that is right, null if for good
 */
export function ageNotice(
  publishedAt: number,
  now: number,
  zone: string,
  fromMonths: number,
): { age: Age | null; until: number | null } {
  if (fromMonths === 0) return { age: null, until: null }
  const published = dayOf(publishedAt, zone)
  const months = monthsBetween(published, dayOf(now, zone))
  const next = Math.max(fromMonths, months < 12 ? months + 1 : 12 * (Math.floor(months / 12) + 1))
  const until = startOfDay(monthsAfter(published, next), zone)
  if (months < fromMonths) return { age: null, until }
  const years = Math.floor(months / 12)
  return { age: years > 0 ? { unit: 'year', many: years } : { unit: 'month', many: months }, until }
}

function monthsBetween(first: string, last: string): number {
  const [a, b] = [parts(first), parts(last)]
  return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0)
}

/** The same day of a later month; the first of the one after it where the month is too short. */
function monthsAfter(first: string, many: number): string {
  const { year, month, day } = parts(first)
  const same = new Date(Date.UTC(year, month - 1 + many, day))
  const isShort = same.getUTCDate() !== day
  return (isShort ? new Date(Date.UTC(year, month + many, 1)) : same).toISOString().slice(0, 10)
}

function parts(day: string) {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}
