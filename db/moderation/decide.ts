import { randomUUID } from 'node:crypto'
import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { moderationLog } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { ModerationAction } from './actions.ts'
import { moveComment, type Move } from './move.ts'
import type { RejectReason } from './reasons.ts'
import { reopenReports } from './reports.ts'
import type { Seen, Stale } from './stale.ts'

export type { Seen, Stale } from './stale.ts'

export type Decision =
  | { ok: true; batch: string; decided: number[]; stale: Stale[]; articleIds: number[] }
  | { ok: false; reason: 'forbidden' }

type Taken = Extract<Decision, { ok: true }>

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
 * So many are decided in one transaction. A press on more is several, one after another under one batch: 1,000 take about
 * a fifth of a second (docs/decisions/016), in which nothing else is answered.
 */
export const STEP = 1000

/**
 * Takes one decision on one or many comments, with a log row each. A comment that changed since the moderator saw it, or
 * for which the action is not offered, is left alone and reported.
 *
 * @param now milliseconds
 * @returns `batch` for undoing, and the articles whose pages changed
 */
export async function decide(db: Db, viewer: Viewer, input: Press, now: number): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const { comments, ...press } = input
  const tally = new Tally()
  const move = { ...press, batch: tally.batch }
  for (let start = 0; start < comments.length; start += STEP) {
    await db.write(async (tx) => {
      for (const seen of comments.slice(start, start + STEP)) await tally.take(tx, viewer, seen, move, now)
    })
  }
  return tally.decision()
}

/** Takes back all decisions of one press, except on comments that somebody has decided on since. */
export async function undo(db: Db, viewer: Viewer, input: { batch: string }, now: number): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const tally = new Tally()
  for (let after = 0; ;) {
    const lines = await db.read
      .select()
      .from(moderationLog)
      .where(and(eq(moderationLog.batch, input.batch), gt(moderationLog.id, after)))
      .orderBy(asc(moderationLog.id))
      .limit(STEP)
    if (lines.length === 0) return tally.decision()
    await db.write(async (tx) => {
      for (const line of lines) await takeBack(tx, viewer, line, tally, now)
    })
    after = lines.at(-1)?.id ?? 0
  }
}

async function takeBack(
  tx: Tx,
  viewer: Viewer,
  line: typeof moderationLog.$inferSelect,
  tally: Tally,
  now: number,
): Promise<void> {
  const { commentId, batch } = { commentId: line.commentId, batch: tally.batch }
  if (commentId === null) return
  if (line.subject === 'comment' && line.toStatus !== null) {
    const seen = { id: commentId, revision: line.revision + 1 }
    await tally.take(tx, viewer, seen, { action: 'undo', to: line.fromStatus ?? 'pending', batch }, now)
  } else if (line.subject === 'report' && !tally.isStale(commentId)) {
    await reopenReports(tx, viewer, line, batch, now)
    tally.note(commentId)
  }
}

/** What has become of the comments of one press so far. */
class Tally {
  readonly batch = randomUUID()
  readonly #decided = new Set<number>()
  readonly #articles = new Set<number>()
  readonly #stale = new Map<number, Stale>()

  async take(tx: Tx, viewer: Viewer, seen: Seen, move: Move, now: number): Promise<void> {
    const result = await moveComment(tx, viewer, seen, move, now)
    if ('reason' in result) {
      this.#stale.set(seen.id, result)
      return
    }
    this.#decided.add(seen.id)
    this.#articles.add(result.articleId)
  }

  note(id: number) {
    this.#decided.add(id)
  }

  isStale(id: number): boolean {
    return this.#stale.has(id)
  }

  decision(): Taken {
    const [decided, articleIds] = [[...this.#decided], [...this.#articles]]
    return { ok: true, batch: this.batch, decided, stale: [...this.#stale.values()], articleIds }
  }
}
