import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Db } from '../../db/client.ts'
import { postComment } from '../../db/comments/post.ts'
import { decideAll, snapshot, undoAll } from '../../db/moderation/bulk.ts'
import { NO_FILTER, type View } from '../../db/moderation/filter.ts'
import { queueCounts } from '../../db/moderation/queue.ts'
import { runningRun, runOf } from '../../db/moderation/runs.ts'
import { verifyLog } from '../../db/moderation/verify.ts'
import { MINUTE, NOW } from '../../db/testing/cast.ts'
import { log, manyWaiting } from '../../db/testing/deciding.ts'
import { said } from '../../db/testing/posting.ts'
import { GUEST } from '../../db/users/viewer.ts'
import { carryOutRuns } from './bulk-runs.ts'

const view: View = { tab: 'pending', filter: NO_FILTER }
/** More than any three steps take, of 500 at most. */
const MANY = 1600

async function pressed() {
  const made = await manyWaiting(MANY)
  const { upTo, seenAt } = await snapshot(made.db, view, NOW + MINUTE)
  const begun = await decideAll(made.db, made.ana, { view, action: 'spam', upTo, seenAt }, NOW + MINUTE, 1000)
  if (!('run' in begun)) throw new Error('no run')
  return { ...made, batch: begun.run }
}

/** Resolves when no run is going on: after the commit with which it ended, or at once. */
async function ended(db: Db): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => void runningRun(db).then((run) => run ?? (db.afterCommit.delete(look), resolve()))
    db.afterCommit.add(look)
    look()
  })
}

function start(db: Db) {
  const stop = carryOutRuns(db)
  onTestFinished(stop)
  return stop
}

const modules = join(import.meta.dirname, '..', '..')
/** Another process that carries out runs, and dies within the commit of so many steps: not a step before, none after. */
const OTHER = (file: string, steps: number) => `
import { openDb } from ${JSON.stringify(join(modules, 'db/client.ts'))}
import { carryOutRuns } from ${JSON.stringify(join(modules, 'server/jobs/bulk-runs.ts'))}
const db = openDb(${JSON.stringify(file)})
let left = ${steps}
db.afterCommit.add(() => --left === 0 && process.kill(process.pid, 'SIGKILL'))
carryOutRuns(db)
`

/** Carries out a run in a process of its own, which is killed in the middle. */
async function killedAfter(db: Db, steps: number) {
  const code = OTHER(db.sqlite.writer.name, steps)
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: 'inherit' })
  onTestFinished(() => void child.kill('SIGKILL'))
  expect(await once(child, 'exit')).toEqual([null, 'SIGKILL'])
}

describe('a press on very many', () => {
  it('is carried out exactly once by processes that are killed in the middle', async () => {
    const { db, batch } = await pressed()
    await killedAfter(db, 2)
    await killedAfter(db, 1)
    const before = await runningRun(db)
    expect(before?.done).toBeGreaterThan(0)
    expect(await queueCounts(db)).toMatchObject({ spam: before?.done, pending: MANY - (before?.done ?? 0) })
    start(db)
    await ended(db)
    const lines = await log(db)
    expect(lines).toHaveLength(MANY)
    expect(new Set(lines.map((line) => line.commentId)).size).toBe(MANY)
    expect(await runOf(db, batch)).toMatchObject({ state: 'done', done: MANY })
    expect(await queueCounts(db)).toMatchObject({ pending: 0, spam: MANY })
    expect(await verifyLog(db)).toMatchObject({ ok: true, rows: MANY })
  })

  it('is taken back in the middle, by a process that is killed too', async () => {
    const { db, ana, batch } = await pressed()
    await killedAfter(db, 2)
    await undoAll(db, ana, { batch }, NOW + 2 * MINUTE, 1000)
    await killedAfter(db, 1)
    start(db)
    await ended(db)
    expect(await queueCounts(db)).toMatchObject({ pending: MANY, spam: 0 })
    expect(await verifyLog(db)).toMatchObject({ ok: true })
  })

  it('lets comments be written and read while it goes on', async () => {
    const { db, article } = await pressed()
    start(db)
    const posted = await postComment(
      db,
      GUEST,
      { ...said, articleId: article.id, parentId: null },
      NOW + 2 * MINUTE,
    )
    expect(posted.ok).toBe(true)
    const { done } = (await runningRun(db)) ?? {}
    expect(done).toBeLessThan(MANY)
    expect(await queueCounts(db)).toMatchObject({ pending: MANY - (done ?? 0) + 1 })
    await ended(db)
    expect(await queueCounts(db)).toMatchObject({ pending: 1, spam: MANY })
  })

  it('stops with the server, after the step at hand', async () => {
    const { db } = await pressed()
    const stop = carryOutRuns(db)
    await new Promise<void>((resolve) => db.afterCommit.add(resolve))
    await stop()
    const { done } = (await runningRun(db)) ?? {}
    expect(done).toBeLessThan(MANY)
    expect((await log(db)).length).toBe(done)
  })
})
