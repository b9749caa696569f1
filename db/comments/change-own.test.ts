import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { decide } from '../moderation/decide.ts'
import { articles, comments, commentVersions, moderationLog } from '../schema/index.ts'
import { addComment, DAY, MINUTE, NOW, theCast, type CommentRow } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import type { Db } from '../client.ts'
import { confirmAddress } from '../commenters/confirm.ts'
import { writeSetting, readSettings } from '../settings/settings.ts'
import { setDisabled } from '../users/users.ts'
import { SYSTEM } from '../users/viewer.ts'
import { changeOwn, deleteOwn } from './change-own.ts'
import { ownOnPage, type Proof } from './own.ts'
import { postComment } from './post.ts'

const rowOf = async (db: Db, { id }: { id: number }) =>
  (await db.read.select().from(comments).where(eq(comments.id, id)))[0]

async function withComment(status: 'pending' | 'approved' | 'rejected' | 'spam' | 'trash' = 'pending') {
  const db = await testDb()
  const cast = await theCast(db)
  const comment = await addComment(db, cast.article, { status, body: 'As it was.', at: NOW })
  const change = (values: Partial<{ body: string; proof: Proof; at: number }> = {}) => {
    const { body = 'As it is.', proof = { browser: [comment.id] }, at = NOW + MINUTE } = values
    return changeOwn(db, { commentId: comment.id, body, proof }, at)
  }
  const remove = (proof: Proof, at = NOW + MINUTE) => deleteOwn(db, { commentId: comment.id, proof }, at)
  return { db, ...cast, comment, change, remove }
}

const asSeen = ({ id, revision }: CommentRow) => ({ id, revision })

describe('changeOwn', () => {
  it('writes the new words, keeps the old ones, and makes what a moderator saw out of date', async () => {
    const { db, ana, comment, change } = await withComment()
    expect(await change({ body: '  As it is.\r\n' })).toEqual({ ok: true, status: 'held' })
    expect(await rowOf(db, comment)).toMatchObject({
      ...{ body: '  As it is.', status: 'pending', editedAt: NOW + MINUTE, revision: 2 },
    })
    expect(await db.read.select().from(commentVersions)).toMatchObject([
      { commentId: comment.id, body: 'As it was.', replacedAt: NOW + MINUTE },
    ])
    const decision = await decide(db, ana, { action: 'approve', comments: [asSeen(comment)] }, NOW + MINUTE)
    expect(decision).toMatchObject({ decided: [], stale: [{ id: comment.id, reason: 'changed', by: null }] })
  })

  it('takes what was public back into the queue, with a line in the log', async () => {
    const { db, comment, change } = await withComment('approved')
    expect(await change()).toEqual({ ok: true, status: 'held' })
    expect(await rowOf(db, comment)).toMatchObject({ status: 'pending', body: 'As it is.' })
    expect(await db.read.select().from(moderationLog)).toMatchObject([
      { actorName: 'System', action: 'hold', reason: 'edited', fromStatus: 'approved', toStatus: 'pending' },
    ])
  })

  it('leaves it public where comments are published at once, on the site or the article', async () => {
    const { db, article, comment, change } = await withComment('approved')
    await db.write(async (tx) => {
      await tx.update(articles).set({ commentMode: 'publish' }).where(eq(articles.id, article.id))
    })
    expect(await change()).toEqual({ ok: true, status: 'public' })
    expect(await rowOf(db, comment)).toMatchObject({ status: 'approved', editedAt: NOW + MINUTE })
  })

  it('leaves public what staff have written and correct, for as long as they are staff', async () => {
    const { db, ana, article } = await withComment()
    const input = { name: ana.name, email: ana.email, body: 'It is the nroth side.', honeypot: '' }
    const at = { articleId: article.id, parentId: null, addressHash: null }
    const own = await postComment(db, ana, { ...input, ...at }, NOW)
    const correct = (body: string) => {
      const commentId = own.ok ? own.id : 0
      return changeOwn(db, { commentId, body, proof: { browser: [commentId] } }, NOW + MINUTE)
    }
    expect(await correct('It is the north side.')).toEqual({ ok: true, status: 'public' })
    await setDisabled(db, SYSTEM, { email: ana.email, disabled: true }, NOW)
    expect(await correct('It is no side.')).toEqual({ ok: true, status: 'held' })
  })

  it('writes nothing when nothing was changed', async () => {
    const { db, comment, change } = await withComment('approved')
    expect(await change({ body: 'As it was.' })).toEqual({ ok: true, status: 'public' })
    expect(await rowOf(db, comment)).toMatchObject({ editedAt: null, revision: 1 })
  })

  it.each([
    ['', 'missing'],
    ['ab', 'too-short'],
    ['x'.repeat(5001), 'too-long'],
  ])('says what is wrong with the words', async (body, problem) => {
    const { change } = await withComment()
    expect(await change({ body })).toEqual({ ok: false, reason: 'problem', problem })
  })

  it('is over after five minutes, to the millisecond, or after what the setting says', async () => {
    const { db, change } = await withComment()
    expect(await change({ at: NOW + 5 * MINUTE })).toEqual({ ok: false, reason: 'late' })
    expect(await change({ at: NOW + 5 * MINUTE - 1 })).toMatchObject({ ok: true })
    await writeSetting(db, SYSTEM, 'comments.editMinutes', 0)
    expect(await change({ body: 'Once more.', at: NOW })).toEqual({ ok: false, reason: 'late' })
  })

  it.each(['rejected', 'trash'] as const)('is not for what is %s', async (status) => {
    const { change } = await withComment(status)
    expect(await change()).toEqual({ ok: false, reason: 'late' })
  })

  it('is not for others: another browser, the link of another comment, a confirmed reader alone', async () => {
    const { comment, change } = await withComment()
    for (const proof of [
      { browser: [] },
      { browser: [comment.id + 1] },
      { link: comment.id + 1 },
      { commenter: 1 },
    ])
      expect(await change({ proof })).toEqual({ ok: false, reason: 'late' })
    expect(await change({ proof: { link: comment.id } })).toMatchObject({ ok: true })
  })
})

