import { randomUUID } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { prepared } from '../prepared.ts'
import { bulkRuns } from '../schema/index.ts'
import { limitsOf } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { Bound } from './matching.ts'
import { whatHappened, type Stale } from './stale.ts'
import type { PressOnAll } from './tally.ts'

export type Run = typeof bulkRuns.$inferSelect

/** A run was begun, whose decisions stand under `run` in the log; or there is one already. */
export type Begun = { ok: true; run: string } | { ok: false; reason: 'busy' | 'undone' }

/** So many of those that were left alone are named. */
const NAMED = 20

// Written out: SQLite takes the index of running runs for no value that is bound.
export const isRunning = sql`${bulkRuns.state} = 'running'`

/** Puts down a press on more comments than one transaction takes; the server decides on them step by step. */
export async function beginRun(
  db: Db,
  viewer: Viewer,
  { view, upTo, seenAt, action, reason, note, total }: Bound & PressOnAll & { total: number },
  now: number,
): Promise<Begun> {
  const pressed = { action, reason, note, view, upTo, seenAt, total }
  return await db.write((tx) => begin(tx, viewer, pressed, now))
}

/** Puts down that a batch is to be taken back. A run that still adds to it ends here, with what it has done. */
export async function beginUndo(
  db: Db,
  viewer: Viewer,
  { batch, total }: { batch: string; total: number },
  now: number,
): Promise<Begun> {
  return await db.write(async (tx) => {
    const notStopped = and(eq(bulkRuns.undoes, batch), ne(bulkRuns.state, 'stopped'))
    const [before] = await tx.select().from(bulkRuns).where(notStopped)
    if (before) return before.state === 'running' ? { ok: true, run: before.batch } : UNDONE
    const [run] = await tx.select().from(bulkRuns).where(eq(bulkRuns.batch, batch))
    if (run?.state === 'running') await endRun(tx, run, 'stopped', now)
    return await begin(
      tx,
      viewer,
      { action: 'undo', undoes: batch, seenAt: now, total: run?.done ?? total },
      now,
    )
  })
}

const UNDONE = { ok: false, reason: 'undone' } as const

type Pressed = Pick<typeof bulkRuns.$inferInsert, 'action' | 'seenAt' | 'total'> & Partial<Run>

async function begin(tx: Tx, viewer: Viewer, pressed: Pressed, now: number): Promise<Begun> {
  const batch = randomUUID()
  const createdBy = viewer.kind === 'staff' ? viewer.id : null
  const begun = await tx
    .insert(bulkRuns)
    .values({ ...pressed, batch, createdBy, createdAt: now })
    .onConflictDoNothing()
    .returning({ id: bulkRuns.id })
  return begun.length > 0 ? { ok: true, run: batch } : { ok: false, reason: 'busy' }
}

/** Ends a run. What was typed for it is kept no longer. In the transaction of its last step. */
export async function endRun(tx: Tx, { id }: Run, state: 'done' | 'stopped', now: number): Promise<void> {
  await tx
    .update(bulkRuns)
    .set({ state, note: '', view: null, finishedAt: now })
    .where(and(eq(bulkRuns.id, id), isRunning))
}

export interface Progress {
  batch: string
  action: string
  total: number
  done: number
  state: Run['state']
}

const progress = {
  ...{ batch: bulkRuns.batch, action: bulkRuns.action, state: bulkRuns.state },
  ...{ total: bulkRuns.total, done: bulkRuns.done },
}

/** The run that is going on, if any. */
export async function runningRun(db: Db): Promise<Progress | null> {
  const [run] = await running(db).execute()
  return run ?? null
}

const running = prepared((read) => read.select(progress).from(bulkRuns).where(isRunning).prepare())

/** Whether a run is somebody's own, or he sees all that it decides on. */
export async function mayStopRun(db: Db, viewer: Viewer, batch: string): Promise<boolean> {
  if (viewer.kind !== 'staff' || limitsOf(viewer) === null) return true
  const own = and(eq(bulkRuns.batch, batch), eq(bulkRuns.createdBy, viewer.id))
  return (await db.read.$count(bulkRuns, own)) > 0
}

/** How far a run has come, or came, by the batch of its decisions; null where that was no run. */
export async function runOf(db: Db, batch: string): Promise<Progress | null> {
  const [run] = await db.read.select(progress).from(bulkRuns).where(eq(bulkRuns.batch, batch))
  return run ?? null
}

/** Of those that were left alone, what a run remembers: names and texts are read where they stand. */
export type Failure = Pick<Stale, 'id' | 'reason'>

export const withFailures = (known: unknown, stale: Stale[]): Failure[] =>
  [...(known as Failure[]), ...stale.map(({ id, reason }) => ({ id, reason }))].slice(0, NAMED)

/** What a run has left alone: how many, and the first of them with what has become of them. */
export async function leftAlone(db: Db, batch: string): Promise<{ count: number; first: Stale[] }> {
  const { failed, failures } = bulkRuns
  const [run] = await db.read.select({ failed, failures }).from(bulkRuns).where(eq(bulkRuns.batch, batch))
  const first: Stale[] = []
  for (const { id, reason } of (run?.failures ?? []) as Failure[]) {
    const now = await whatHappened(db.read, id)
    first.push(
      now.reason === 'changed' && reason !== 'gone' && reason !== 'changed' ? { ...now, reason } : now,
    )
  }
  return { count: run?.failed ?? 0, first }
}
