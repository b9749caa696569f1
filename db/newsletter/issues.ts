import { and, asc, desc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { newsletterIssues, newsletterSends, subscribers } from '../schema/index.ts'
import type { Due } from './due.ts'
import type { Frequency } from './modes.ts'
import { hasNews, newsOf, type News } from './news.ts'

export type Issue = typeof newsletterIssues.$inferSelect

const DAY = 24 * 60 * 60_000
/** How far back a letter looks at most, where others fell out before it. */
const LONGEST: Record<Frequency, number> = { daily: 3 * DAY, weekly: 14 * DAY }
const USUAL: Record<Frequency, number> = { daily: DAY, weekly: 7 * DAY }
/** So many in one transaction: whoever writes meanwhile waits a few milliseconds. */
const AT_ONCE = 200

/**
 * What a letter that is due at a time tells of: what has been published since the one before it.
 *
 * @param at milliseconds
 */
export async function sinceFor(db: Db, frequency: Frequency, at: number): Promise<number> {
  const { until } = newsletterIssues
  const [before] = await db.read
    .select({ until })
    .from(newsletterIssues)
    .where(and(eq(newsletterIssues.frequency, frequency), lte(until, at)))
    .orderBy(desc(newsletterIssues.day))
    .limit(1)
  // Nothing to tell since: the clock of the site was changed, or the very letter is asked for again.
  const since = before && before.until < at ? before.until : at - USUAL[frequency]
  return Math.max(since, at - LONGEST[frequency])
}

/**
 * Begins the letter that is due, unless it was begun.
 *
 * @param now milliseconds
 * @returns the letter if it is not in everybody's outbox yet; null if it is
 */
export async function openIssue(db: Db, frequency: Frequency, due: Due, now: number): Promise<Issue | null> {
  const at = and(eq(newsletterIssues.frequency, frequency), eq(newsletterIssues.day, due.day))
  const [known] = await db.read.select().from(newsletterIssues).where(at)
  if (known) return known.queuedAt === null ? known : null
  const since = await sinceFor(db, frequency, due.at)
  return await db.write(async (tx) => {
    const values = { frequency, day: due.day, since, until: due.at, createdAt: now }
    const [issue] = await tx.insert(newsletterIssues).values(values).onConflictDoNothing().returning()
    // Another process has begun it meanwhile, and goes on with it.
    return issue ?? null
  })
}

/**
 * Puts a letter into the outbox of everybody who is to have it, a few at a time. Each reader is marked in the transaction that queues
 * his: whenever it ends, even in the middle, it is gone on with where it was.
 *
 * @param clock milliseconds
 * @param isStopped asked between two transactions
 * @returns whether everybody has been seen to
 */
export async function queueIssue(
  db: Db,
  issue: Issue,
  clock: () => number,
  isStopped = () => false,
): Promise<boolean> {
  const news = await newsOf(db, issue)
  for (let after = 0; ;) {
    if (isStopped()) return false
    const last = await queueSome(db, issue, news, after, clock())
    if (last === null) return true
    after = last
  }
}

/** @returns the last one's id; null when nobody was left, and the letter is done */
async function queueSome(
  db: Db,
  issue: Issue,
  news: News,
  after: number,
  now: number,
): Promise<number | null> {
  return await db.write(async (tx) => {
    const waiting = await tx
      .select({ id: subscribers.id, emailKey: subscribers.emailKey, sections: subscribers.sections })
      .from(subscribers)
      .where(
        and(
          ...[eq(subscribers.frequency, issue.frequency), gt(subscribers.id, after)],
          // Who comes after it was due has the next one.
          ...[isNotNull(subscribers.confirmedAt), lte(subscribers.confirmedAt, issue.until)],
          ...[isNull(subscribers.pausedAt), isNull(subscribers.endedAt)],
          sql`not exists (select 1 from ${newsletterSends} where ${newsletterSends.issueId} = ${issue.id} and ${newsletterSends.subscriberId} = ${subscribers.id})`,
        ),
      )
      .orderBy(asc(subscribers.id))
      .limit(AT_ONCE)
    let letters = 0
    for (const { id, emailKey, sections } of waiting) {
      const isEmpty = !hasNews(news, sections)
      await tx.insert(newsletterSends).values({ issueId: issue.id, subscriberId: id, isEmpty })
      if (isEmpty) continue
      letters += 1
      const data = { issueId: issue.id, subscriberId: id }
      const once = `newsletter-${issue.id}-${id}`
      await queueMail(tx, { kind: 'newsletter', to: emailKey, data, once }, now)
    }
    const last = waiting.at(-1)?.id ?? null
    await tx
      .update(newsletterIssues)
      .set({
        letters: sql`${newsletterIssues.letters} + ${letters}`,
        empty: sql`${newsletterIssues.empty} + ${waiting.length - letters}`,
        ...(last === null && { queuedAt: now }),
      })
      .where(eq(newsletterIssues.id, issue.id))
    return last
  })
}

/** A letter by its number; null when there is none. */
export async function issueById(db: Db, id: number): Promise<Issue | null> {
  const [row] = await db.read.select().from(newsletterIssues).where(eq(newsletterIssues.id, id))
  return row ?? null
}
