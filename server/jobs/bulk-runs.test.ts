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
const MANY = 2500

async function pressed() {
  const made = await manyWaiting(MANY)
  const { upTo, seenAt } = await snapshot(made.db, view, NOW + MINUTE)
  const begun = await decideAll(made.db, made.ana, { view, action: 'spam', upTo, seenAt }, NOW + MINUTE, 1000)
  if (!('run' in begun)) throw new Error('no run')
  return { ...made, batch: begun.run }
}

/** Resolves after the commit with which a run has ended. */
async function ended(db: Db): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = () => void runningRun(db).then((run) => run ?? (db.afterCommit.delete(look), resolve()))
    db.afterCommit.add(look)
  })
}

function start(db: Db) {
  const stop = carryOutRuns(db)
  onTestFinished(stop)
  return stop
}

const modules = join(import.meta.dirname, '..', '..')
const OTHER = (file: string) => `
import { openDb } from ${JSON.stringify(join(modules, 'db/client.ts'))}
import { carryOutRuns } from ${JSON.stringify(join(modules, 'server/jobs/bulk-runs.ts'))}
const db = openDb(${JSON.stringify(file)})
db.afterCommit.add(() => process.send('step'))
carryOutRuns(db)
`

/** Carries out a run in a process of its own, and kills it in the middle. */
async function killedAfter(db: Db, steps: number) {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', OTHER(db.sqlite.writer.name)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for (let n = 0; n < steps; n += 1) await once(child, 'message')
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
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
