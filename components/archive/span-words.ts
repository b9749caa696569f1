import type { Span } from '#db/archive/path.ts'
import { longDate, monthAndYear, monthName } from '../ui/dates.ts'

/** "2026", "November 2026" or "28 November 2026". */
export function spanName(span: Span): string {
  const { year, month, day } = span
  if (month === undefined) return String(year)
  return day === undefined
    ? monthAndYear(keyOf(year, month))
    : longDate(Date.UTC(year, month - 1, day), 'UTC')
}

/** The name of a part among others of its kind: "November", "28". */
export function partName({ year, month, day }: Span): string {
  if (day !== undefined) return String(day)
  return month === undefined ? String(year) : monthName(keyOf(year, month))
}

const keyOf = (year: number, month: number) => `${year}-${String(month).padStart(2, '0')}`
