import { describe, expect, it } from 'vitest'
import { decide } from '../moderation/decide.ts'
import { commentAppeals } from '../schema/index.ts'
import { addComment, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { appeal, appealPage } from './appeal.ts'

async function withRejected() {
  const db = await testDb()
  const cast = await theCast(db)
  const comment = await addComment(db, cast.article, { status: 'pending' })
  await decide(db, cast.ana, { action: 'reject', comments: [comment], reason: 'abusive' }, NOW)
  return { db, ...cast, comment }
}

describe('appeal', () => {
  it('names who rejected the comment, so that somebody else decides', async () => {
    const { db, ana, comment } = await withRejected()
    expect(await appeal(db, { commentId: comment.id, body: ' But why?\n' }, NOW)).toEqual({ ok: true })
    expect(await db.read.select().from(commentAppeals)).toMatchObject([
      { commentId: comment.id, body: ' But why?', againstId: ana.id, status: 'open', createdAt: NOW },
    ])
    expect(await appealPage(db, comment.id)).toMatchObject({ appeal: { status: 'open', body: ' But why?' } })
  })

  it('is made once', async () => {
    const { db, comment } = await withRejected()
    await appeal(db, { commentId: comment.id, body: 'But why?' }, NOW)
    expect(await appeal(db, { commentId: comment.id, body: 'And yet!' }, NOW)).toEqual({
      ok: false,
      reason: 'again',
    })
  })

  it('wants words, and not too many', async () => {
    const { db, comment } = await withRejected()
    const of = (body: string) => appeal(db, { commentId: comment.id, body }, NOW)
    expect(await of(' \n ')).toMatchObject({ reason: 'problem', problem: 'missing' })
    expect(await of('x'.repeat(2001))).toMatchObject({ reason: 'problem', problem: 'too-long' })
  })

  it('is only for what is rejected', async () => {
    const { db, article } = await withRejected()
    const { id } = await addComment(db, article, { status: 'spam' })
    expect(await appeal(db, { commentId: id, body: 'But why?' }, NOW)).toEqual({
      ok: false,
      reason: 'not-rejected',
    })
    expect(await appeal(db, { commentId: 999, body: 'But why?' }, NOW)).toMatchObject({
      reason: 'not-rejected',
    })
  })
})
