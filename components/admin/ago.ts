import { localeOf } from '#words/languages.ts'
import { spoken, words } from '../ui/language.ts'

const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

const formats = new Map<string, Intl.RelativeTimeFormat>()

/** How long ago, in its greatest whole unit: "3 seconds ago". Readers' pages, which are kept, say the date. */
export function ago(at: number, now: number): string {
  const seconds = Math.floor((now - at) / 1000)
  const unit = UNITS.find(([, length]) => seconds >= length)
  if (!unit) return words('time')('justNow')
  const locale = localeOf(spoken())
  const format = formats.get(locale) ?? new Intl.RelativeTimeFormat(locale, { numeric: 'always' })
  formats.set(locale, format)
  return format.format(-Math.floor(seconds / unit[1]), unit[0])
}
