import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { announcements, type PING_CHANNELS } from '../schema/index.ts'

export type PingChannel = (typeof PING_CHANNELS)[number]

const MINUTE = 60_000
/** How long after each failure others are told again; what fails once more than that is given up. */
export const TELL_AGAIN_AFTER = [1, 5, 30, 120, 720].map((minutes) => minutes * MINUTE)
/** For so long a row belongs to whoever took it: longer than any message takes. */
const LEASE_MS = 10 * MINUTE

export interface Announcement {
  id: number
  path: string
  changedAt: number
  /** Tries so far, this one included. */
  attempts: number
}

/**
 * Takes addresses of which others are to be told now; counted before it is tried, so that what kills the process each time
 * is given up some day.
 *
 * @param limit rows at most
 * @param now milliseconds
 */
export async function claimAnnouncements(
  db: Db,
  channel: PingChannel,
  limit: number,
  now: number,
): Promise<Announcement[]> {
  // Nearly always nothing is due: a look costs no commit.
  if ((await anyDue(db).execute({ channel, now })).length === 0) return []
  return await db.write(async (tx) => {
    const due = tx
      .select({ id: announcements.id })
      .from(announcements)
      .where(and(eq(announcements.channel, channel), lte(announcements.dueAt, now)))
      .orderBy(asc(announcements.dueAt))
      .limit(limit)
    const { id, path, changedAt, attempts } = announcements
    const taken = await tx
      .update(announcements)
      .set({ attempts: sql`${attempts} + 1`, dueAt: now + LEASE_MS })
      .where(inArray(id, due))
      .returning({ id, path, changedAt, attempts })
    return taken.sort((a, b) => a.id - b.id)
  })
}

const anyDue = prepared((read) =>
  read
    .select({ id: announcements.id })
    .from(announcements)
    .where(
      and(
        eq(announcements.channel, sql.placeholder('channel')),
        lte(announcements.dueAt, sql.placeholder('now')),
      ),
    )
    .limit(1)
    .prepare(),
)

/** Others have been told, or will not be; what changed again meanwhile stays. */
export async function dropAnnouncements(db: Db, told: Announcement[]): Promise<void> {
  const asTold = JSON.stringify(told.map(({ id, changedAt }) => [id, changedAt]))
  await db.write(async (tx) =>
    tx.delete(announcements).where(
      sql`(${announcements.id}, ${announcements.changedAt}) in
          (select value ->> 0, value ->> 1 from json_each(${asTold}))`,
    ),
  )
}

/** It failed: later again, or never. @param now milliseconds */
export async function putOffAnnouncements(db: Db, failed: Announcement[], now: number): Promise<void> {
  const hopeless = failed.filter(({ attempts }) => attempts > TELL_AGAIN_AFTER.length)
  if (hopeless.length > 0) await dropAnnouncements(db, hopeless)
  for (const [tries, rows] of Map.groupBy(failed, ({ attempts }) => attempts)) {
    const wait = TELL_AGAIN_AFTER[tries - 1]
    if (wait === undefined) continue
    const ids = rows.map(({ id }) => id)
    await db.write(async (tx) =>
      tx
        .update(announcements)
        .set({ dueAt: now + wait })
        // One that changed meanwhile begins anew, and soon.
        .where(
          sql`${announcements.id} in (select value from json_each(${JSON.stringify(ids)})) and ${announcements.attempts} = ${tries}`,
        ),
    )
  }
}
