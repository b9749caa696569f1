import { createHmac } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { describe, expect, it } from 'vitest'
import { testWebhook } from '../../db/outbox/calls.ts'
import { RETRY_AFTER } from '../../db/outbox/delivery.ts'
import type { EventKind } from '../../db/outbox/kinds.ts'
import { addWebhook, enableWebhook } from '../../db/outbox/webhooks.ts'
import { NOW } from '../../db/testing/cast.ts'
import { act, heldComment } from '../../db/testing/deciding.ts'
import { outboxOf, webhooksIn } from '../../db/testing/mail.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { sendDue } from '../jobs/outbox.ts'
import { isPublic } from './address.ts'
import { callWebhook } from './call.ts'
import { deliverCall } from './deliver.ts'
import { receiver, type Received } from './testing.ts'

async function hooked(url: string, input: { events?: EventKind[]; format?: 'signed' | 'slack' } = {}) {
  const stage = await heldComment()
  const { events = ['comment.approved'], format = 'signed' } = input
  const added = await addWebhook(stage.db, SYSTEM, { url, events, format }, NOW)
  if (!added.ok) throw new Error(added.reason)
  const send = async (now = NOW, allowPrivate = true) => {
    const settings = { siteUrl: 'https://harbour.example.com', allowPrivate, clock: () => now }
    const deliver = (row: Parameters<typeof deliverCall>[1]) => deliverCall(stage.db, row, settings)
    return await sendDue(stage.db, { channel: 'webhook', atOnce: 3, most: 2, clock: settings.clock, deliver })
  }
  await act(stage.db, stage.ana, 'approve', stage.held)
  return { ...stage, hook: added.webhook, send, row: async () => (await outboxOf(stage.db))[0] }
}

describe('a webhook', () => {
  it('is called once with what happened, signed over its time and its words', async () => {
    const { url, received } = await receiver()
    const { hook, send, held, article } = await hooked(url)
    await send()
    expect(await send(NOW + 1e9)).toBe(0)
    expect(received).toHaveLength(1)
    const [{ headers, body }] = received as [Received]
    expect(JSON.parse(body)).toMatchObject({
      ...{ event: 'comment.approved', at: '2026-05-14T09:30:00.000Z', site: 'https://harbour.example.com' },
      comment: { id: held.id, status: 'approved', url: `https://harbour.example.com/comments/${held.id}` },
      article: { id: article.id, headline: 'Tram line five approved' },
    })
    expect(body).not.toContain('@example.org')
    const timestamp = String(headers['x-broadsheet-timestamp'])
    expect(Number(timestamp)).toBe(NOW / 1000)
    const right = createHmac('sha256', hook.secret).update(`${timestamp}.${body}`).digest('hex')
    expect(headers['x-broadsheet-signature']).toBe(`sha256=${right}`)
    expect(headers['x-broadsheet-delivery']).toBe((JSON.parse(body) as { id: string }).id)
  })

  it('in the shape of Slack says it in words that call nobody and link nowhere', async () => {
    const { url, received } = await receiver()
    const { db, ana, held, send } = await hooked(url, { format: 'slack', events: ['comment.rejected'] })
    db.sqlite.writer.exec(`update comments set body = '<!channel> <https://x.example|here> & more'`)
    await act(db, ana, 'reject', held)
    await send()
    const { text } = JSON.parse(received[0]?.body ?? '{}') as { text: string }
    expect(text).toContain('Rejected: comment by')
    expect(text).toContain('&lt;!channel&gt; &lt;https://x.example|here&gt; &amp; more')
  })

  it('that keeps its callers waiting holds up no other', async () => {
    const waiting: ServerResponse[] = []
    let isSlow = true
    const slow = await receiver((response) => (isSlow ? void waiting.push(response) : response.end()))
    const { url, received } = await receiver((response) => {
      isSlow = false
      for (const one of [response, ...waiting]) one.end()
    })
    const { db, hook, send } = await hooked(slow.url)
    for (let n = 0; n < 5; n += 1) await testWebhook(db, SYSTEM, hook.id, NOW)
    const other = await addWebhook(db, SYSTEM, { url, events: ['comment.approved'], format: 'signed' }, NOW)
    await testWebhook(db, SYSTEM, other.ok ? other.webhook.id : 0, NOW)
    expect(await send()).toBe(7)
    expect([received.length, slow.received.length]).toEqual([1, 6])
    expect((await outboxOf(db)).map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 'sent'))
  })

  it('that fails is called again as mail is, and disabled when it takes nothing for long', async () => {
    const { url, received } = await receiver((response) => response.writeHead(500).end())
    const { db, hook, send, row, ana, held } = await hooked(url)
    let now = NOW
    for (const wait of [0, ...RETRY_AFTER]) {
      now += wait
      await send(now)
    }
    expect(received).toHaveLength(6)
    expect(await row()).toMatchObject({ status: 'dead', lastError: 'answered 500' })
    expect(await webhooksIn(db)).toMatchObject([{ disabledAt: now }])
    await act(db, ana, 'hold', held)
    await act(db, ana, 'approve', held)
    const calls = (await outboxOf(db)).filter(({ channel }) => channel === 'webhook')
    expect(calls).toHaveLength(1)
    expect(await enableWebhook(db, SYSTEM, hook.id)).toBe(true)
    expect(await webhooksIn(db)).toMatchObject([{ disabledAt: null }])
  })

  it('that leads elsewhere, says nothing or is not there has not taken the call', async () => {
    const elsewhere = await receiver((response) =>
      response.writeHead(302, { location: 'http://10.0.0.1/' }).end(),
    )
    const silent = await receiver(() => {})
    const call = async (url: string, patience?: number) =>
      await callWebhook(
        { url, secrets: ['s'] },
        { id: '1', body: '{}' },
        { now: NOW, allowPrivate: true, patience },
      )
    await expect(call(elsewhere.url)).rejects.toThrow('answered 302')
    await expect(call(silent.url, 50)).rejects.toThrow('no answer within')
    await expect(call('http://127.0.0.1:1/')).rejects.toThrow('ECONNREFUSED')
  })

  it('is not called at addresses of this machine and its network, unless that is allowed', async () => {
    const { url, received } = await receiver()
    const { send, row } = await hooked(url)
    await send(NOW, false)
    expect(received).toEqual([])
    expect((await row())?.lastError).toBe('127.0.0.1 is no public address')
    const named = callWebhook(
      { url: url.replace('127.0.0.1', 'localhost'), secrets: ['s'] },
      { id: '1', body: '{}' },
      { now: NOW, allowPrivate: false },
    )
    await expect(named).rejects.toThrow('which is no public address')
    expect(received).toEqual([])
  })

  it.each([
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['::1', false],
    ['fe80::1', false],
    ['fd00::1', false],
    ['::ffff:127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['not an address', false],
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
  ])('may be at %s: %s', (address, expected) => {
    expect(isPublic(address)).toBe(expected)
  })

  it.each([
    ['ftp://example.com', ['comment.created'], 'no-address'],
    ['example.com', ['comment.created'], 'no-address'],
    ['https://example.com', ['comment.eaten'], 'unknown-event'],
    ['https://example.com', [], 'unknown-event'],
  ])('is not %s for %j', async (url, events, reason) => {
    const { db } = await heldComment()
    expect(await addWebhook(db, SYSTEM, { url, events, format: 'signed' }, NOW)).toEqual({
      ok: false,
      reason,
    })
  })
})
