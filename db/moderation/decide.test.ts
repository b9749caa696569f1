import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Db } from '../client.ts'
import { COMMENT_STATUSES } from '../comments/status.ts'
import { comments } from '../schema/index.ts'
import { addArticle, addComment, addStaff, NOW } from '../testing/cast.ts'
import { act, heldComment, log, seenNow, statusOf, taken } from '../testing/deciding.ts'
import { GUEST, SYSTEM, type Viewer } from '../users/viewer.ts'
import { ACTIONS, LEADS_TO, OFFERED, type ModerationAction } from './actions.ts'
import { decide, undo, type Seen } from './decide.ts'

describe('a decision', () => {
  it.each(Object.entries(LEADS_TO) as [Exclude<ModerationAction, 'restore'>, string][])(
    'to %s leads to "%s"',
    async (action, status) => {
      const { db, ana, article, held } = await heldComment()
      if (action === 'hold') await act(db, ana, 'approve', held)
      expect(await act(db, ana, action, held)).toMatchObject({
        decided: [held.id],
        stale: [],
        articleIds: [article.id],
      })
      expect(await statusOf(db, held)).toBe(status)
    },
  )

  it('raises the revision and notes the time', async () => {
    const { db, ana, held } = await heldComment()
    await act(db, ana, 'approve', held)
    const [row] = await db.read.select().from(comments).where(eq(comments.id, held.id))
    expect(row).toMatchObject({ revision: 2, decidedAt: NOW })
  })

  it('writes who, what, from where, why and when into the log', async () => {
    const { db, ana, held } = await heldComment()
    const { batch } = taken(
      await decide(db, ana, { action: 'reject', comments: [held], reason: 'personal-data' }, NOW),
    )
    expect(await log(db)).toMatchObject([
      {
        ...{
          commentId: held.id,
          actorId: ana.id,
          actorName: 'Ana Moderator',
          action: 'reject',
          reason: 'personal-data',
        },
        ...{ fromStatus: 'pending', toStatus: 'rejected', revision: 1, batch, createdAt: NOW },
      },
    ])
  })

  it('is undone as a whole when its log row cannot be written', async () => {
    const { db, ana, held } = await heldComment()
    db.sqlite.writer.exec(
      "create trigger no_log before insert on moderation_log begin select raise(abort, 'no log today'); end",
    )
    await expect(decide(db, ana, { action: 'approve', comments: [held] }, NOW)).rejects.toThrow(
      'no log today',
    )
    expect(await statusOf(db, held)).toBe('pending')
    expect(await seenNow(db, held)).toMatchObject({ revision: 1 })
  })

  it('is the system’s when it comes from the command line', async () => {
    const { db, held } = await heldComment()
    await act(db, SYSTEM, 'approve', held)
    expect(await log(db)).toMatchObject([{ actorId: null, actorName: 'System' }])
  })

  it('on many comments shares one batch and names each article once', async () => {
    const { db, ana, article, world, held } = await heldComment()
    const second = await addComment(db, article, { status: 'pending' })
    const elsewhere = await addComment(db, await addArticle(db, world), { status: 'pending' })
    const decision = taken(
      await decide(db, ana, { action: 'approve', comments: [held, second, elsewhere] }, NOW),
    )
    expect(decision.decided).toEqual([held.id, second.id, elsewhere.id])
    expect(decision.articleIds).toEqual([article.id, elsewhere.articleId])
    expect(new Set((await log(db)).map((row) => row.batch))).toEqual(new Set([decision.batch]))
  })

  it('on nothing changes nothing', async () => {
    const { db, ana } = await heldComment()
    expect(await decide(db, ana, { action: 'approve', comments: [] }, NOW)).toMatchObject({
      ok: true,
      decided: [],
      stale: [],
    })
    expect(await log(db)).toEqual([])
  })

  it('counts once when one comment is named twice', async () => {
    const { db, ana, held } = await heldComment()
    const decision = taken(await decide(db, ana, { action: 'approve', comments: [held, held] }, NOW))
    expect(decision.decided).toEqual([held.id])
    expect(await log(db)).toHaveLength(1)
  })
})

