import { describe, expect, it } from 'vitest'
import { withdrawCorrection } from '../../db/corrections/publish.ts'
import { callAgain, callsOf, clearCalls, lastCalls, testWebhook } from '../../db/outbox/calls.ts'
import { ARTICLE_EVENTS, CORRECTION_EVENTS, type EventKind } from '../../db/outbox/kinds.ts'
import { SETTLES_MS, spreadNews } from '../../db/outbox/news.ts'
import {
  addWebhook,
  BOTH_SIGN_MS,
  changeWebhook,
  disableIfLost,
  enableWebhook,
  hideSecret,
  pauseWebhook,
  removeWebhook,
  rotateSecret,
  secretsOf,
  SHOWN_MS,
  webhookById,
} from '../../db/outbox/webhooks.ts'
import { addCorrection } from '../../db/testing/afterwards.ts'
import { addArticle, NOW, theCast, unpublish } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { outboxOf } from '../../db/testing/mail.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { sendDue } from '../jobs/outbox.ts'
import { sendMail } from '../mail/testing.ts'
import { callWebhook, signatureOf } from './call.ts'
import { deliverCall } from './deliver.ts'
import { receiver } from './testing.ts'

async function hooked(url: string, events: EventKind[] = ['comment.created']) {
  const db = await testDb()
  const cast = await theCast(db)
  const added = await addWebhook(db, SYSTEM, { url, events, format: 'signed' }, NOW)
  if (!added.ok) throw new Error(added.reason)
  const { id } = added.webhook
  const send = async (now = NOW) => {
    const settings = { siteUrl: 'https://harbour.example.com', allowPrivate: true, clock: () => now }
    const deliver = (row: Parameters<typeof deliverCall>[1]) => deliverCall(db, row, settings)
    return await sendDue(db, { channel: 'webhook', atOnce: 3, most: 2, clock: settings.clock, deliver })
  }
  const log = () => callsOf(db, id, { before: null, limit: 10 })
  return { db, ...cast, id, hook: added.webhook, send, log }
}

describe('a secret', () => {
  it('is signed with beside a new one for a day, and the one before that no more', async () => {
    const { url, received } = await receiver()
    const { db, id, hook, send } = await hooked(url)
    const second = await rotateSecret(db, SYSTEM, id, NOW)
    await testWebhook(db, SYSTEM, id, NOW)
    await send(NOW)
    const [{ headers, body } = { headers: {}, body: '' }] = received
    const signed = [second ?? '', hook.secret].map((secret) => signatureOf(secret, String(NOW / 1000), body))
    expect(headers['x-broadsheet-signature']).toBe(signed.join(','))
    expect(headers['x-broadsheet-event']).toBe('test')

    const third = await rotateSecret(db, SYSTEM, id, NOW + 1)
    const now = await webhookById(db, id)
    if (!now) throw new Error('it is gone')
    expect(secretsOf(now, NOW + 1)).toEqual([third, second])
    expect(secretsOf(now, NOW + 1 + BOTH_SIGN_MS)).toEqual([third])
  })

  it('is shown to staff for an hour, or until somebody has it; the command line prints it', async () => {
    const { db, id, admin } = await hooked('https://hooks.example.com/')
    const shownUntil = async () => (await webhookById(db, id))?.secretShownUntil
    expect(await shownUntil()).toBeNull()
    await rotateSecret(db, admin, id, NOW)
    expect(await shownUntil()).toBe(NOW + SHOWN_MS)
    await hideSecret(db, admin, id)
    expect(await shownUntil()).toBeNull()
  })
})

