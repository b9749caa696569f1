import { describe, expect, it } from 'vitest'
import { ageNotice } from './age.ts'

const at = (text: string) => Date.parse(text)
const notice = (published: string, now: string, from = 12, zone = 'UTC') => {
  const { age, until } = ageNotice(at(published), at(now), zone, from)
  return [age && `${age.many} ${age.unit}`, until === null ? null : new Date(until).toISOString()]
}

describe('ageNotice', () => {
  it.each([
    ['2025-05-03T22:00Z', '2026-05-02T23:59Z', null, '2026-05-03T00:00:00.000Z'],
    ['2025-05-03T22:00Z', '2026-05-03T00:00Z', '1 year', '2027-05-03T00:00:00.000Z'],
    ['2014-11-30T12:00Z', '2026-11-28T12:00Z', '11 year', '2026-11-30T00:00:00.000Z'],
    ['2024-02-29T12:00Z', '2025-02-28T12:00Z', null, '2025-03-01T00:00:00.000Z'],
    ['2024-02-29T12:00Z', '2025-03-01T00:00Z', '1 year', '2026-03-01T00:00:00.000Z'],
  ])('of %s on %s is %s until %s', (published, now, age, until) => {
    expect(notice(published, now)).toEqual([age, until])
  })

  it('is said in months where a newsroom wants it earlier', () => {
    expect(notice('2026-01-31T12:00Z', '2026-02-28T12:00Z', 1)).toEqual([null, '2026-03-01T00:00:00.000Z'])
    expect(notice('2026-01-31T12:00Z', '2026-03-01T12:00Z', 1)).toEqual([
      '1 month',
      '2026-03-31T00:00:00.000Z',
    ])
    expect(notice('2026-01-31T12:00Z', '2027-01-31T12:00Z', 1)[0]).toBe('1 year')
  })

  it('counts by the newsroom’s days', () => {
    const [published, now] = ['2025-05-03T23:30Z', '2026-05-03T23:00Z']
    expect(notice(published, now, 12, 'UTC')[0]).toBe('1 year')
    expect(notice(published, now, 12, 'Europe/Paris')).toEqual(['1 year', '2027-05-03T22:00:00.000Z'])
    expect(notice(published, '2026-05-03T21:00Z', 12, 'Europe/Paris')[0]).toBe(null)
  })

  it('is right at its end, and not a moment before', () => {
    for (const published of ['2023-12-31T12:00Z', '2024-02-29T12:00Z', '2025-08-31T12:00Z']) {
      let now = at('2024-03-01T00:00Z')
      for (let step = 0; step < 40; step++) {
        const { age, until } = ageNotice(at(published), now, 'America/New_York', 1)
        expect(until).toBeGreaterThan(now)
        const [before, after] = [(until ?? 0) - 1, until ?? 0].map(
          (time) => ageNotice(at(published), time, 'America/New_York', 1).age,
        )
        expect(before).toEqual(age)
        expect(after).not.toEqual(age)
        now = until ?? 0
      }
    }
  })

  it('is never said where the setting is 0', () => {
    expect(notice('2014-11-30T12:00Z', '2026-11-28T12:00Z', 0)).toEqual([null, null])
  })
})
