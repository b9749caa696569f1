import { setImmediate as nextTurn, setTimeout } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3'
import type * as schema from './schema/index.ts'

export type Tx = BetterSQLite3Database<typeof schema>
export type Write = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>

interface Job {
  work: (tx: Tx) => Promise<unknown>
  resolve: (value: never) => void
  reject: (error: unknown) => void
}
type Outcome = { job: Job; value: unknown } | { job: Job; error: unknown }

/**
 * The one writer of a database: jobs run one after another, each in a SAVEPOINT of its own, and all that wait
 * together share one COMMIT, so one fsync. A promise resolves only when its work is on the disk; a job that throws
 * takes back its own changes and nobody else's. better-sqlite3's own `transaction()` cannot do this: it refuses async
 * callbacks, and what such a callback wrote stays.
 *
 * @param sqlite the connection that nothing else writes to
 * @param tx the same connection, as drizzle knows it
 * @param committed called after each COMMIT, before any of its promises resolves
 */
export function createWriter(sqlite: Database.Database, tx: Tx, committed: () => void = () => {}): Write {
  let waiting: Job[] = []
  let draining = false

  async function drain() {
    draining = true
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      await commitTogether(sqlite, tx, batch, committed)
      // Whoever writes step after step is here again at once: everybody else is answered in between.
      if (waiting.length > 0) await nextTurn()
    }
    draining = false
  }

  return <T>(work: (tx: Tx) => Promise<T>) =>
    new Promise<T>((resolve, reject) => {
      waiting.push({ work, resolve, reject })
      // After all that has arrived over the network has been looked at: requests of the same turn share the commit.
      if (!draining) {
        draining = true
        setImmediate(() => void drain())
      }
    })
}

async function commitTogether(sqlite: Database.Database, tx: Tx, batch: Job[], committed: () => void) {
  const outcomes: Outcome[] = []
  try {
    await begin(sqlite)
    for (const job of batch) outcomes.push(await runInSavepoint(sqlite, tx, job))
    sqlite.exec('COMMIT')
  } catch (error) {
    for (const job of batch) job.reject(error)
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK')
    return
  }
  try {
    committed()
  } catch (error) {
    // What is committed is committed: whoever wrote it must be told so.
    console.error(error)
  }
  for (const outcome of outcomes) {
    if ('error' in outcome) outcome.job.reject(outcome.error)
    else outcome.job.resolve(outcome.value as never)
  }
}

async function runInSavepoint(sqlite: Database.Database, tx: Tx, job: Job): Promise<Outcome> {
  const { begin, release } = savepoint(sqlite)
  begin.run()
  try {
    const value = await job.work(tx)
    release.run()
    return { job, value }
  } catch (error) {
    // A full disk rolls the whole transaction back by itself: then nothing of this batch may be called saved.
    if (!sqlite.inTransaction) throw error
    sqlite.exec('ROLLBACK TO job; RELEASE job')
    return { job, error }
  }
}

const savepoints = new WeakMap<Database.Database, Record<'begin' | 'release', Database.Statement>>()

/** Compiled once: each job needs both. */
function savepoint(sqlite: Database.Database) {
  const known = savepoints.get(sqlite)
  const made = known ?? { begin: sqlite.prepare('SAVEPOINT job'), release: sqlite.prepare('RELEASE job') }
  savepoints.set(sqlite, made)
  return made
}

/** How long another process may keep the file to itself before a write gives up. */
const PATIENCE_MS = 5000
const AGAIN_MS = 20

/** @throws SqliteError SQLITE_BUSY when another process has been writing for too long */
async function begin(sqlite: Database.Database): Promise<void> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    try {
      sqlite.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') ?? false
      if (!isBusy || performance.now() >= until) throw error
    }
    // Readers are answered meanwhile.
    await setTimeout(AGAIN_MS)
  }
}
