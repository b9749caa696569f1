import { describe, expect, it } from 'vitest'
import { archivePath, partsOf, spanOf, withinOf } from './path.ts'
import { boundsOf, spanAt } from './span.ts'

describe('a path of the archive', () => {
  it.each([
    [['2026'], { year: 2026 }],
    [['2026', '11'], { year: 2026, month: 11 }],
    [['2026', '02', '28'], { year: 2026, month: 2, day: 28 }],
    [['2024', '02', '29'], { year: 2024, month: 2, day: 29 }],
  ])('%j', (segments, span) => {
    expect(spanOf(segments)).toEqual(span)
    expect(archivePath(span)).toBe(`/${segments.join('/')}`)
  })

  it.each([
    ['202'],
    ['20266'],
    ['0999'],
    ['2026', '13'],
    ['2026', '00'],
    ['2026', '1'],
    ['2026', '02', '29'],
    ['2026', '04', '31'],
    ['2026', '04', '00'],
    ['2026', '04', '01', '1'],
    ['city'],
    [],
  ])('%j %j %j is none', (...segments) =>
    expect(spanOf(segments.filter((segment) => typeof segment === 'string'))).toBeNull(),
  )
})

describe('a span', () => {
  it('begins and ends at midnight where the site is, also when clocks change', () => {
    const hours = (span: { year: number; month?: number; day?: number }, zone: string) => {
      const { from, to } = boundsOf(span, zone)
      return [new Date(from).toISOString(), (to - from) / 3_600_000]
    }
    expect(hours({ year: 2026, month: 3, day: 29 }, 'Europe/Berlin')).toEqual([
      '2026-03-28T23:00:00.000Z',
      23,
    ])
    expect(hours({ year: 2026, month: 10, day: 25 }, 'Europe/Berlin')).toEqual([
      '2026-10-24T22:00:00.000Z',
      25,
    ])
    expect(hours({ year: 2026, month: 12 }, 'Asia/Kathmandu')).toEqual(['2026-11-30T18:15:00.000Z', 744])
    expect(hours({ year: 2024 }, 'UTC')).toEqual(['2024-01-01T00:00:00.000Z', 366 * 24])
  })

  it('is found around a moment by the clock on the wall', () => {
    const at = Date.UTC(2026, 10, 30, 23, 30)
    expect(spanAt(at, { year: 1, month: 1, day: 1 }, 'Europe/Berlin')).toEqual({
      year: 2026,
      month: 12,
      day: 1,
    })
    expect(spanAt(at, { year: 1, month: 1 }, 'UTC')).toEqual({ year: 2026, month: 11 })
    expect(spanAt(at, { year: 1 }, 'UTC')).toEqual({ year: 2026 })
  })

  it('has its parts, and stands in larger ones', () => {
    expect(partsOf({ year: 2026 })).toHaveLength(12)
    expect(partsOf({ year: 2026, month: 2 })[0]).toEqual({ year: 2026, month: 2, day: 28 })
    expect(withinOf({ year: 2026, month: 2, day: 3 })).toEqual([{ year: 2026 }, { year: 2026, month: 2 }])
    expect(withinOf({ year: 2026 })).toEqual([])
  })
})
