import { timeAt, wallClock } from '../settings/clock.ts'

const HOUR = 3_600_000

/** A time on the clock of the newsroom. `said` is what has to be told of it: on that night clocks are changed. */
export interface ScheduleTime {
  /** Milliseconds. */
  at: number
  /** 'left-out': there is no such time, and `at` is as late as it would be without the change. 'twice': it is the first of two. */
  said: 'left-out' | 'twice' | null
  /** What the clock shows at that time: 2026-03-29T03:30. */
  shown: string
}

/**
 * When an article is to be published that is scheduled for a time on the wall.
 *
 * @param local 2026-05-14T09:30, and seconds where somebody wants it so exact
 * @param zone of the site
 * @returns null for what is no time
 */
export function scheduleTime(local: string, zone: string): ScheduleTime | null {
  const wanted = local.trim()
  const minute = timeAt(wanted, zone)
  if (minute === null) return null
  const at = minute + Number(wanted.slice(17, 19)) * 1000
  const shown = wallClock(at, zone)
  if (shown !== wanted.slice(0, 16)) return { at, said: 'left-out', shown }
  // Clocks go back by an hour, or by half of one on Lord Howe.
  const again = [HOUR, HOUR / 2, 2 * HOUR].some((later) => wallClock(at + later, zone) === shown)
  return { at, said: again ? 'twice' : null, shown }
}
