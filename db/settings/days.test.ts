import { describe, expect, it } from 'vitest'
import { dayAfter, dayOf, daysBetween, startOfDay } from './days.ts'

const ZONES = [
  ...[
    'UTC',
    'Europe/London',
    'America/New_York',
    'Asia/Kathmandu',
    'Pacific/Kiritimati',
    'Pacific/Pago_Pago',
  ],
  // Clocks that went forward at midnight, so that a day began at one; and a zone with half an hour of summer time.
  ...['Asia/Beirut', 'America/Asuncion', 'Africa/Cairo', 'Australia/Lord_Howe', 'Atlantic/Azores'],
]

describe('startOfDay', () => {
  it.each(ZONES)('is the first moment of every day of a year in %s', (zone) => {
    for (const day of daysBetween('2024-01-01', '2024-12-31')) {
      const start = startOfDay(day, zone)
      expect([day, dayOf(start, zone), dayOf(start - 1, zone)]).toEqual([day, day, dayAfter(day, -1)])
    }
  })

  it('is one o’clock where there was no midnight', () => {
    const start = startOfDay('2024-03-31', 'Asia/Beirut')
    expect(new Date(start).toISOString()).toBe('2024-03-30T22:00:00.000Z')
  })
})

describe('daysBetween', () => {
  it('has both ends, over a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01'])
    expect(daysBetween('2024-03-01', '2024-02-28')).toEqual([])
  })
})
