import { randomUUID } from 'node:crypto'
import { asc, eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { moderationLog } from '../schema/index.ts'
import { turns } from '../turns.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { ModerationAction } from './actions.ts'
import type { RejectReason } from './reasons.ts'
import type { Seen } from './stale.ts'
import { Tally, type Taken } from './tally.ts'

export type { Seen, Stale } from './stale.ts'

export type Decision = Taken | { ok: false; reason: 'forbidden' }

export interface Press {
  action: ModerationAction
  comments: Seen[]
  /** Why, if it is a rejection; 'other' if not given. */
  reason?: RejectReason
  /** What the moderator writes to the author of what is rejected. */
  note?: string
  /** What readers are told who have called it illegal. */
  statement?: string
}

/**
 * Takes one decision on one or many comments, with a log row each, in one transaction. A comment that changed since the
 * moderator saw it, or for which the action is not offered, is left alone and reported.
 *
 * @param now milliseconds
 * @returns `batch` for undoing, and the articles whose pages changed
 */
export async function decide(db: Db, viewer: Viewer, input: Press, now: number): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const { comments, ...move } = input
  return await db.write(async (tx) => {
    const tally = new Tally(randomUUID())
    const turn = turns()
    for (const seen of comments) {
      await tally.take(tx, viewer, seen, move, now)
      await turn()
    }
    return tally.taken()
  })
}

/**
 * Keeps reported comments where they stand: all open reports of them are dismissed.
 *
 * @param statement why, for readers who have called it illegal; needed where there are such
 * @param now milliseconds
 */
export async function keepReported(
  db: Db,
  viewer: Viewer,
  input: { comments: Seen[]; statement?: string },
  now: number,
): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const tally = new Tally(randomUUID())
    const turn = turns()
    for (const seen of input.comments) {
      await tally.keep(tx, viewer, seen, input.statement ?? '', now)
      await turn()
    }
    return tally.taken()
  })
}

/** Takes back all decisions of one press, except on comments that somebody has decided on since. */
export async function undo(db: Db, viewer: Viewer, input: { batch: string }, now: number): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  return await db.write(async (tx) => {
    const tally = new Tally(randomUUID())
    const turn = turns()
    const lines = await tx
      .select()
      .from(moderationLog)
      .where(eq(moderationLog.batch, input.batch))
      .orderBy(asc(moderationLog.id))
    for (const line of lines) {
      await tally.takeBack(tx, viewer, line, now)
      await turn()
    }
    return tally.taken()
  })
}
