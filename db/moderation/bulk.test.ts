import { describe, expect, it } from 'vitest'
import { addComment, MINUTE, NOW } from '../testing/cast.ts'
import { act, log, manyWaiting as many, statusOf, taken } from '../testing/deciding.ts'
import { addReport } from '../testing/judging.ts'
import { decideAll, snapshot } from './bulk.ts'
import { undo } from './decide.ts'
import { NO_FILTER } from './filter.ts'
import { batchSummary, queueCounts } from './queue.ts'

const view = { tab: 'pending', filter: NO_FILTER } as const

describe('a press on all that match', () => {
  it('decides on 1,240 as one batch, with exact counts, and one Undo takes all back', async () => {
    const { db, ana } = await many(1240)
    const { count, upTo, seenAt } = await snapshot(db, view, NOW + MINUTE)
    expect(count).toBe(1240)
    const press = { view, action: 'reject', reason: 'advertising', upTo, seenAt } as const
    const decision = taken(await decideAll(db, ana, press, NOW + 2 * MINUTE))
    expect(decision.decided).toHaveLength(1240)
    expect(decision.stale).toEqual([])
    expect(await queueCounts(db)).toMatchObject({ pending: 0, rejected: 1240 })
    expect(await batchSummary(db, decision.batch)).toMatchObject({ action: 'reject', count: 1240 })
    expect(new Set((await log(db)).map((line) => line.reason))).toEqual(new Set(['advertising']))

    const undone = taken(await undo(db, ana, { batch: decision.batch }, NOW + 3 * MINUTE))
    expect(undone.decided).toHaveLength(1240)
    expect(await queueCounts(db)).toMatchObject({ pending: 1240, rejected: 0 })
    expect(await batchSummary(db, undone.batch)).toMatchObject({ action: 'undo', count: 1240 })
  })

  it('is one transaction, in the middle of which readers are answered', async () => {
    const { db, ana } = await many(1240)
    let commits = 0
    db.afterCommit.add(() => (commits += 1))
    const { upTo, seenAt } = await snapshot(db, view, NOW + MINUTE)
    const counts: number[] = []
    const asking = setInterval(() => void queueCounts(db).then(({ pending }) => counts.push(pending)), 1)
    await decideAll(db, ana, { view, action: 'spam', upTo, seenAt }, NOW + 2 * MINUTE)
    clearInterval(asking)
    expect(commits).toBe(1)
    expect(counts.length).toBeGreaterThan(0)
    expect(new Set(counts)).toEqual(new Set([1240]))
  })

  it('leaves out what readers have reported only since then', async () => {
    const { db, ana, article } = await many(0)
    const [early, late] = [await addComment(db, article), await addComment(db, article)]
    await addReport(db, early, { reference: 'R1', createdAt: NOW })
    const reported = { tab: 'reported', filter: NO_FILTER } as const
    const { upTo, seenAt } = await snapshot(db, reported, NOW + MINUTE)
    await addReport(db, late, { reference: 'R2', createdAt: NOW + 2 * MINUTE })
    const decision = taken(
      await decideAll(db, ana, { view: reported, action: 'keep', upTo, seenAt }, NOW + 3 * MINUTE),
    )
    expect(decision.decided).toEqual([early.id])
  })

  it('leaves alone what came in after the moderator was told how many there are', async () => {
    const { db, ana, article } = await many(2)
    const { upTo, seenAt } = await snapshot(db, view, NOW + MINUTE)
    const late = await addComment(db, article, { status: 'pending', at: NOW })
    const decision = taken(
      await decideAll(db, ana, { view, action: 'approve', upTo, seenAt }, NOW + 2 * MINUTE),
    )
    expect(decision.decided).toHaveLength(2)
    expect(await statusOf(db, late)).toBe('pending')
  })

  it('leaves alone and lists what was changed meanwhile, and leaves out what somebody else decided', async () => {
    const { db, ana, ben } = await many(4)
    const { upTo, seenAt } = await snapshot(db, view, NOW + MINUTE)
    db.sqlite.writer.exec(
      `update comments set edited_at = ${NOW + 2 * MINUTE}, revision = 2, body = 'Otherwise' where id = 2`,
    )
    await act(db, ben, 'spam', { id: 3 }, NOW + 2 * MINUTE)
    const decision = taken(
      await decideAll(db, ana, { view, action: 'approve', upTo, seenAt }, NOW + 3 * MINUTE),
    )
    expect(decision.decided).toEqual([1, 4])
    expect(decision.stale).toMatchObject([{ id: 2, reason: 'changed', by: null }])
    expect(await statusOf(db, { id: 3 })).toBe('spam')
  })

  it('is nobody’s but a moderator’s', async () => {
    const { db, reporter } = await many(1)
    const press = { view, action: 'approve', upTo: 10, seenAt: NOW + MINUTE } as const
    expect(await decideAll(db, reporter, press, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await queueCounts(db)).toMatchObject({ pending: 1 })
  })
})
