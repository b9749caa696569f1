import { localeOf } from '#words/languages.ts'
import { spoken } from './language.ts'

/** How numbers and lists are written here: as the page's language does. */

/** "1,234". */
export const number = (value: number): string => numbers(localeOf(spoken())).format(value)

/** "38%", or a dash of nothing. */
export const percent = (part: number, of: number): string =>
  of === 0 ? '–' : percents(localeOf(spoken())).format(part / of)

/** "Ines, Omar and Ada". */
export const listed = (items: string[]): string => lists(localeOf(spoken())).format(items)

/** The same in pieces, for what is no text: each item by its place, and the words between them. */
export function listParts(count: number): (number | string)[] {
  const places = Array.from({ length: count }, (_, at) => String(at))
  const parts = lists(localeOf(spoken())).formatToParts(places)
  return parts.map(({ type, value }) => (type === 'element' ? Number(value) : value))
}

const numbers = once((locale) => new Intl.NumberFormat(locale))
const percents = once((locale) => new Intl.NumberFormat(locale, { style: 'percent' }))
const lists = once((locale) => new Intl.ListFormat(locale))

/** Making one costs far more than using it. */
function once<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>()
  return (locale) => {
    const known = made.get(locale) ?? make(locale)
    made.set(locale, known)
    return known
  }
}
