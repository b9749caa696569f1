import { and, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { newsletterIssues, newsletterSends, subscribers } from '../schema/index.ts'
import { ENDED_DAYS, UNCONFIRMED_DAYS } from './modes.ts'

/** Whom a letter that went out was for: kept only until nobody asks what became of it. */
const SENDS_DAYS = 30
const DAY = 24 * 60 * 60_000

/**
 * Deletes the marks of who had a letter, of those that went out long ago. Without them it is done all the same.
 *
 * @param now milliseconds
 */
export async function clearSends(db: Db, now: number, dryRun: boolean): Promise<number> {
  const { id, queuedAt } = newsletterIssues
  const done = db.read
    .select({ id })
    .from(newsletterIssues)
    .where(lte(queuedAt, now - SENDS_DAYS * DAY))
  const old = inArray(newsletterSends.issueId, done)
  if (dryRun) return await db.read.$count(newsletterSends, old)
  return (await db.write(async (tx) => tx.delete(newsletterSends).where(old))).changes
}

/**
 * Deletes who has never confirmed that he wants the letter, and who has ended it long ago.
 *
 * @param now milliseconds
 */
export async function clearSubscribers(db: Db, now: number, dryRun: boolean): Promise<number> {
  const { confirmedAt, createdAt, endedAt } = subscribers
  const unconfirmed = and(isNull(confirmedAt), lte(createdAt, now - UNCONFIRMED_DAYS * DAY))
  const gone = or(unconfirmed, lte(endedAt, now - ENDED_DAYS * DAY))
  if (dryRun) return await db.read.$count(subscribers, gone)
  return (await db.write(async (tx) => tx.delete(subscribers).where(gone))).changes
}
