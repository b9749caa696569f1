import { timeAt } from '../settings/clock.ts'
import { dayAfter, dayOf } from '../settings/days.ts'
import type { Frequency } from './modes.ts'

/** When letters go: settings of the site. */
export interface Schedule {
  zone: string
  /** 0 to 23, on the clock of the site. */
  hour: number
  /** 1 is Monday, 7 Sunday. */
  weekday: number
}

export interface Due {
  /** The day that the letter is of, on the clock of the site. */
  day: string
  /** Milliseconds. */
  at: number
}

/** The last time that a letter should have gone, by now. @param now milliseconds */
export const lastDue = (frequency: Frequency, schedule: Schedule, now: number): Due => {
  const first = dayOf(now, schedule.zone)
  return find(frequency, schedule, first, -1, ({ at }) => at <= now)
}

/** The next time that one is to go. @param now milliseconds */
export const nextDue = (frequency: Frequency, schedule: Schedule, now: number): Due => {
  const first = dayOf(now, schedule.zone)
  return find(frequency, schedule, first, 1, ({ at }) => at > now)
}

function find(
  frequency: Frequency,
  { zone, hour, weekday }: Schedule,
  first: string,
  step: 1 | -1,
  is: (due: Due) => boolean,
): Due {
  for (let day = first; ; day = dayAfter(day, step)) {
    if (frequency === 'weekly' && weekdayOf(day) !== weekday) continue
    const due = { day, at: timeAt(`${day}T${String(hour).padStart(2, '0')}:00`, zone) ?? Number.NaN }
    if (is(due)) return due
  }
}

/** 1 is Monday, 7 Sunday. */
const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() || 7
