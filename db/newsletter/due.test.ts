import { describe, expect, it } from 'vitest'
import { DAY, HOUR, NOW } from '../testing/cast.ts'
import { lastDue, nextDue, type Schedule } from './due.ts'

const london: Schedule = { zone: 'Europe/London', hour: 6, weekday: 6 }
const shown = ({ day, at }: { day: string; at: number }) => [day, new Date(at).toISOString()]

describe('a letter is due', () => {
  it('at its hour on the site’s clock, by day and by week', () => {
    expect(shown(lastDue('daily', london, NOW))).toEqual(['2026-05-14', '2026-05-14T05:00:00.000Z'])
    expect(shown(nextDue('daily', london, NOW))).toEqual(['2026-05-15', '2026-05-15T05:00:00.000Z'])
    expect(shown(lastDue('weekly', london, NOW))).toEqual(['2026-05-09', '2026-05-09T05:00:00.000Z'])
    expect(shown(nextDue('weekly', london, NOW))).toEqual(['2026-05-16', '2026-05-16T05:00:00.000Z'])
  })

  it('from its very moment on', () => {
    const at = Date.UTC(2026, 4, 14, 5)
    expect(lastDue('daily', london, at).at).toBe(at)
    expect(lastDue('daily', london, at - 1).at).toBe(at - DAY)
    expect(nextDue('daily', london, at - 1).at).toBe(at)
  })

  it.each(['Europe/London', 'America/New_York', 'Asia/Beirut', 'Australia/Lord_Howe', 'Pacific/Kiritimati'])(
    'once on every day of a year in %s, at whatever hour',
    (zone) => {
      for (const hour of [0, 1, 2, 3, 23]) {
        const days: string[] = []
        for (let now = Date.UTC(2026, 0, 2); now < Date.UTC(2027, 0, 2); now += HOUR) {
          const { day, at } = lastDue('daily', { zone, hour, weekday: 1 }, now)
          expect(now - at).toBeLessThan(26 * HOUR)
          if (days.at(-1) !== day) days.push(day)
        }
        expect(new Set(days).size).toBe(days.length)
        expect(days.length).toBeGreaterThanOrEqual(365)
        expect(days).toEqual(days.toSorted())
      }
    },
  )
})
