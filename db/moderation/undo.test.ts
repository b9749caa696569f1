import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { addComment, MINUTE, NOW, type Staff } from '../testing/cast.ts'
import { act, heldComment, log, statusOf, taken } from '../testing/deciding.ts'
import type { ModerationAction } from './actions.ts'
import { decide, undo, type Seen } from './decide.ts'

describe('restore', () => {
  it.each(['approved', 'pending', 'rejected', 'spam'] as const)(
    'brings back from the bin to "%s"',
    async (status) => {
      const { db, ana, article } = await heldComment()
      const comment = await addComment(db, article, { status })
      await act(db, ana, 'trash', comment)
      await act(db, ana, 'restore', comment)
      expect(await statusOf(db, comment)).toBe(status)
    },
  )

  it('puts into the queue what a robot’s mark sent to spam, as nobody ever decided on it', async () => {
    const { db, ana, article } = await heldComment()
    const comment = await addComment(db, article, { status: 'spam' })
    await act(db, ana, 'restore', comment)
    expect(await statusOf(db, comment)).toBe('pending')
  })

  it('goes one step back at a time: twice restored is not thrown away again', async () => {
    const { db, ana, article } = await heldComment()
    const comment = await addComment(db, article, { status: 'approved' })
    await act(db, ana, 'spam', comment)
    await act(db, ana, 'trash', comment)
    await act(db, ana, 'restore', comment)
    expect(await statusOf(db, comment)).toBe('spam')
    await act(db, ana, 'restore', comment)
    expect(await statusOf(db, comment)).toBe('approved')
  })
})

describe('undo', () => {
  const press = async (db: Db, viewer: Staff, action: ModerationAction, seen: Seen[]) =>
    taken(await decide(db, viewer, { action, comments: seen }, NOW))

  it('takes back a whole press, each comment to where it stood', async () => {
    const { db, ana, article, held } = await heldComment()
    const shown = await addComment(db, article, { status: 'approved' })
    const { batch } = await press(db, ana, 'trash', [held, shown])
    const undone = taken(await undo(db, ana, { batch }, NOW + MINUTE))
    expect(undone).toMatchObject({ decided: [held.id, shown.id], stale: [], articleIds: [article.id] })
    expect(await statusOf(db, held)).toBe('pending')
    expect(await statusOf(db, shown)).toBe('approved')
  })

  it('is itself in the log, and adds to it only', async () => {
    const { db, ana, ben, held } = await heldComment()
    const { batch } = await press(db, ana, 'approve', [held])
    await undo(db, ben, { batch }, NOW + MINUTE)
    expect(await log(db)).toMatchObject([
      { action: 'approve', actorName: 'Ana Moderator', toStatus: 'approved' },
      {
        action: 'undo',
        actorName: 'Ben Moderator',
        fromStatus: 'approved',
        toStatus: 'pending',
        createdAt: NOW + MINUTE,
      },
    ])
  })

  it('leaves alone what somebody has decided on since, and says who', async () => {
    const { db, ana, ben, article, held } = await heldComment()
    const other = await addComment(db, article, { status: 'pending' })
    const { batch } = await press(db, ana, 'approve', [held, other])
    await act(db, ben, 'spam', held)
    const undone = taken(await undo(db, ana, { batch }, NOW + MINUTE))
    expect(undone.decided).toEqual([other.id])
    expect(undone.stale).toMatchObject([
      { id: held.id, reason: 'changed', status: 'spam', by: 'Ben Moderator' },
    ])
    expect(await statusOf(db, held)).toBe('spam')
  })

  it('works once: the second time there is nothing left to take back', async () => {
    const { db, ana, held } = await heldComment()
    const { batch } = await press(db, ana, 'approve', [held])
    await undo(db, ana, { batch }, NOW)
    expect(taken(await undo(db, ana, { batch }, NOW))).toMatchObject({
      decided: [],
      stale: [{ id: held.id }],
    })
    expect(await statusOf(db, held)).toBe('pending')
  })

  it('can be undone', async () => {
    const { db, ana, held } = await heldComment()
    const { batch } = await press(db, ana, 'approve', [held])
    const undone = taken(await undo(db, ana, { batch }, NOW))
    await undo(db, ana, { batch: undone.batch }, NOW)
    expect(await statusOf(db, held)).toBe('approved')
  })

  it('of an unknown press does nothing', async () => {
    const { db, ana } = await heldComment()
    expect(await undo(db, ana, { batch: 'never' }, NOW)).toMatchObject({
      ok: true,
      decided: [],
      stale: [],
      articleIds: [],
    })
  })
})
