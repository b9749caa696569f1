import { describe, expect, it } from 'vitest'
import { appeal, appealPage } from '../comments/appeal.ts'
import { ownComments } from '../commenters/own.ts'
import { commentAppeals, commenters } from '../schema/index.ts'
import { HOUR, MINUTE, NOW } from '../testing/cast.ts'
import { act, heldComment, statusOf } from '../testing/deciding.ts'
import { addCommenter, addCommentOf, outboxOf } from '../testing/mail.ts'
import type { Db } from '../client.ts'
import { decideAppeal } from './appeals.ts'
import { undo } from './decide.ts'

/** Ana has rejected what Zoë wrote, Zoë has appealed, and Ben has upheld that: the comment is public. */
async function overturned() {
  const stage = await heldComment()
  const { db, ana, ben, article } = stage
  const zoe = await addCommenter(db, 'zoe@example.org')
  const hers = await addCommentOf(db, zoe, article, { status: 'pending' })
  await act(db, ana, 'reject', hers)
  await appeal(db, { commentId: hers.id, body: 'It was meant kindly.' }, NOW + MINUTE)
  const press = { appealId: 1, verdict: 'upheld', answer: 'You are right.' } as const
  expect(await decideAppeal(db, ben, press, NOW + 2 * MINUTE)).toMatchObject({ ok: true })
  return { ...stage, zoe, hers }
}

const rejections = async (db: Db) => (await outboxOf(db)).filter(({ kind }) => kind === 'rejected')

describe('once an appeal was upheld', () => {
  it.each(['reject', 'spam', 'trash'] as const)(
    'the moderator whose decision it was may not %s the comment again',
    async (action) => {
      const { db, ana, hers } = await overturned()
      const decision = await act(db, ana, action, hers, NOW + HOUR)
      expect(decision).toMatchObject({ decided: [], stale: [{ id: hers.id, reason: 'overruled' }] })
      expect(await statusOf(db, hers)).toBe('approved')
    },
  )

  it('he may not take back what the other has decided, and may hand it to him', async () => {
    const { db, ana, hers } = await overturned()
    const { batch } = await act(db, ana, 'hold', hers, NOW + HOUR)
    expect(await statusOf(db, hers)).toBe('pending')
    expect(await undo(db, ana, { batch }, NOW + HOUR)).toMatchObject({ decided: [hers.id] })
    expect(await statusOf(db, hers)).toBe('approved')
  })

  it('another moderator may reject it, which is told anew and can be appealed against once more', async () => {
    const { db, ben, editor, zoe, hers } = await overturned()
    await act(db, ben, 'reject', hers, NOW + HOUR)
    expect(await statusOf(db, hers)).toBe('rejected')
    expect(await rejections(db)).toMatchObject([
      { data: { commentId: hers.id } },
      { data: { commentId: hers.id } },
    ])
    expect(await appealPage(db, hers.id)).toMatchObject({ status: 'rejected', appeal: null })
    const [known] = await db.read.select().from(commenters)
    if (known?.id !== zoe.id) throw new Error('nobody has confirmed the address')
    expect(await ownComments(db, known)).toMatchObject([{ status: 'rejected', appeal: null }])

    const again = (at: number) => appeal(db, { commentId: hers.id, body: 'Twice?' }, at)
    expect(await again(NOW + 2 * HOUR)).toEqual({ ok: true })
    expect(await again(NOW + 3 * HOUR)).toEqual({ ok: false, reason: 'again' })
    const [second] = await db.read.select().from(commentAppeals)
    expect(second).toMatchObject({ body: 'Twice?', status: 'open', againstId: ben.id })
    const press = { appealId: second?.id ?? 0, verdict: 'dismissed', answer: 'No.' } as const
    expect(await decideAppeal(db, editor, { ...press, appealId: 1 }, NOW)).toMatchObject({
      reason: 'unknown',
    })
    expect(await decideAppeal(db, ben, press, NOW)).toMatchObject({ reason: 'same-moderator' })
    expect(await decideAppeal(db, editor, press, NOW + 4 * HOUR)).toMatchObject({ ok: true })
    expect(await again(NOW + 5 * HOUR)).toEqual({ ok: false, reason: 'again' })
    const told = (await outboxOf(db)).filter(({ kind }) => kind === 'appeal-decided')
    expect(told.map(({ data }) => data)).toEqual([{ appealId: 1 }, { appealId: press.appealId }])
  })
})

describe('a rejection', () => {
  it('that is taken back and restored is told once', async () => {
    const { db, ana, hers } = await zoesComment()
    await act(db, ana, 'reject', hers)
    await act(db, ana, 'trash', hers)
    await act(db, ana, 'restore', hers)
    expect(await statusOf(db, hers)).toBe('rejected')
    expect(await rejections(db)).toHaveLength(1)
  })
})

async function zoesComment() {
  const stage = await heldComment()
  const zoe = await addCommenter(stage.db, 'zoe@example.org')
  return { ...stage, hers: await addCommentOf(stage.db, zoe, stage.article, { status: 'pending' }) }
}
