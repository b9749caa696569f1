/** Words of the index that no text has: what an article can be filtered by. */
export const sectionMark = (id: number) => `s${id}`
export const authorMark = (id: number) => `a${id}`

/** Milliseconds; from is included, until is not. */
export interface Span {
  from: number | null
  until: number | null
}

/** @param publishedAt milliseconds */
export function marksOf(article: { sectionId: number; authorIds: number[]; publishedAt: number }): string {
  const { sectionId, authorIds, publishedAt } = article
  const [year, month] = yearAndMonth(publishedAt)
  return [sectionMark(sectionId), ...authorIds.map(authorMark), yearMark(year), monthMark(year, month)].join(
    ' ',
  )
}

const yearAndMonth = (time: number): [number, number] => {
  const date = new Date(time)
  return [date.getUTCFullYear(), date.getUTCMonth()]
}
const yearMark = (year: number) => `y${year}`
const monthMark = (year: number, month: number) => `m${year}${String(month + 1).padStart(2, '0')}`

/** Whole years beyond this are no span that narrows anything. */
const MOST_YEARS = 60

/**
 * The marks of the months and years that a span touches: it is for `isWithin` to say what of them lies in it.
 *
 * @returns null for a span that is open, or too long to be worth it
 */
export function spanMarks({ from, until }: Span, now: number): string[] | null {
  if (from === null) return null
  const [firstYear, firstMonth] = yearAndMonth(from)
  // What is published later than now is nothing that can be found.
  const [lastYear, lastMonth] = yearAndMonth(Math.min(until ?? Infinity, now))
  if (lastYear - firstYear > MOST_YEARS) return null
  const marks: string[] = []
  for (let year = firstYear; year <= lastYear; year += 1) {
    const begin = year === firstYear ? firstMonth : 0
    const end = year === lastYear ? lastMonth : 11
    if (begin === 0 && end === 11) marks.push(yearMark(year))
    else for (let month = begin; month <= end; month += 1) marks.push(monthMark(year, month))
  }
  return marks
}

/** The marks of all months from one time to another, the earliest first. */
export function monthsBetween(from: number, to: number): string[] {
  const [firstYear, firstMonth] = yearAndMonth(from)
  const [lastYear, lastMonth] = yearAndMonth(to)
  const marks: string[] = []
  for (let month = firstYear * 12 + firstMonth; month <= lastYear * 12 + lastMonth; month += 1)
    marks.push(monthMark(Math.floor(month / 12), month % 12))
  return marks
}
