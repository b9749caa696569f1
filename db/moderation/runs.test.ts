import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { users } from '../schema/index.ts'
import { addComment, MINUTE, NOW, SECOND } from '../testing/cast.ts'
import { act, log, manyWaiting, statusOf } from '../testing/deciding.ts'
import { addReport } from '../testing/judging.ts'
import { decideAll, snapshot, undoAll } from './bulk.ts'
import { NO_FILTER, type View } from './filter.ts'
import { queueCounts } from './queue.ts'
import { stepRun } from './run-steps.ts'
import { leftAlone, runningRun, runOf } from './runs.ts'
import { verifyLog } from './verify.ts'

const view: View = { tab: 'pending', filter: NO_FILTER }
const FEW = 3

/** A press on all of a view, with more than a few comments in it. */
async function pressed(n: number, action: 'trash' | 'reject' = 'trash') {
  const made = await manyWaiting(n)
  const { db, ana } = made
  const { upTo, seenAt } = await snapshot(db, view, NOW + MINUTE)
  const press = { view, action, reason: 'hateful', note: 'Please be kind.', upTo, seenAt } as const
  const begun = await decideAll(db, ana, press, NOW + MINUTE, FEW)
  return { ...made, press, batch: runIn(begun) }
}

function runIn(begun: object): string {
  if (!('run' in begun)) throw new Error(`no run: ${JSON.stringify(begun)}`)
  return String(begun.run)
}

/** All steps of one comment each. */
async function toTheEnd(db: Db, now = NOW + 2 * MINUTE) {
  let steps = 1
  while (await stepRun(db, now, 0)) steps += 1
  return steps
}

describe('a press on more than are decided on at once', () => {
  it('decides on nothing itself, and then step by step on all, under one batch', async () => {
    const { db, ana, batch } = await pressed(10, 'reject')
    expect(await queueCounts(db)).toMatchObject({ pending: 10 })
    expect(await runningRun(db)).toMatchObject({ batch, action: 'reject', total: 10, done: 0 })
    expect(await stepRun(db, NOW + 2 * MINUTE, 0)).toBe(true)
    expect(await runningRun(db)).toMatchObject({ done: 1 })
    expect(await queueCounts(db)).toMatchObject({ pending: 9, rejected: 1 })
    await toTheEnd(db)
    expect(await queueCounts(db)).toMatchObject({ pending: 0, rejected: 10 })
    expect(await runningRun(db)).toBe(null)
    expect(await runOf(db, batch)).toMatchObject({ state: 'done', done: 10 })
    const lines = await log(db)
    expect(lines).toHaveLength(10)
    for (const line of lines) expect(line).toMatchObject({ batch, actorId: ana.id, reason: 'hateful' })
    expect(await verifyLog(db)).toMatchObject({ ok: true })
  })

  it('keeps what was typed for it no longer than it takes', async () => {
    const { db, batch } = await pressed(10, 'reject')
    await toTheEnd(db)
    const kept = db.sqlite.reader.prepare('select note, view from bulk_runs where batch = ?').get(batch)
    expect(kept).toEqual({ note: '', view: null })
  })

  it('decides on what was there at the press, in whatever order what else comes in', async () => {
    const { db, article } = await pressed(5)
    await stepRun(db, NOW + 2 * MINUTE, 0)
    const late = await addComment(db, article, { status: 'pending', at: NOW })
    await toTheEnd(db)
    expect(await statusOf(db, late)).toBe('pending')
    expect(await queueCounts(db)).toMatchObject({ pending: 1, trash: 5 })
  })

  it('leaves alone and names what has changed in the middle of it', async () => {
    const { db, ben, batch } = await pressed(6)
    await stepRun(db, NOW + 2 * MINUTE, 0)
    db.sqlite.writer.exec(`update comments set edited_at = ${NOW + 2 * MINUTE}, revision = 2 where id = 4`)
    await act(db, ben, 'approve', { id: 5 }, NOW + 2 * MINUTE)
    await addReport(db, { id: 6 }, { reference: 'R6', isNotice: true, createdAt: NOW + 2 * MINUTE })
    await toTheEnd(db)
    expect(await leftAlone(db, batch)).toMatchObject({
      count: 2,
      first: [
        { id: 4, reason: 'changed', by: null },
        { id: 6, reason: 'statement-needed', authorName: 'Alf' },
      ],
    })
    expect(await runOf(db, batch)).toMatchObject({ done: 3 })
    expect(await statusOf(db, { id: 5 })).toBe('approved')
  })

  it('names the first twenty and counts them all', async () => {
    const { db, batch } = await pressed(30)
    db.sqlite.writer.exec(`update comments set edited_at = ${NOW + 2 * MINUTE}, revision = 2`)
    await toTheEnd(db)
    const { count, first } = await leftAlone(db, batch)
    expect([count, first.length]).toEqual([30, 20])
  })

  it('is refused while another one is going on', async () => {
    const { db, ben, press } = await pressed(5)
    expect(await decideAll(db, ben, press, NOW + 2 * MINUTE, FEW)).toEqual({ ok: false, reason: 'busy' })
    await toTheEnd(db)
    expect(await queueCounts(db)).toMatchObject({ trash: 5 })
  })

  it('ends where its moderator loses the role', async () => {
    const { db, batch } = await pressed(5)
    await stepRun(db, NOW + 2 * MINUTE, 0)
    await db.write(async (tx) => void (await tx.update(users).set({ role: 'author' })))
    await toTheEnd(db)
    expect(await runOf(db, batch)).toMatchObject({ state: 'stopped', done: 1 })
    expect(await queueCounts(db)).toMatchObject({ pending: 4, trash: 1 })
  })
})

