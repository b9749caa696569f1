import { and, count, desc, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { newsletterIssues, outbox, subscribers } from '../schema/index.ts'
import { FREQUENCIES, type Frequency } from './modes.ts'
import type { Issue } from './issues.ts'

export type Standing = 'confirmed' | 'unconfirmed' | 'paused' | 'ended'

export interface SubscriberCounts {
  byFrequency: Record<Frequency, Record<Standing, number>>
  /** Confirmed subscribers that have the section in their letters, by its id; who wants all of them is in `all`. */
  bySection: Map<number, number>
  all: number
}

/** How many readers have the letter, how often, and of which sections. */
export async function subscriberCounts(db: Db): Promise<SubscriberCounts> {
  const { frequency, sections, confirmedAt, pausedAt, endedAt } = subscribers
  const standing = sql<Standing>`case when ${endedAt} is not null then 'ended' when ${confirmedAt} is null then 'unconfirmed' when ${pausedAt} is not null then 'paused' else 'confirmed' end`
  const rows = await db.read
    .select({ frequency, standing, sections, many: count() })
    .from(subscribers)
    .where(inArray(frequency, [...FREQUENCIES]))
    .groupBy(frequency, standing, sections)
  const none = (): Record<Standing, number> => ({ confirmed: 0, unconfirmed: 0, paused: 0, ended: 0 })
  const counts: SubscriberCounts = {
    byFrequency: { daily: none(), weekly: none() },
    bySection: new Map(),
    all: 0,
  }
  for (const row of rows) {
    counts.byFrequency[row.frequency][row.standing] += row.many
    if (row.standing !== 'confirmed') continue
    if (row.sections.length === 0) counts.all += row.many
    for (const id of row.sections) counts.bySection.set(id, (counts.bySection.get(id) ?? 0) + row.many)
  }
  return counts
}

export interface IssueReport extends Issue {
  /** What has become of its letters so far. */
  sent: number
  waiting: number
  dead: number
}

/** The latest letters, the newest first. */
export async function latestIssues(db: Db, limit: number): Promise<IssueReport[]> {
  const issues = await db.read.select().from(newsletterIssues).orderBy(desc(newsletterIssues.id)).limit(limit)
  return await Promise.all(issues.map(async (issue) => ({ ...issue, ...(await becameOf(db, issue.id)) })))
}

/** By the key under which each was queued. */
async function becameOf(db: Db, issueId: number) {
  const { status, dedupeKey } = outbox
  const rows = await db.read
    .select({ status, many: count() })
    .from(outbox)
    .where(
      and(
        gte(dedupeKey, `newsletter-${issueId}-`),
        lt(dedupeKey, `newsletter-${issueId}.`),
        inArray(status, ['sent', 'waiting', 'dead']),
      ),
    )
    .groupBy(status)
  const of = (wanted: string) => rows.find((row) => row.status === wanted)?.many ?? 0
  return { sent: of('sent'), waiting: of('waiting'), dead: of('dead') }
}

/** How many would be sent a letter that went out now. @param now milliseconds */
export async function readersOf(db: Db, frequency: Frequency, now: number): Promise<number> {
  const { confirmedAt, pausedAt, endedAt } = subscribers
  return await db.read.$count(
    subscribers,
    and(
      eq(subscribers.frequency, frequency),
      sql`${confirmedAt} <= ${now}`,
      sql`${pausedAt} is null`,
      sql`${endedAt} is null`,
    ),
  )
}
