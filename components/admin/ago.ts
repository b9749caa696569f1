const UNITS = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const

const words = new Intl.RelativeTimeFormat('en', { numeric: 'always' })

/** How long ago, in its greatest whole unit: "3 seconds ago". Readers' pages, which are kept, say the date. */
export function ago(at: number, now: number): string {
  const seconds = Math.floor((now - at) / 1000)
  const unit = UNITS.find(([, length]) => seconds >= length)
  return unit ? words.format(-Math.floor(seconds / unit[1]), unit[0]) : 'just now'
}
