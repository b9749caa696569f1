import { describe, expect, it } from 'vitest'
import { addArticle, addArticles, addSection, unpublish } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { seededRandom } from '../testing/random.ts'
import { monthsIn, utcMonths } from './counts.ts'
import { archivePage } from './listing.ts'
import { boundsOf } from './span.ts'

async function newsroom() {
  const db = await testDb()
  return { db, city: await addSection(db, 'City') }
}

const ZONES = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']

describe('the archive', () => {
  it.each(ZONES)('counts each month by the clock of %s', async (zone) => {
    const { db, city } = await newsroom()
    const { next } = seededRandom(5)
    const times = [
      ...Array.from({ length: 60 }, () => Date.UTC(2025, 0, 1) + Math.floor(next() * 400 * 86_400_000)),
      // Around midnight at the end of months and of the year.
      ...[0, 3, 11].flatMap((month) =>
        [-13, -1, 0, 1, 13].map((hours) => Date.UTC(2025, month + 1, 1, hours, 30)),
      ),
    ]
    for (const [index, publishedAt] of times.entries())
      await addArticle(db, city, { slug: `a-${index}`, publishedAt })
    const expected = new Map<string, number>()
    for (const at of times) {
      const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
      }).format(at)
      expected.set(parts, (expected.get(parts) ?? 0) + 1)
    }
    const counted = await monthsIn(db, zone)
    expect(
      counted.map(({ span, count }) => [`${span.year}-${String(span.month).padStart(2, '0')}`, count]),
    ).toEqual([...expected].sort(([a], [b]) => (a < b ? 1 : -1)))
    for (const { span, count } of counted) {
      expect((await archivePage(db, span, zone, 1))?.listing.total).toBe(count)
    }
  })

  it('lists a year, a month and a day, newest first, each article once on one of its pages', async () => {
    const { db, city } = await newsroom()
    const day = Date.UTC(2026, 10, 28, 12)
    await addArticles(db, city, 45, { publishedAt: day })
    await addArticle(db, city, { slug: 'before', publishedAt: Date.UTC(2026, 8, 3) })
    await addArticle(db, city, { slug: 'next-year', publishedAt: Date.UTC(2027, 0, 1) })
    const year = { year: 2026 }
    const seen: number[] = []
    for (const page of [1, 2, 3]) {
      const found = await archivePage(db, year, 'UTC', page)
      expect(found?.listing).toMatchObject({ page, pages: 3, total: 46 })
      seen.push(...(found?.listing.cards ?? []).map(({ id }) => id))
    }
    expect(new Set(seen).size).toBe(46)
    expect((await archivePage(db, year, 'UTC', 4))?.listing.cards).toEqual([])
    expect((await archivePage(db, year, 'UTC', 1))?.parts.map(({ span }) => span.month)).toEqual([11, 9])
    expect(await archivePage(db, { year: 2026, month: 10 }, 'UTC', 1)).toBeNull()
  })

  it('leads to the nearest span of the same kind in which something stands', async () => {
    const { db, city } = await newsroom()
    for (const [slug, at] of [
      ['a', Date.UTC(2024, 4, 5, 23)],
      ['b', Date.UTC(2026, 1, 3)],
      ['c', Date.UTC(2026, 10, 3)],
    ] as const)
      await addArticle(db, city, { slug, publishedAt: at })
    const near = async (span: { year: number; month?: number; day?: number }, zone = 'UTC') => {
      const found = await archivePage(db, span, zone, 1)
      return [found?.before, found?.after]
    }
    expect(await near({ year: 2026 })).toEqual([{ year: 2024 }, null])
    expect(await near({ year: 2026, month: 2 })).toEqual([
      { year: 2024, month: 5 },
      { year: 2026, month: 11 },
    ])
    expect(await near({ year: 2026, month: 2, day: 3 }, 'Europe/Berlin')).toEqual([
      { year: 2024, month: 5, day: 6 },
      { year: 2026, month: 11, day: 3 },
    ])
  })

  it('has nothing of drafts, of plain pages and of what was withdrawn', async () => {
    const { db, city } = await newsroom()
    const gone = await addArticle(db, city, { slug: 'gone', publishedAt: Date.UTC(2026, 1, 3) })
    await addArticle(db, city, { slug: 'page', kind: 'page', publishedAt: Date.UTC(2026, 1, 3) })
    await addArticle(db, city, { slug: 'draft', status: 'draft', publishedAt: null })
    expect((await monthsIn(db, 'UTC')).map(({ count }) => count)).toEqual([1])
    await unpublish(db, gone)
    expect(await monthsIn(db, 'UTC')).toEqual([])
    expect(await archivePage(db, { year: 2026 }, 'UTC', 1)).toBeNull()
  })

  it('names the months of UTC that a span touches: those are what triggers speak of', () => {
    expect(utcMonths(boundsOf({ year: 2026, month: 11 }, 'UTC'))).toEqual(['2026-11'])
    expect(utcMonths(boundsOf({ year: 2026, month: 11 }, 'Europe/Berlin'))).toEqual(['2026-10', '2026-11'])
    expect(utcMonths(boundsOf({ year: 2026, month: 11 }, 'America/New_York'))).toEqual(['2026-11', '2026-12'])
  })
})