describe('deleteOwn', () => {
  it('puts it into the trash, with a line in the log that says whose wish it was', async () => {
    const { db, comment, remove } = await withComment('approved')
    expect(await remove({ browser: [comment.id] })).toEqual({ ok: true })
    expect(await rowOf(db, comment)).toMatchObject({ status: 'trash', revision: 2 })
    expect(await db.read.select().from(moderationLog)).toMatchObject([
      { actorName: 'System', action: 'trash', reason: 'by-its-author', toStatus: 'trash' },
    ])
    expect(await remove({ browser: [comment.id] })).toEqual({ ok: false })
  })

  it('is over for the browser after five minutes, and never for who has confirmed the comment', async () => {
    const { db, comment, remove } = await withComment('approved')
    expect(await remove({ browser: [comment.id] }, NOW + DAY)).toEqual({ ok: false })
    expect(await remove({ commenter: 1 }, NOW + DAY)).toEqual({ ok: false })
    const confirmed = await confirmAddress(db, comment.id, NOW)
    const id = confirmed.ok ? confirmed.commenter.id : 0
    expect(await remove({ commenter: id + 1 }, NOW + DAY)).toEqual({ ok: false })
    expect(await remove({ commenter: id }, NOW + DAY)).toEqual({ ok: true })
  })
})

describe('ownOnPage', () => {
  it('names the public comments that this browser may still change', async () => {
    const { db, article, comment } = await withComment('approved')
    const waiting = await addComment(db, article, { status: 'pending', at: NOW })
    const ids = [comment.id, waiting.id]
    const settings = await readSettings(db)
    expect(await ownOnPage(db, article.id, ids, settings, NOW)).toEqual([
      { id: comment.id, until: NOW + 5 * MINUTE },
    ])
    expect(await ownOnPage(db, article.id, ids, settings, NOW + DAY)).toEqual([])
    expect(await ownOnPage(db, article.id + 1, ids, settings, NOW)).toEqual([])
    expect(await ownOnPage(db, article.id, [], settings, NOW)).toEqual([])
  })
})
