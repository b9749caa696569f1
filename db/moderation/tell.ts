import { and, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { moderatorAlerts } from '../schema/index.ts'
import { alertedModerators } from './alerts.ts'
import { isQuiet, lastTimeOfDay, minuteOfDay } from './local-time.ts'
import { waitingSince } from './waiting.ts'

const HOUR = 3_600_000
/** A comment carries the time at which its request came in, and is there a little later. */
const SETTLED_MS = 5_000
/** When a daily digest is sent, in minutes after midnight: before the working day. */
export const DAILY_AT = 7 * 60
/** More at once than this are one digest, and not so many mails: a flood of spam, or the end of quiet hours. */
export const MOST_SINGLE = 5

type Moderator = Awaited<ReturnType<typeof alertedModerators>>[number]

/**
 * Queues mail about what has come in for every moderator whose time it is. What comes in during quiet hours is told of
 * after them; who missed a digest because nobody served gets one for the whole time.
 *
 * @param zone the site's time zone
 * @param now milliseconds
 */
export async function tellModerators(db: Db, zone: string, now: number): Promise<void> {
  for (const moderator of await alertedModerators(db)) {
    if (isQuiet(minuteOfDay(now, zone), moderator.quietFrom, moderator.quietUntil)) continue
    const until = dueUntil(moderator, zone, now)
    if (until > moderator.toldUntil) await tell(db, moderator, until, now)
  }
}

/** Up to when this moderator is to be told now. */
function dueUntil({ frequency }: Moderator, zone: string, now: number): number {
  const settled = now - SETTLED_MS
  if (frequency === 'hourly') return settled - (settled % HOUR)
  if (frequency === 'daily') return lastTimeOfDay(DAILY_AT, zone, settled)
  return settled
}

async function tell(db: Db, moderator: Moderator, until: number, now: number): Promise<void> {
  const { userId, email, toldUntil, frequency } = moderator
  const { count, ids } = await waitingSince(db, moderator, { since: toldUntil, until, limit: MOST_SINGLE })
  // Nothing came in: a moderator of every minute costs no commit in each of them.
  if (count === 0 && frequency === 'instant') return
  await db.write(async (tx) => {
    const told = await tx
      .update(moderatorAlerts)
      .set({ toldUntil: until })
      .where(and(eq(moderatorAlerts.userId, userId), eq(moderatorAlerts.toldUntil, toldUntil)))
      .returning({ userId: moderatorAlerts.userId })
    // Another process was faster, or the moderator has changed his mind.
    if (told.length === 0 || count === 0) return
    if (frequency === 'instant' && count <= MOST_SINGLE) {
      // By the time too: what has come back to the queue is told of anew.
      for (const commentId of ids) {
        const data = { commentId, userId }
        await queueMail(
          tx,
          { kind: 'comment-waits', to: email, data, once: `waits:${commentId}:${userId}:${until}` },
          now,
        )
      }
      return
    }
    const data = { userId, since: toldUntil, until }
    await queueMail(tx, { kind: 'digest', to: email, data, once: `digest:${userId}:${until}` }, now)
  })
}
