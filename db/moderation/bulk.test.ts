import { describe, expect, it } from 'vitest'
import { comments } from '../schema/index.ts'
import { addComment, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act, log, statusOf, taken } from '../testing/deciding.ts'
import { decideAll, snapshot } from './bulk.ts'
import { STEP, undo } from './decide.ts'
import { NO_FILTER } from './filter.ts'
import { batchSummary, queueCounts } from './queue.ts'

const view = { tab: 'pending', filter: NO_FILTER } as const

async function many(n: number) {
  const db = await testDb()
  const cast = await theCast(db)
  await db.write(async (tx) => {
    for (let index = 0; index < n; index += 1) {
      const email = `reader${index}@example.org`
      const author = { authorName: 'Alf', authorEmail: email, emailKey: email }
      const values = { articleId: cast.article.id, status: 'pending' as const, body: `${index}`, ...author }
      await tx.insert(comments).values({ ...values, createdAt: NOW + index })
    }
  })
  return { db, ...cast }
}

describe('a press on all that match', () => {
  it('decides on 1,240 as one batch, with exact counts, and one Undo takes all back', async () => {
    const { db, ana } = await many(1240)
    expect(1240).toBeGreaterThan(STEP)
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