describe('the log of a webhook', () => {
  it('says of each try what was answered and how long it took', async () => {
    let status = 500
    const { url } = await receiver((response) =>
      response.writeHead(status).end(`line one\n\tline two ${'x'.repeat(1000)}`),
    )
    const { db, id, send, log } = await hooked(url)
    await testWebhook(db, SYSTEM, id, NOW)
    await send(NOW)
    status = 204
    await send(NOW + 60_000)
    const [second, first] = await log()
    expect(first).toMatchObject({ event: 'test', attempt: 1, status: 500, error: 'answered 500', at: NOW })
    expect(first?.answer).toMatch(/^line one line two x+$/)
    expect(first?.answer.length).toBe(300)
    expect(first?.took).toBeGreaterThanOrEqual(0)
    expect(second).toMatchObject({ attempt: 2, status: 204, error: '', answer: '', became: 'sent' })
  })

  it('names the last try of each webhook', async () => {
    const { url } = await receiver()
    const { db, id, send } = await hooked(url)
    const input = { url: 'http://127.0.0.1:1/', events: ['comment.created'], format: 'signed' as const }
    const other = await addWebhook(db, SYSTEM, input, NOW)
    const otherId = other.ok ? other.webhook.id : 0
    for (const one of [id, otherId, id]) await testWebhook(db, SYSTEM, one, NOW)
    await send()
    const last = await lastCalls(db)
    expect(last.get(id)).toMatchObject({ outboxId: 3, status: 200, error: '' })
    expect(last.get(otherId)).toMatchObject({ outboxId: 2, status: null })
  })

  it('says why nobody answered', async () => {
    const { db, id, send, log } = await hooked('http://127.0.0.1:1/')
    await testWebhook(db, SYSTEM, id, NOW)
    await send()
    expect(await log()).toMatchObject([{ status: null, became: 'waiting', dueAt: NOW + 60_000 }])
    expect((await log())[0]?.error).toContain('ECONNREFUSED')
  })

  it('is forgotten by age, and goes with its webhook', async () => {
    const { url } = await receiver()
    const { db, id, send, log } = await hooked(url)
    await testWebhook(db, SYSTEM, id, NOW)
    await send()
    expect(await clearCalls(db, NOW - 1, false)).toBe(0)
    expect(await clearCalls(db, NOW, true)).toBe(1)
    expect(await log()).toHaveLength(1)
    expect(await clearCalls(db, NOW, false)).toBe(1)
    await testWebhook(db, SYSTEM, id, NOW)
    await send()
    await removeWebhook(db, SYSTEM, id)
    expect(await log()).toEqual([])
  })
})

describe('a call', () => {
  it('is made once more under the name that it had', async () => {
    const { url, received } = await receiver()
    const { db, id, send, log } = await hooked(url)
    await testWebhook(db, SYSTEM, id, NOW)
    await send()
    const [call] = await log()
    const which = { webhookId: id, outboxId: call?.outboxId ?? 0 }
    expect(await callAgain(db, SYSTEM, { ...which, webhookId: id + 1 }, NOW)).toBe(false)
    expect(await callAgain(db, SYSTEM, which, NOW)).toBe(true)
    // It waits already.
    expect(await callAgain(db, SYSTEM, which, NOW)).toBe(false)
    await send()
    const [first, second] = received.map(({ headers }) => headers['x-broadsheet-delivery'])
    expect(first).toBe(second)
    expect(received[0]?.body).toBe(received[1]?.body)
  })

  it('of a paused webhook is made to try it, and no other', async () => {
    const { url, received } = await receiver()
    const { db, id, send, city } = await hooked(url, [...ARTICLE_EVENTS])
    await addArticle(db, city, { headline: 'News', publishedAt: Date.now() })
    await spreadNews(db, Date.now() + SETTLES_MS + 1)
    await pauseWebhook(db, SYSTEM, id, NOW)
    await testWebhook(db, SYSTEM, id, NOW)
    await send(Date.now() + 2 * SETTLES_MS)
    expect(received.map(({ headers }) => headers['x-broadsheet-event'])).toEqual(['test'])
    expect((await outboxOf(db))[0]).toMatchObject({ status: 'dropped', lastError: 'the webhook is paused' })
    await enableWebhook(db, SYSTEM, id)
    expect(await webhookById(db, id)).toMatchObject({ disabledAt: null, isPaused: false })
  })

  it('that is answered without an end is read no further than it is shown', async () => {
    const { url } = await receiver((response) => {
      const more = () => void (response.destroyed || response.write('x'.repeat(65_536), more))
      more()
    })
    const how = { now: NOW, allowPrivate: true }
    const { status, answer } = await callWebhook({ url, secrets: ['s'] }, { id: '1', body: '{}' }, how)
    expect([status, answer.length]).toEqual([200, 1024])
  })
})

describe('an article', () => {
  it('is told with what everybody may read, and when it is taken back by its address alone', async () => {
    const { url, received } = await receiver()
    const { db, send, city, ines, trams } = await hooked(url, [...ARTICLE_EVENTS])
    const values = { headline: 'Quay <reopens>', label: 'opinion', authorIds: [ines.id], tagIds: [trams.id] }
    const article = await addArticle(db, city, { ...values, standfirst: 'At last.', publishedAt: Date.now() })
    const later = () => Date.now() + SETTLES_MS + 1
    await spreadNews(db, later())
    await send(later())
    await unpublish(db, article)
    await spreadNews(db, later())
    await send(later())
    const [published, taken] = received.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
    const address = `https://harbour.example.com${article.path}`
    expect(published).toMatchObject({
      event: 'article.published',
      article: {
        ...{ id: article.id, url: address, headline: 'Quay <reopens>', standfirst: 'At last.' },
        ...{ label: 'opinion', section: 'city', language: 'en', authors: ['Inés Aldous'], tags: ['Trams'] },
      },
    })
    expect(taken).toMatchObject({ event: 'article.unpublished' })
    expect(taken?.article).toEqual({ id: article.id, url: address })
  })

  it('that has been taken back meanwhile is not told of as published', async () => {
    const { url, received } = await receiver()
    const { db, send, city } = await hooked(url, ['article.published'])
    const article = await addArticle(db, city, { headline: 'Oops', publishedAt: Date.now() })
    await spreadNews(db, Date.now() + SETTLES_MS + 1)
    await unpublish(db, article)
    await send(Date.now() + 2 * SETTLES_MS)
    expect(received).toEqual([])
    expect((await outboxOf(db))[0]).toMatchObject({ lastError: 'the article is unpublished now' })
  })
})

