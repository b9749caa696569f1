import { expect, it } from 'vitest'
import { addCorrection } from '../testing/afterwards.ts'
import { addComment, NOW, theCast } from '../testing/cast.ts'
import { testDb } from '../testing/database.ts'
import { outboxOf } from '../testing/mail.ts'
import { SYSTEM } from '../users/viewer.ts'
import { callsOf, noteCall } from './calls.ts'
import { queueCall } from './queue.ts'
import { addWebhook } from './webhooks.ts'

it('a try names the article that it told of, by itself, by a comment or by a correction', async () => {
  const db = await testDb()
  const { article } = await theCast(db)
  const input = { url: 'https://hooks.example.com/', events: ['comment.created'], format: 'signed' as const }
  const added = await addWebhook(db, SYSTEM, input, NOW)
  if (!added.ok) throw new Error(added.reason)
  const { id: webhookId } = added.webhook
  const comment = await addComment(db, article)
  const correctionId = await addCorrection(db, article, { at: NOW })
  const before = (await outboxOf(db)).length
  await db.write(async (tx) => {
    const at = NOW
    for (const event of [
      { kind: 'article.published', data: { articleId: article.id, path: article.path, at } },
      { kind: 'comment.created', data: { commentId: comment.id, at } },
      { kind: 'correction.published', data: { correctionId, at } },
      { kind: 'test', data: { at } },
    ] as const)
      await queueCall(tx, webhookId, event, NOW)
  })
  for (const { id: outboxId, kind: event } of (await outboxOf(db)).slice(before))
    await noteCall(db, { webhookId, outboxId, event, attempt: 1, at: NOW, took: 3, status: 200 })
  const named = { id: article.id, headline: 'Tram line five approved' }
  const calls = await callsOf(db, webhookId, { before: null, limit: 10 })
  expect(calls.map(({ event, article: about }) => [event, about])).toEqual([
    ['test', null],
    ['correction.published', named],
    ['comment.created', named],
    ['article.published', named],
  ])
})
