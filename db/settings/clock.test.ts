import { describe, expect, it } from 'vitest'
import { timeAt, wallClock } from './clock.ts'

const iso = (local: string, zone: string) => {
  const at = timeAt(local, zone)
  return at === null ? null : new Date(at).toISOString()
}

describe('timeAt', () => {
  it.each([
    ['2026-01-14T09:30', 'UTC', '2026-01-14T09:30:00.000Z'],
    ['2026-01-14T09:30:15', 'Europe/London', '2026-01-14T09:30:00.000Z'],
    ['2026-07-14T09:30', 'Europe/London', '2026-07-14T08:30:00.000Z'],
    ['2026-07-14T00:15', 'Pacific/Kiritimati', '2026-07-13T10:15:00.000Z'],
    ['2026-07-14T23:45', 'Pacific/Pago_Pago', '2026-07-15T10:45:00.000Z'],
    ['2026-07-14T09:30', 'Asia/Kathmandu', '2026-07-14T03:45:00.000Z'],
    // There were two of these: the first.
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'],
    ['2026-11-01T01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    // There were none of these.
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  ])('of %s in %s is %s', (local, zone, expected) => {
    expect(iso(local, zone)).toBe(expected)
  })

  it.each([
    '',
    'tomorrow',
    '2026-02-30T09:00',
    '2026-13-01T09:00',
    '2026-05-14',
    '2026-05-14T24:00',
    '2026-05-14T9:30',
  ])('of %j is none', (local) => {
    expect(timeAt(local, 'UTC')).toBeNull()
  })
})

it.each(['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'])(
  'wallClock and timeAt agree on every half hour of a year in %s',
  (zone) => {
    for (let at = Date.UTC(2026, 0, 1); at < Date.UTC(2027, 0, 1); at += 30 * 60_000) {
      const back = timeAt(wallClock(at, zone), zone) ?? 0
      // The second of two equal times is taken for the first.
      expect([0, 30 * 60_000, 60 * 60_000]).toContain(at - back)
      expect(wallClock(back, zone)).toBe(wallClock(at, zone))
    }
  },
)
