const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something took, in the unit that fits: "45 s", "12 min", "3.5 h", "2.1 days". */
export function lasting(ms: number | null): string {
  if (ms === null) return '–'
  if (ms < MINUTE) return `${Math.round(ms / 1000)} s`
  if (ms < HOUR) return `${Math.round(ms / MINUTE)} min`
  if (ms < 2 * DAY) return `${tenths(ms / HOUR)} h`
  return `${tenths(ms / DAY)} days`
}

const tenths = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))

/** "38%", or a dash of nothing. */
export const percent = (part: number, of: number): string =>
  of === 0 ? '–' : `${Math.round((part / of) * 100)}%`
