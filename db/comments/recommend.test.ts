import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { comments } from '../schema/index.ts'
import { addComment, HOUR, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { isRecommended, recommend } from './recommend.ts'

async function withComment(status: 'approved' | 'pending' = 'approved') {
  const db = await testDb()
  const { article } = await theCast(db)
  const comment = await addComment(db, article, { status })
  const by = (readerHash: string, { own = [] as number[], network = 'net', at = NOW } = {}) =>
    recommend(db, { commentId: comment.id, readerHash, networkHash: network, own, commenterId: null }, at)
  const count = async () =>
    (
      await db.read.select({ n: comments.recommendCount }).from(comments).where(eq(comments.id, comment.id))
    )[0]?.n
  return { db, comment, by, count }
}

describe('recommend', () => {
  it('counts each reader once, and no more when he takes it back', async () => {
    const { db, comment, by, count } = await withComment()
    expect(await by('a')).toEqual({ ok: true, recommended: true, count: 1 })
    expect(await by('b')).toEqual({ ok: true, recommended: true, count: 2 })
    expect(await isRecommended(db, comment.id, 'a')).toBe(true)
    expect(await by('a')).toEqual({ ok: true, recommended: false, count: 1 })
    expect(await isRecommended(db, comment.id, 'a')).toBe(false)
    expect(await count()).toBe(1)
  })

  it('changes nothing that moderators decide on', async () => {
    const { db, comment, by } = await withComment()
    await by('a')
    const [row] = await db.read.select().from(comments).where(eq(comments.id, comment.id))
    expect(row).toMatchObject({ revision: 1, status: 'approved' })
  })

  it('is not for one’s own comment', async () => {
    const { comment, by, count } = await withComment()
    expect(await by('a', { own: [comment.id] })).toEqual({ ok: false, reason: 'own' })
    expect(await count()).toBe(0)
  })

  it('takes ten new browsers of a network within an hour, and lets each of them take it back', async () => {
    const { by, count } = await withComment()
    for (let n = 0; n < 10; n += 1) expect(await by(`${n}`)).toMatchObject({ ok: true })
    const busy = { ok: false, reason: 'network-busy', waitSeconds: 3600 }
    expect(await by('one more')).toEqual(busy)
    expect(await by('one more', { at: NOW + HOUR - 1 })).toEqual({ ...busy, waitSeconds: 1 })
    expect(await by('a neighbour', { network: 'other' })).toMatchObject({ ok: true })
    expect(await count()).toBe(11)
    expect(await by('3')).toMatchObject({ ok: true, recommended: false })
    expect(await by('one more', { at: NOW + HOUR })).toMatchObject({ ok: true, recommended: true })
  })

  it('is not for what is not public', async () => {
    const { by } = await withComment('pending')
    expect(await by('a')).toEqual({ ok: false, reason: 'gone' })
  })
})