describe('a correction', () => {
  async function corrected(events: EventKind[], correction: Parameters<typeof addCorrection>[2] = {}) {
    const { url, received } = await receiver()
    const stage = await hooked(url, events)
    const article = await addArticle(stage.db, stage.city, {
      headline: 'The vote',
      bodyHtml: '<p>On Monday.</p>',
    })
    const correctionId = await addCorrection(stage.db, article, { at: NOW, ...correction })
    return { ...stage, received, article, correctionId }
  }

  it('is told as it was published, with its article', async () => {
    const { send, received, article, correctionId } = await corrected([...CORRECTION_EVENTS], {
      ...{ text: 'It was on <Tuesday>.', from: 'On Monday.', to: 'On Tuesday.' },
    })
    await send()
    expect(received.map(({ headers }) => headers['x-broadsheet-event'])).toEqual(['correction.published'])
    const address = `https://harbour.example.com${article.path}`
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      ...{ event: 'correction.published', at: '2026-05-14T09:30:00.000Z' },
      correction: {
        ...{ id: correctionId, kind: 'correction', text: 'It was on <Tuesday>.' },
        ...{ url: `${address}#correction-${correctionId}`, publishedAt: '2026-05-14T09:30:00.000Z' },
      },
      article: { id: article.id, url: address, headline: 'The vote', section: 'city' },
    })
  })

  it('that has been taken back meanwhile is not told of, nor one of an article that has been', async () => {
    const { db, send, received, article, correctionId } = await corrected([...CORRECTION_EVENTS])
    await withdrawCorrection(db, SYSTEM, correctionId, NOW)
    await addCorrection(db, article, { text: 'Another.' })
    await unpublish(db, article)
    await send()
    expect(received).toEqual([])
    expect((await outboxOf(db)).map(({ lastError }) => lastError)).toEqual([
      ...['the correction was taken back', 'the article is unpublished now'],
    ])
  })

  it('is told to nobody who did not ask for it', async () => {
    const { db, received, send } = await corrected(['article.published'])
    await send()
    expect([received, await outboxOf(db)]).toEqual([[], []])
  })
})

describe('who looks after webhooks', () => {
  it('gets a mail when one is called no more', async () => {
    const { db, id, admin } = await hooked('https://hooks.example.com/in')
    await disableIfLost(db, id, NOW)
    await disableIfLost(db, id, NOW)
    expect(await outboxOf(db)).toMatchObject([{ kind: 'webhook-lost', recipient: admin.email }])
    await sendMail(db, { folder: testFolder(), now: NOW })
    expect((await outboxOf(db))[0]?.status).toBe('sent')
  })

  it('is an admin, and nobody else', async () => {
    const { db, id, editor, ana } = await hooked('https://hooks.example.com/')
    const input = { url: 'https://other.example.com/', events: ['article.updated'] }
    for (const viewer of [editor, ana]) {
      expect(await addWebhook(db, viewer, { ...input, format: 'signed' }, NOW)).toMatchObject({
        reason: 'forbidden',
      })
      expect(await changeWebhook(db, viewer, id, input)).toMatchObject({ reason: 'forbidden' })
      expect(await rotateSecret(db, viewer, id, NOW)).toBeNull()
      const others = [removeWebhook, enableWebhook, hideSecret]
      for (const command of others) expect(await command(db, viewer, id)).toBe(false)
      for (const command of [pauseWebhook, testWebhook])
        expect(await command(db, viewer, id, NOW)).toBe(false)
      expect(await callAgain(db, viewer, { webhookId: id, outboxId: 1 }, NOW)).toBe(false)
    }
    expect(await changeWebhook(db, SYSTEM, id, input)).toEqual({ ok: true })
    expect(await changeWebhook(db, SYSTEM, id + 1, input)).toEqual({ ok: false, reason: 'unknown' })
    expect(await webhookById(db, id)).toMatchObject(input)
  })
})