describe('an action that is not offered for a comment', () => {
  const standing = COMMENT_STATUSES.flatMap((status) =>
    ACTIONS.filter((action) => !OFFERED[status].includes(action)).map((action) => [status, action] as const),
  )

  it.each(standing)('of "%s", to %s, is not taken, and what happened is told', async (status, action) => {
    const { db, ana, article } = await heldComment()
    const comment = await addComment(db, article, { status })
    expect(await act(db, ana, action, comment)).toMatchObject({
      ...{ decided: [], articleIds: [] },
      stale: [{ id: comment.id, reason: 'changed', status, by: null, at: null }],
    })
    expect(await seenNow(db, comment)).toEqual({ id: comment.id, revision: 1 })
    expect(await log(db)).toEqual([])
  })

  it('names who took the same decision before', async () => {
    const { db, ana, ben, held } = await heldComment()
    await act(db, ana, 'approve', held)
    expect(await act(db, ben, 'approve', held)).toMatchObject({
      stale: [{ id: held.id, status: 'approved', by: 'Ana Moderator' }],
    })
    expect(await log(db)).toHaveLength(1)
  })
})

describe('who may decide', () => {
  it.each(['admin', 'editor', 'moderator'] as const)('%s may', async (role) => {
    const { db, held } = await heldComment()
    const somebody = await addStaff(db, 'Somebody', role)
    expect(await act(db, somebody, 'approve', held)).toMatchObject({ ok: true, decided: [held.id] })
  })

  it.each(['author', 'contributor'] as const)('%s may not, and nothing changes', async (role) => {
    const { db, held } = await heldComment()
    await refuses(db, await addStaff(db, 'Somebody', role), held)
  })

  it('a reader may not, and nothing changes', async () => {
    const { db, held } = await heldComment()
    await refuses(db, GUEST, held)
  })

  async function refuses(db: Db, viewer: Viewer, held: Seen) {
    for (const action of ACTIONS) {
      expect(await decide(db, viewer, { action, comments: [held] }, NOW)).toEqual({
        ok: false,
        reason: 'forbidden',
      })
    }
    expect(await undo(db, viewer, { batch: 'any' }, NOW)).toEqual({ ok: false, reason: 'forbidden' })
    expect(await statusOf(db, held)).toBe('pending')
    expect(await log(db)).toEqual([])
  }
})

describe('two moderators before the same comment', () => {
  it('of them the first wins, and the other is told who it was', async () => {
    const { db, ana, ben, held } = await heldComment()
    const [first, second] = await Promise.all([
      decide(db, ana, { action: 'approve', comments: [held] }, NOW),
      decide(db, ben, { action: 'spam', comments: [held] }, NOW + 1),
    ])
    expect(taken(first).decided).toEqual([held.id])
    expect(taken(second)).toMatchObject({
      ...{ decided: [], articleIds: [] },
      stale: [{ id: held.id, reason: 'changed', status: 'approved', by: 'Ana Moderator', at: NOW }],
    })
    expect(await statusOf(db, held)).toBe('approved')
    expect(await log(db)).toHaveLength(1)
  })

  it('are told of a comment that is gone', async () => {
    const { db, ana, held } = await heldComment()
    db.sqlite.writer.exec('delete from comments')
    expect(await decide(db, ana, { action: 'approve', comments: [held] }, NOW)).toMatchObject({
      stale: [{ id: held.id, reason: 'gone' }],
    })
  })

  it('are told of an edited comment without blaming whoever decided on it before', async () => {
    const { db, ana, held } = await heldComment()
    await act(db, ana, 'reject', held)
    db.sqlite.writer.exec('update comments set revision = revision + 1')
    expect(await decide(db, ana, { action: 'approve', comments: [held] }, NOW)).toMatchObject({
      stale: [
        { id: held.id, reason: 'changed', status: 'rejected', by: null, at: null, authorName: 'Alf Tregear' },
      ],
    })
  })

  it('keep what is still as they saw it of a batch that is partly stale', async () => {
    const { db, ana, ben, article, held } = await heldComment()
    const others = [
      await addComment(db, article, { status: 'pending' }),
      await addComment(db, article, { status: 'pending' }),
    ]
    await act(db, ben, 'trash', others[0] ?? held)
    const decision = taken(await decide(db, ana, { action: 'approve', comments: [held, ...others] }, NOW))
    expect(decision.decided).toEqual([held.id, others[1]?.id])
    expect(decision.stale).toMatchObject([{ id: others[0]?.id, status: 'trash', by: 'Ben Moderator' }])
    expect(await statusOf(db, others[0] ?? held)).toBe('trash')
  })
})
