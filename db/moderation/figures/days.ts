import { setImmediate } from 'node:timers/promises'
import { and, asc, desc, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { comments, moderationDays, moderationLog } from '../../schema/index.ts'
import { dayAfter, dayOf, daysBetween, startOfDay } from '../../settings/days.ts'
import { countFigures } from './count.ts'
import { noFigures, type Figures } from './figures.ts'

/** Older ones than these nobody asks for; an archive that was imported may reach back to any year. */
const MOST_DAYS = 3660

export interface Day {
  /** As 2026-05-14. */
  day: string
  figures: Figures
}

/**
 * Counts each day that is over and not counted yet, and keeps the figures: later, comments of it may be deleted. One day
 * after another, so that others are answered meanwhile.
 *
 * @param now milliseconds
 * @param zone the site's time zone
 * @returns how many days were counted
 */
export async function keepDays(db: Db, now: number, zone: string): Promise<number> {
  const yesterday = dayAfter(dayOf(now, zone), -1)
  const earliest = dayAfter(yesterday, 1 - MOST_DAYS)
  const [last] = await db.read
    .select({ day: moderationDays.day })
    .from(moderationDays)
    .where(gte(moderationDays.day, earliest))
    .orderBy(desc(moderationDays.day))
    .limit(1)
  const first = last ? dayAfter(last.day) : await firstDay(db, earliest, zone)
  const days = first === null ? [] : daysBetween(first, yesterday)
  for (const day of days) {
    const figures = await countDay(db, day, zone)
    await db.write(async (tx) => tx.insert(moderationDays).values({ day, figures }).onConflictDoNothing())
    await setImmediate()
  }
  return days.length
}

/** The first day on which anything was written or decided, but none before `earliest`. */
async function firstDay(db: Db, earliest: string, zone: string): Promise<string | null> {
  const from = startOfDay(earliest, zone)
  const { createdAt } = moderationLog
  const moments = [
    await db.read
      .select({ at: createdAt })
      .from(moderationLog)
      .where(gte(createdAt, from))
      .orderBy(asc(createdAt))
      .limit(1),
  ]
  for (const status of ['approved', 'pending', 'rejected', 'spam', 'trash'] as const)
    moments.push(
      await db.read
        .select({ at: comments.createdAt })
        .from(comments)
        .where(and(eq(comments.status, status), gte(comments.createdAt, from)))
        .orderBy(asc(comments.createdAt))
        .limit(1),
    )
  const first = Math.min(...moments.flat().map((row) => row.at))
  return Number.isFinite(first) ? dayOf(first, zone) : null
}

const countDay = async (db: Db, day: string, zone: string): Promise<Figures> =>
  await countFigures(db, startOfDay(day, zone), startOfDay(dayAfter(day), zone))

/** The days that are kept, oldest first. */
export async function keptDays(db: Db, first: string, last: string): Promise<Day[]> {
  const { day, figures } = moderationDays
  const rows = await db.read
    .select({ day, figures })
    .from(moderationDays)
    .where(and(gte(day, first), lte(day, last)))
    .orderBy(asc(day))
  return rows.map((row) => ({ day: row.day, figures: row.figures as Figures }))
}

/**
 * The figures of each of the last days, today's among them as they are now.
 *
 * @param many how many days
 * @param now milliseconds
 */
export async function lastDays(db: Db, many: number, now: number, zone: string): Promise<Day[]> {
  const today = dayOf(now, zone)
  const first = dayAfter(today, 1 - many)
  const kept = new Map((await keptDays(db, first, today)).map(({ day, figures }) => [day, figures]))
  const newest = [...kept.keys()].at(-1) ?? ''
  const days: Day[] = []
  for (const day of daysBetween(first, today)) {
    // Before the first day that is kept, there was nothing; behind the last one, it was not counted yet.
    const figures = kept.get(day) ?? (day > newest ? await countDay(db, day, zone) : noFigures())
    days.push({ day, figures })
  }
  return days
}
