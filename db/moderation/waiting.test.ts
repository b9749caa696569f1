import { describe, expect, it } from 'vitest'
import { changeOwn } from '../comments/change-own.ts'
import { reportComment } from '../comments/report.ts'
import { addComment, HOUR, MINUTE, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { act, statusOf } from '../testing/deciding.ts'
import { changeComment, outboxOf, setAlerts } from '../testing/mail.ts'
import type { Db } from '../client.ts'
import { undo } from './decide.ts'
import { tellModerators } from './tell.ts'
import { waitingSince } from './waiting.ts'

async function newsroom() {
  const db = await testDb()
  const cast = await theCast(db)
  const since = (from: number, until: number, userId = cast.ana.id) =>
    waitingSince(db, { userId, sections: null, viewId: null }, { since: from, until, limit: 10 })
  return { db, ...cast, since }
}

async function reportThrice(db: Db, comment: { id: number }, at: number) {
  const about = { commentId: comment.id, reason: 'abuse', body: '', isNotice: false, law: '' } as const
  const reporter = { reporterName: '', reporterEmail: '' }
  for (const reporterHash of ['a', 'b', 'c'])
    await reportComment(db, { ...about, ...reporter, reporterHash, networkHash: reporterHash }, at)
  expect(await statusOf(db, comment)).toBe('pending')
}

describe('a comment begins to wait', () => {
  it('when it comes in', async () => {
    const { db, article, since } = await newsroom()
    const { id } = await addComment(db, article, { status: 'pending', at: NOW })
    expect(await since(NOW - 1, NOW)).toEqual({ count: 1, ids: [id] })
    expect(await since(NOW, NOW + HOUR)).toEqual({ count: 0, ids: [] })
  })

  it('when readers have reported it so often that it leaves the page, and no longer when it came in', async () => {
    const { db, article, since } = await newsroom()
    const old = await addComment(db, article, { at: NOW - HOUR })
    const fresh = await addComment(db, article, { status: 'pending', at: NOW + 2 * MINUTE })
    await reportThrice(db, old, NOW + MINUTE)
    expect(await since(NOW - 2 * HOUR, NOW)).toEqual({ count: 0, ids: [] })
    expect(await since(NOW, NOW + HOUR)).toEqual({ count: 2, ids: [old.id, fresh.id] })
    expect(await since(NOW + MINUTE, NOW + HOUR)).toEqual({ count: 1, ids: [fresh.id] })
  })

  it('when its author has changed what was public', async () => {
    const { db, article, since } = await newsroom()
    const { id } = await addComment(db, article, { at: NOW })
    const change = { commentId: id, body: 'Now with https://a.example and https://b.example.' }
    const proof = { link: id }
    db.sqlite.writer.exec("update articles set comment_mode = 'hold-all'")
    expect(await changeOwn(db, { ...change, proof }, NOW + 2 * MINUTE)).toMatchObject({ status: 'held' })
    expect(await since(NOW + MINUTE, NOW + HOUR)).toEqual({ count: 1, ids: [id] })
  })

  it('when a moderator puts it back, which is news to the others alone', async () => {
    const { db, article, ana, ben, since } = await newsroom()
    const comment = await addComment(db, article, { status: 'pending', at: NOW - HOUR })
    const { batch } = await act(db, ana, 'approve', comment)
    await undo(db, ana, { batch }, NOW + MINUTE)
    expect(await since(NOW, NOW + HOUR, ben.id)).toEqual({ count: 1, ids: [comment.id] })
    expect(await since(NOW, NOW + HOUR, ana.id)).toEqual({ count: 0, ids: [] })
  })

  it('once more each time, and the last of them counts', async () => {
    const { db, article, ana, ben, since } = await newsroom()
    const comment = await addComment(db, article, { at: NOW - HOUR })
    await act(db, ana, 'hold', comment, NOW + MINUTE)
    await act(db, ana, 'approve', comment, NOW + 2 * MINUTE)
    await act(db, ana, 'hold', comment, NOW + 3 * MINUTE)
    expect(await since(NOW, NOW + 2 * MINUTE, ben.id)).toEqual({ count: 0, ids: [] })
    expect(await since(NOW + 2 * MINUTE, NOW + HOUR, ben.id)).toEqual({ count: 1, ids: [comment.id] })
  })
})

describe('who wants mail at once', () => {
  it('is told of a comment anew when it comes back to the queue', async () => {
    const { db, article, ana, ben } = await newsroom()
    await setAlerts(db, ben, { frequency: 'instant', toldUntil: NOW - 1 })
    const comment = await addComment(db, article, { status: 'pending', at: NOW })
    await tellModerators(db, 'UTC', NOW + MINUTE)
    await tellModerators(db, 'UTC', NOW + 2 * MINUTE)
    expect(await outboxOf(db)).toHaveLength(1)
    await act(db, ana, 'approve', comment, NOW + HOUR)
    await changeComment(db, comment, { decidedAt: NOW + HOUR })
    await reportThrice(db, comment, NOW + 2 * HOUR)
    await tellModerators(db, 'UTC', NOW + 3 * HOUR)
    const mails = (await outboxOf(db)).filter(({ kind }) => kind === 'comment-waits')
    expect(mails.map(({ data }) => data)).toEqual([
      { commentId: comment.id, userId: ben.id },
      { commentId: comment.id, userId: ben.id },
    ])
  })
})
