/** A year, a month of it or a day of that: what a page of the archive is about. */
export interface Span {
  year: number
  /** From 1. */
  month?: number
  day?: number
}

/** @returns the span that segments of a path name, `['2026', '11']`; null for what is none, such as `['2026', '13']` */
export function spanOf(segments: readonly string[]): Span | null {
  const [year = '', month, day, ...more] = segments
  if (!/^[1-9]\d{3}$/.test(year) || more.length > 0) return null
  if (month === undefined) return { year: Number(year) }
  if (!/^(?:0[1-9]|1[0-2])$/.test(month)) return null
  const inYear = { year: Number(year), month: Number(month) }
  if (day === undefined) return inYear
  return /^\d\d$/.test(day) && Number(day) >= 1 && Number(day) <= lengthOf(inYear)
    ? { ...inYear, day: Number(day) }
    : null
}

/** Where it stands, `/2026/11`. */
export function archivePath({ year, month, day }: Span): string {
  return `/${[String(year), ...[month, day].filter((part) => part !== undefined).map(two)].join('/')}`
}

/** The months of a year or the days of a month, the last one first; a day has no parts but itself. */
export function partsOf(span: Span): Span[] {
  const { year, month, day } = span
  if (day !== undefined) return [span]
  if (month === undefined) return numbersDown(12).map((part) => ({ year, month: part }))
  return numbersDown(lengthOf({ year, month })).map((part) => ({ year, month, day: part }))
}

/** The way to a span from above: its year, then its month. */
export function withinOf({ year, month, day }: Span): Span[] {
  return [
    ...(month === undefined ? [] : [{ year }]),
    ...(day === undefined || month === undefined ? [] : [{ year, month }]),
  ]
}

const lengthOf = ({ year, month }: { year: number; month: number }) =>
  new Date(Date.UTC(year, month, 0)).getUTCDate()
const numbersDown = (from: number) => Array.from({ length: from }, (_, index) => from - index)
const two = (part: number) => String(part).padStart(2, '0')
