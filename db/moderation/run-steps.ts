import { and, asc, eq, gt } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { bulkRuns, moderationLog, users } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import { viewerOf } from '../users/users.ts'
import { SYSTEM, type Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { inScopeOf, view } from './filter.ts'
import { matchesAfter } from './matching.ts'
import { endRun, isRunning, runningRun, withFailures, type Run } from './runs.ts'
import { Tally, type PressOnAll } from './tally.ts'

/** So long one step takes at most, in milliseconds: whoever writes meanwhile waits for it. */
export const STEP_MS = 50
/** So many are read for one step. */
const MOST = 500

/**
 * Decides on some more of what the run that is going on has before it, if there is one. Where the next step begins stands
 * in the same transaction: a process that dies in between decides on nothing twice and leaves nothing out.
 *
 * @param now milliseconds
 * @param ms no comment is begun after so long
 * @returns whether there is more to do
 */
export async function stepRun(db: Db, now: number, ms = STEP_MS): Promise<boolean> {
  // Asked again and again: to find nothing must cost no commit.
  if (!(await runningRun(db))) return false
  return await db.write(async (tx) => {
    const [run] = await tx.select().from(bulkRuns).where(isRunning)
    if (!run) return false
    const viewer = await whoPressed(tx, run)
    if (!canModerate(viewer)) {
      await endRun(tx, run, 'stopped', now)
      return false
    }
    const step: Step = { tx, run, viewer, tally: new Tally(run.batch), now, ms }
    const { isLast, ...cursor } = run.undoes === null ? await decideSome(step) : await takeBackSome(step)
    const { decided, stale } = step.tally.taken()
    await tx
      .update(bulkRuns)
      .set({
        ...cursor,
        done: run.done + decided.length,
        failed: run.failed + stale.length,
        failures: withFailures(run.failures, stale),
      })
      .where(eq(bulkRuns.id, run.id))
    if (isLast) await endRun(tx, run, 'done', now)
    return !isLast
  })
}

interface Step {
  tx: Tx
  run: Run
  viewer: Viewer
  tally: Tally
  now: number
  ms: number
}

interface Stand {
  cursorAt: number
  cursorId: number
  isLast: boolean
}

/** Who has lost the role meanwhile decides on nothing more. */
async function whoPressed(tx: Tx, { createdBy }: Run): Promise<Viewer> {
  if (createdBy === null) return SYSTEM
  const [user] = await tx.select().from(users).where(eq(users.id, createdBy))
  if (!user || user.disabledAt !== null) return { kind: 'guest' }
  return await viewerOf(tx, user)
}

async function decideSome({ tx, run, viewer, tally, now, ms }: Step): Promise<Stand> {
  const bound = { view: inScopeOf(viewer, view.parse(run.view)), upTo: run.upTo, seenAt: run.seenAt }
  const after = { createdAt: run.cursorAt, id: run.cursorId }
  const matches = await matchesAfter(tx, bound, { after, limit: MOST })
  const press = { action: run.action, reason: run.reason || undefined, note: run.note } as PressOnAll
  // From here on: what a filter by words takes to find them may be more than that.
  const until = performance.now() + ms
  let [last, at] = [after, 0]
  for (const match of matches) {
    await tally.judge(tx, viewer, match, press, now)
    ;[last, at] = [match, at + 1]
    if (performance.now() >= until) break
  }
  return { cursorAt: last.createdAt, cursorId: last.id, isLast: at === matches.length && at < MOST }
}

async function takeBackSome({ tx, run, viewer, tally, now, ms }: Step): Promise<Stand> {
  const { id, batch } = moderationLog
  const lines = await tx
    .select()
    .from(moderationLog)
    .where(and(eq(batch, run.undoes ?? ''), gt(id, run.cursorId)))
    .orderBy(asc(id))
    .limit(MOST + 1)
  const until = performance.now() + ms
  let [last, at] = [run.cursorId, 0]
  for (const line of lines) {
    await tally.takeBack(tx, viewer, line, now)
    ;[last, at] = [line.id, at + 1]
    // What a press decided on a comment and on its reports is taken back together.
    const isWhole = lines[at]?.commentId !== line.commentId
    if (isWhole && (at >= MOST || performance.now() >= until)) break
  }
  return { cursorAt: 0, cursorId: last, isLast: at === lines.length && at <= MOST && lines.length <= MOST }
}
