import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { deleteOwn } from '../comments/change-own.ts'
import { commentAppeals, comments } from '../schema/index.ts'
import { addComment, addStaff, MINUTE, NOW } from '../testing/cast.ts'
import { act, heldComment, seenNow, statusOf, taken } from '../testing/deciding.ts'
import { addReport, rejectAndAppeal } from '../testing/judging.ts'
import { decideAppeal } from './appeals.ts'
import { decide, undo } from './decide.ts'
import { dossier, rejectAllOf } from './dossier.ts'

describe('what its author has taken away', () => {
  it.each(['restore', 'approve'] as const)('does not come back by %s', async (action) => {
    const { db, ana, article } = await heldComment()
    const comment = await addComment(db, article, { at: NOW })
    expect(
      await deleteOwn(db, { commentId: comment.id, proof: { browser: [comment.id] } }, NOW),
    ).toMatchObject({
      ok: true,
    })
    const decision = taken(
      await decide(db, ana, { action, comments: [await seenNow(db, comment)] }, NOW + MINUTE),
    )
    expect(decision.stale).toMatchObject([{ id: comment.id, reason: 'changed', status: 'trash' }])
    expect(await statusOf(db, comment)).toBe('trash')
  })
})

describe('what is appealed against', () => {
  it('is decided by the appeal alone: not by a press, and not by undoing the rejection', async () => {
    const { db, ana, article } = await heldComment()
    const comment = await addComment(db, article, { status: 'pending' })
    const { batch } = await act(db, ana, 'reject', comment)
    await db.write(async (tx) =>
      tx
        .insert(commentAppeals)
        .values({ commentId: comment.id, body: 'Why?', againstId: ana.id, createdAt: NOW }),
    )
    const pressed = taken(
      await decide(db, ana, { action: 'approve', comments: [await seenNow(db, comment)] }, NOW),
    )
    expect(pressed.stale).toMatchObject([{ reason: 'appealed' }])
    expect(taken(await undo(db, ana, { batch }, NOW)).stale).toMatchObject([{ reason: 'appealed' }])
    expect(await statusOf(db, comment)).toBe('rejected')
  })

  it('wants a reason when a reader has called it illegal, also of who lets it stand', async () => {
    const { db, ana, ben, article } = await heldComment()
    const comment = await addComment(db, article, { status: 'pending' })
    await rejectAndAppeal(db, ana, comment, 'Why?')
    const [appeal] = await db.read.select().from(commentAppeals)
    await addReport(db, comment, { reference: 'N-1', isNotice: true, law: 'Some law' })
    const input = { appealId: appeal?.id ?? 0, verdict: 'upheld' as const }
    expect(await decideAppeal(db, ben, { ...input, answer: '' }, NOW)).toMatchObject({
      reason: 'answer-missing',
    })
    expect(await decideAppeal(db, ben, { ...input, answer: 'It quotes the court.' }, NOW)).toMatchObject({
      ok: true,
    })
    expect(await statusOf(db, comment)).toBe('approved')
  })
})

it('takes those without an address for nobody: neither for one person, nor for all to be rejected', async () => {
  const { db, article } = await heldComment()
  const edith = await addStaff(db, 'Edith Else', 'editor')
  const [one, other] = [await addComment(db, article), await addComment(db, article)]
  for (const { id } of [one, other])
    await db.write(async (tx) =>
      tx
        .update(comments)
        .set({ authorName: 'Anonymous', authorEmail: '', emailKey: '' })
        .where(eq(comments.id, id)),
    )
  const decision = taken(await rejectAllOf(db, edith, { commentId: one.id }, NOW))
  expect(decision.decided).toEqual([])
  expect(await statusOf(db, other)).toBe('approved')
  expect(await dossier(db, one.id, 1, NOW)).toBeNull()
})
