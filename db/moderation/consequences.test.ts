import { describe, expect, it } from 'vitest'
import { addWebhook } from '../outbox/webhooks.ts'
import { addComment, MINUTE, NOW } from '../testing/cast.ts'
import { act, heldComment, seenNow } from '../testing/deciding.ts'
import { addCommenter, addCommentOf, changeComment, outboxOf } from '../testing/mail.ts'
import type { Db } from '../client.ts'
import { decide } from './decide.ts'
import { followUp } from './consequences.ts'

const mails = async (db: Db) => (await outboxOf(db)).map(({ kind, recipient }) => `${kind} to ${recipient}`)

/** A moderator, an article, and a comment of a reader who has confirmed his address. */
async function zoesComment(values: Parameters<typeof addCommentOf>[3] = {}) {
  const stage = await heldComment()
  const zoe = await addCommenter(stage.db, 'zoe@example.org')
  const hers = await addCommentOf(stage.db, zoe, stage.article, { status: 'pending', ...values })
  return { ...stage, zoe, hers }
}

describe('a decision', () => {
  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ] as const)('to %s is told to its author, a minute later', async (action, kind) => {
    const { db, ana, hers } = await zoesComment()
    await act(db, ana, action, hers)
    expect(await outboxOf(db)).toMatchObject([
      { kind, recipient: 'zoe@example.org', data: { commentId: hers.id }, dueAt: NOW + MINUTE },
    ])
  })

  it('is told once, however often it is taken', async () => {
    const { db, ana, hers } = await zoesComment()
    for (const action of ['approve', 'hold', 'approve', 'reject', 'approve'] as const)
      await act(db, ana, action, hers)
    expect(await mails(db)).toEqual(['approved to zoe@example.org', 'rejected to zoe@example.org'])
  })

  it.each(['spam', 'trash'] as const)('to call it %s is told to nobody', async (action) => {
    const { db, ana, hers } = await zoesComment()
    await act(db, ana, action, hers)
    expect(await mails(db)).toEqual([])
  })

  it.each([
    ['approve', 'approved'],
    ['reject', 'rejected'],
  ] as const)(
    'to %s is told to who has confirmed his address, though he ticked nothing',
    async (action, kind) => {
      const { db, ana, hers } = await zoesComment({ wantsMail: false })
      await act(db, ana, action, hers)
      expect(await mails(db)).toEqual([`${kind} to zoe@example.org`])
    },
  )

  it('is told to nobody whose address is not confirmed, or who has ended such mail', async () => {
    const { db, ana, held, hers } = await zoesComment()
    await act(db, ana, 'approve', held)
    db.sqlite.writer.exec('update commenters set unsubscribed_at = 1')
    await act(db, ana, 'reject', hers)
    expect(await mails(db)).toEqual([])
  })

  it('that nobody had to take is told to nobody: the comment stood there as it was sent', async () => {
    const { db, hers } = await zoesComment({ status: 'approved' })
    await db.write((tx) => followUp(tx, { commentId: hers.id, from: null, to: 'approved' }, NOW))
    expect(await mails(db)).toEqual([])
  })
})

describe('an answer that is approved', () => {
  it('is told to who wrote what it answers, once', async () => {
    const { db, ana, hers, article } = await zoesComment({ status: 'approved' })
    const answer = await addComment(db, article, { under: hers, status: 'pending' })
    for (const action of ['approve', 'hold', 'approve'] as const) await act(db, ana, action, answer)
    expect(await outboxOf(db)).toMatchObject([
      { kind: 'reply', recipient: 'zoe@example.org', data: { commentId: hers.id, replyId: answer.id } },
    ])
  })

  it('is told to who wrote what it names, and not to who stands above it', async () => {
    const { db, ana, hers, article } = await zoesComment({ status: 'approved' })
    const bo = await addCommenter(db, 'bo@example.org', 'Bo')
    const bos = await addCommentOf(db, bo, article, { under: hers })
    const answer = await addComment(db, article, { under: hers, status: 'pending' })
    await changeComment(db, answer, { replyToId: bos.id })
    await act(db, ana, 'approve', answer)
    expect(await mails(db)).toEqual(['reply to bo@example.org'])
  })

  it('is not told to who answers himself, or wants no mail', async () => {
    const { db, ana, zoe, hers, article } = await zoesComment({ status: 'approved' })
    const own = await addCommentOf(db, zoe, article, { under: hers, status: 'pending', wantsMail: false })
    await act(db, ana, 'approve', own)
    const answer = await addComment(db, article, { under: own, status: 'pending' })
    await act(db, ana, 'approve', answer)
    expect((await outboxOf(db)).filter(({ kind }) => kind === 'reply')).toEqual([])
  })

  it('is told to nobody while it waits, or when it is rejected', async () => {
    const { db, ana, hers, article } = await zoesComment({ status: 'approved' })
    await act(db, ana, 'reject', await addComment(db, article, { under: hers, status: 'pending' }))
    expect(await mails(db)).toEqual([])
  })
})

describe('a webhook', () => {
  it('hears of the events that it asked for, and of no others', async () => {
    const { db, ana, admin, held } = await zoesComment()
    const added = await addWebhook(
      db,
      admin,
      { url: 'https://hooks.example.com/x', events: ['comment.approved'], format: 'signed' },
      NOW,
    )
    if (!added.ok) throw new Error(added.reason)
    await act(db, ana, 'reject', held)
    await act(db, ana, 'approve', held)
    expect(await outboxOf(db)).toMatchObject([
      { channel: 'webhook', kind: 'comment.approved', recipient: String(added.webhook.id) },
    ])
  })
})

describe('1,240 decisions of one press', () => {
  it('write a mail and a call for each, and are taken in one go', async () => {
    const { db, ana, admin, zoe, article } = await zoesComment()
    const input = {
      url: 'https://hooks.example.com/x',
      events: ['comment.approved'],
      format: 'signed' as const,
    }
    await addWebhook(db, admin, input, NOW)
    const comments = []
    for (let index = 0; index < 1240; index += 1)
      comments.push(await seenNow(db, await addCommentOf(db, zoe, article, { status: 'pending' })))
    await decide(db, ana, { action: 'approve', comments }, NOW)
    expect(await outboxOf(db)).toHaveLength(2480)
  })
})
