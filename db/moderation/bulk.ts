import { randomUUID } from 'node:crypto'
import { eq, max, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { comments, moderationLog } from '../schema/index.ts'
import { turns } from '../turns.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import { undo, type Decision } from './decide.ts'
import { inScopeOf, type View } from './filter.ts'
import { countMatches, matchesAfter, type Bound } from './matching.ts'
import { beginRun, beginUndo, mayStopRun, runningRun, runOf, type Begun } from './runs.ts'
import { Tally, type PressOnAll } from './tally.ts'

/** What "all that match" meant when a moderator read how many they are. */
export type Snapshot = { count: number } & Omit<Bound, 'view'>

/**
 * So many are decided on at once, in one transaction: some two seconds, in which readers are answered and other writers
 * wait. More are a run of its own (docs/decisions/016).
 */
export const AT_ONCE = 5000
/** More than any desk has; a count needs an end. */
const ALL = 100_000_000

/** How many a press on all that a view shows would decide on. */
export async function snapshot(db: Db, view: View, now: number): Promise<Snapshot> {
  const [newest] = await db.read.select({ id: max(comments.id) }).from(comments)
  return { count: await countMatches(db, view, { now, cap: ALL }), upTo: newest?.id ?? 0, seenAt: now }
}

/**
 * Takes one decision on all comments that a view showed when the moderator was told how many they are. What has been
 * changed or decided on since is left alone; of what has changed and still matches, it is reported.
 *
 * @param now milliseconds
 * @param atOnce more than these are decided on by a run
 */
export async function decideAll(
  db: Db,
  viewer: Viewer,
  input: Bound & PressOnAll,
  now: number,
  atOnce = AT_ONCE,
): Promise<Decision | Begun> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  if (await runningRun(db)) return { ok: false, reason: 'busy' }
  const { upTo, seenAt } = input
  const view = inScopeOf(viewer, input.view)
  const total = await countMatches(db, view, { now: seenAt, upTo, cap: ALL })
  if (total > atOnce) return await beginRun(db, viewer, { ...input, total }, now)
  return await db.write(async (tx) => {
    const tally = new Tally(randomUUID())
    const turn = turns()
    for (const match of await matchesAfter(tx, { view, upTo, seenAt }, { limit: ALL })) {
      await tally.judge(tx, viewer, match, input, now)
      await turn()
    }
    return tally.taken()
  })
}

/**
 * Takes back all decisions of one press. Of a run that is going on, it takes back what there is so far and ends it.
 *
 * @param now milliseconds
 * @param atOnce more than these are taken back by a run
 */
export async function undoAll(
  db: Db,
  viewer: Viewer,
  { batch }: { batch: string },
  now: number,
  atOnce = AT_ONCE,
): Promise<Decision | Begun> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const lines = db.read
    .select({ one: sql`1`.as('one') })
    .from(moderationLog)
    .where(eq(moderationLog.batch, batch))
  const [counted] = await db.read
    .select({ n: sql<number>`count(*)` })
    .from(lines.limit(atOnce + 1).as('matches'))
  const run = await runOf(db, batch)
  // What somebody presses on all sections is not stopped by who sees only some.
  if (run?.state === 'running' && !(await mayStopRun(db, viewer, batch))) return { ok: false, reason: 'busy' }
  const total = counted?.n ?? 0
  if (!run && total <= atOnce) return await undo(db, viewer, { batch }, now)
  return await beginUndo(db, viewer, { batch, total: run?.done ?? total }, now)
}
