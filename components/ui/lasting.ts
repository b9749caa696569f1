import { words } from './language.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something took, in the unit that fits: "45 s", "12 min", "3.5 h", "2.1 days". */
export function lasting(ms: number | null): string {
  const t = words('time')
  if (ms === null) return '–'
  if (ms < MINUTE) return t('seconds', { n: Math.round(ms / 1000) })
  if (ms < HOUR) return t('minutes', { n: Math.round(ms / MINUTE) })
  if (ms < 2 * DAY) return t('hours', { n: tenths(ms / HOUR) })
  return t('days', { n: tenths(ms / DAY) })
}

const tenths = (value: number) => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value))
