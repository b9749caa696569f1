const DATE = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?$/
const ZONE = /(?:Z|(?!-00:?00$)[+-](?:[01]\d|2[0-3]):?[0-5]\d)$/
const DURATION = /^P(?=.)(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d{1,3})?S)?)?$/

/**
 * @param value a `datetime` attribute
 * @returns whether it is a date, month, year, time of day, date with time or duration of the HTML standard
 *   (https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value); weeks, bare zones and
 *   days without a year, which no newsroom writes, are not taken
 */
export function isTime(value: string | undefined): boolean {
  if (value === undefined) return false
  if (/^\d{4}$/.test(value)) return value !== '0000'
  if (isDate(value) || CLOCK.test(value) || DURATION.test(value)) return true
  const [date = '', clock = ''] = value.split(/[T ]/, 2)
  return date.length === '2026-01-31'.length &&
    isDate(date) &&
    value.length === date.length + 1 + clock.length
    ? CLOCK.test(clock.replace(ZONE, ''))
    : false
}

function isDate(value: string): boolean {
  const [, year = '', month = '', day = '01'] = DATE.exec(value) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  return (
    year > '0000' && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`)
  )
}
