import { and, desc, eq, gte, isNotNull, lte, or } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { jobRuns } from '../schema/index.ts'

export interface JobRun {
  startedAt: number
  finishedAt: number | null
  report: unknown
  error: string
}

/**
 * Does a job and keeps its report, or what went wrong.
 *
 * @param work returns its report
 * @param clock milliseconds
 * @throws what `work` throws
 */
export async function runJob<T>(
  db: Db,
  job: string,
  work: () => Promise<T>,
  clock: () => number,
): Promise<T> {
  const startedAt = clock()
  const [row] = await db.write(async (tx) =>
    tx.insert(jobRuns).values({ job, startedAt }).returning({ id: jobRuns.id }),
  )
  const finish = async (values: { report?: unknown; error?: string }) =>
    await db.write(async (tx) =>
      tx
        .update(jobRuns)
        .set({ ...values, finishedAt: clock() })
        .where(eq(jobRuns.id, row?.id ?? 0)),
    )
  try {
    const report = await work()
    await finish({ report })
    return report
  } catch (error) {
    await finish({ error: String(error) })
    throw error
  }
}

/** The last runs of a job, newest first. */
export async function lastRuns(db: Db, job: string, limit: number): Promise<JobRun[]> {
  const { startedAt, finishedAt, report, error } = jobRuns
  return await db.read
    .select({ startedAt, finishedAt, report, error })
    .from(jobRuns)
    .where(eq(jobRuns.job, job))
    .orderBy(desc(startedAt))
    .limit(limit)
}

/**
 * Whether a job is to be done now: it has not been since `since`, and nobody has tried within the last hour.
 *
 * @param now milliseconds
 */
export async function isOwed(db: Db, job: string, since: number, now: number): Promise<boolean> {
  const { startedAt, finishedAt, error } = jobRuns
  const done = and(gte(startedAt, since), isNotNull(finishedAt), eq(error, ''))
  const [row] = await db.read
    .select({ startedAt })
    .from(jobRuns)
    .where(and(eq(jobRuns.job, job), lte(startedAt, now), or(done, gte(startedAt, now - HOUR))))
    .limit(1)
  return row === undefined
}

/** Whether a job was ever begun here. */
export async function wasEverRun(db: Db, job: string): Promise<boolean> {
  return (await lastRuns(db, job, 1)).length > 0
}

const HOUR = 60 * 60 * 1000
