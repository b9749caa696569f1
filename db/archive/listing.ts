import { and, gte, lt, max, min, sql } from 'drizzle-orm'
import { cardsOf, LISTED, NEWEST_FIRST } from '../articles/cards.ts'
import { PER_PAGE, type Listing } from '../articles/lists.ts'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { articles } from '../schema/index.ts'
import { countsIn, monthsIn, type Counted } from './counts.ts'
import { partsOf, type Span } from './path.ts'
import { boundsOf, spanAt } from './span.ts'

export interface ArchivePage {
  listing: Listing
  /** Months of a year or days of a month in which something was published, the last one first. */
  parts: Counted[]
  /** The nearest span of the same kind before and after this one in which something was published. */
  before: Span | null
  after: Span | null
}

/**
 * What was published in a year, a month or on a day, newest first. A page begins within the month or the day that it
 * lies in, so the last page costs what the first does.
 *
 * @param page from 1
 * @returns null when nothing was
 */
export async function archivePage(
  db: Db,
  span: Span,
  zone: string,
  page: number,
): Promise<ArchivePage | null> {
  const parts = await countedParts(db, span, zone)
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return null
  const { from, to } = boundsOf(span, zone)
  const place = placeIn(parts, (page - 1) * PER_PAGE)
  const rows = place
    ? await idsBetween(db).execute({
        ...{ from, to: boundsOf(place.span, zone).to },
        ...{ offset: place.skip, limit: PER_PAGE },
      })
    : []
  const cards = await cardsOf(
    db,
    rows.map(({ id }) => id),
  )
  const [[earlier], [later]] = await Promise.all([
    lastBefore(db).execute({ from }),
    firstFrom(db).execute({ to }),
  ])
  const near = (at: number | null | undefined) =>
    at === null || at === undefined ? null : spanAt(at, span, zone)
  return {
    listing: { cards, page, pages: Math.ceil(total / PER_PAGE), total },
    parts: span.day === undefined ? parts : [],
    before: near(earlier?.at),
    after: near(later?.at),
  }
}

async function countedParts(db: Db, span: Span, zone: string): Promise<Counted[]> {
  if (span.month === undefined) {
    return (await monthsIn(db, zone)).filter((month) => month.span.year === span.year)
  }
  const parts = partsOf(span)
  const counts = await countsIn(
    db,
    parts.map((part) => boundsOf(part, zone)),
  )
  return parts
    .map((part, index) => ({ span: part, count: counts[index] ?? 0 }))
    .filter(({ count }) => count > 0)
}

/** The part that an entry lies in, and how many of it stand before the entry. */
function placeIn(parts: Counted[], skip: number): { span: Span; skip: number } | null {
  let passed = 0
  for (const { span, count } of parts) {
    if (skip < passed + count) return { span, skip: skip - passed }
    passed += count
  }
  return null
}

const { publishedAt } = articles

const idsBetween = prepared((read) =>
  read
    .select({ id: articles.id })
    .from(articles)
    .where(and(LISTED, gte(publishedAt, sql.placeholder('from')), lt(publishedAt, sql.placeholder('to'))))
    .orderBy(...NEWEST_FIRST)
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare(),
)
const lastBefore = prepared((read) =>
  read
    .select({ at: max(publishedAt) })
    .from(articles)
    .where(and(LISTED, lt(publishedAt, sql.placeholder('from'))))
    .prepare(),
)
const firstFrom = prepared((read) =>
  read
    .select({ at: min(publishedAt) })
    .from(articles)
    .where(and(LISTED, gte(publishedAt, sql.placeholder('to'))))
    .prepare(),
)