describe('Undo of such a press', () => {
  it('is such a run itself, and brings everything back', async () => {
    const { db, ben, batch } = await pressed(8)
    await toTheEnd(db)
    const undoing = runIn(await undoAll(db, ben, { batch }, NOW + 3 * MINUTE, FEW))
    expect(await runningRun(db)).toMatchObject({ batch: undoing, action: 'undo', total: 8 })
    await toTheEnd(db, NOW + 3 * MINUTE)
    expect(await queueCounts(db)).toMatchObject({ pending: 8, trash: 0 })
    expect(await runOf(db, undoing)).toMatchObject({ state: 'done', done: 8 })
    expect(await verifyLog(db)).toMatchObject({ ok: true })
  })

  it('stops it in the middle and takes back what there is, whoever presses twice', async () => {
    const { db, ana, batch } = await pressed(8)
    for (let n = 0; n < 3; n += 1) await stepRun(db, NOW + 2 * MINUTE, 0)
    const undoing = runIn(await undoAll(db, ana, { batch }, NOW + 2 * MINUTE, FEW))
    expect(runIn(await undoAll(db, ana, { batch }, NOW + 2 * MINUTE, FEW))).toBe(undoing)
    expect(await runOf(db, batch)).toMatchObject({ state: 'stopped', done: 3 })
    await toTheEnd(db)
    expect(await runOf(db, undoing)).toMatchObject({ state: 'done', done: 3, total: 3 })
    expect(await queueCounts(db)).toMatchObject({ pending: 8, trash: 0 })
  })

  it('is no more once it was done', async () => {
    const { db, ana, batch } = await pressed(8)
    await toTheEnd(db)
    await undoAll(db, ana, { batch }, NOW + 3 * MINUTE, FEW)
    await toTheEnd(db)
    expect(await undoAll(db, ana, { batch }, NOW + 4 * MINUTE, FEW)).toEqual({ ok: false, reason: 'undone' })
  })

  it('takes back a decision and what it said of reports together, wherever a step ends', async () => {
    const { db, ana, batch } = await pressed(6)
    for (const id of [1, 2, 3, 4, 5, 6])
      await addReport(db, { id }, { reference: `R${id}`, createdAt: NOW + SECOND })
    await toTheEnd(db)
    expect(await log(db)).toHaveLength(12)
    await act(db, ana, 'restore', { id: 3 }, NOW + 3 * MINUTE)
    const undoing = runIn(await undoAll(db, ana, { batch }, NOW + 4 * MINUTE, FEW))
    expect(await toTheEnd(db, NOW + 4 * MINUTE)).toBe(6)
    expect(await runOf(db, undoing)).toMatchObject({ done: 5 })
    expect(await leftAlone(db, undoing)).toMatchObject({ count: 1, first: [{ id: 3 }] })
    const open = db.sqlite.reader
      .prepare("select comment_id from comment_reports where status = 'open'")
      .pluck()
    expect(open.all()).toEqual([1, 2, 4, 5, 6])
  })

  it('is nobody’s but a moderator’s', async () => {
    const { db, reporter, batch } = await pressed(5)
    const refused = await undoAll(db, reporter, { batch }, NOW + 2 * MINUTE, FEW)
    expect(refused).toEqual({ ok: false, reason: 'forbidden' })
  })
})
