import { atWallClock, wallClock } from '../dates/zone.ts'

import type { Span } from './path.ts'

/** From when and until when it is in a time zone, in milliseconds. */
export function boundsOf(span: Span, zone: string): { from: number; to: number } {
  const { year, month, day } = span
  const next = [
    year + Number(!month),
    (month ?? 1) - 1 + Number(!!month && !day),
    (day ?? 1) + Number(!!day),
  ] as const
  return {
    from: atWallClock(Date.UTC(year, (month ?? 1) - 1, day ?? 1), zone),
    to: atWallClock(Date.UTC(...next), zone),
  }
}

/** The span around a point in time that is as long as another. @param at milliseconds */
export function spanAt(at: number, like: Span, zone: string): Span {
  const date = new Date(wallClock(at, zone))
  return {
    year: date.getUTCFullYear(),
    ...(like.month !== undefined && { month: date.getUTCMonth() + 1 }),
    ...(like.day !== undefined && { day: date.getUTCDate() }),
  }
}
