import { createHmac } from 'node:crypto'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { describe, expect, it } from 'vitest'
import { countSubscriptions } from '../../db/hub/deliveries.ts'
import { HUB_LIMITS } from '../../db/hub/requests.ts'
import { writeSetting } from '../../db/settings/settings.ts'
import { addArticle, addSection } from '../../db/testing/cast.ts'
import { testDb, testFolder } from '../../db/testing/database.ts'
import { editArticle } from '../../db/testing/editing.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { openDocuments } from '../documents/open.ts'
import { otherServer, type Received } from '../pings/testing.ts'
import { tellHubs } from '../pings/websub.ts'
import { createHub } from './receive.ts'
import { workAsHub } from './work.ts'

const SITE = 'https://harbour.example.com'
const TOPIC = `${SITE}/city/feed.xml`
const DAY = 86_400_000

async function hub() {
  const db = await testDb()
  await writeSetting(db, SYSTEM, 'ping.ownHub', true)
  const city = await addSection(db, 'City')
  const documents = openDocuments(db, { siteUrl: SITE, folder: testFolder(), indexNowKey: 'abc' })
  let now = Date.now() + 10_000
  const usual = { siteUrl: SITE, how: { allowPrivate: true }, clock: () => now }
  const ask = async (form: Record<string, string>, allowPrivate = true) => {
    const request = new IncomingMessage(new Socket())
    request.push(new URLSearchParams(form).toString())
    request.push(null)
    return await createHub({ db, siteUrl: SITE, documents, allowPrivate, clock: usual.clock })(request)
  }
  const work = async () => {
    await tellHubs(db, usual)
    while ((await workAsHub(db, { ...usual, documents })) > 0);
  }
  return { db, city, ask, work, later: (ms: number) => (now += ms) }
}

const wish = (callback: string, more: Record<string, string> = {}) => ({
  ...{ 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.callback': callback },
  ...more,
})

/** A subscriber who means it. */
const echo = ({ method, path }: Received) => ({
  body: method === 'GET' ? (new URL(path, SITE).searchParams.get('hub.challenge') ?? '') : '',
})

describe('our hub', () => {
  it('asks whether it is meant, and then sends the feed when it changes, signed', async () => {
    const { url, received } = await otherServer(echo)
    const { db, city, ask, work } = await hub()
    expect(
      (await ask(wish(`${url}/?id=7`, { 'hub.secret': 'tide', 'hub.lease_seconds': '86400' }))).status,
    ).toBe(202)
    await work()
    const asked = new URL(received[0]?.path ?? '', SITE).searchParams
    expect(Object.fromEntries(asked)).toMatchObject({
      id: '7',
      'hub.mode': 'subscribe',
      'hub.topic': TOPIC,
      'hub.lease_seconds': '86400',
    })
    expect([received.length, await countSubscriptions(db)]).toEqual([1, 1])
    await addArticle(db, city, { headline: 'Low water at nine' })
    await work()
    const [, sent] = received
    expect(sent).toMatchObject({
      method: 'POST',
      headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    })
    expect(sent?.headers.link).toBe(`<${SITE}/hub>; rel="hub", <${TOPIC}>; rel="self"`)
    expect(sent?.body).toContain('<title>Low water at nine</title>')
    const right = createHmac('sha256', 'tide')
      .update(sent?.body ?? '')
      .digest('hex')
    expect(sent?.headers['x-hub-signature']).toBe(`sha256=${right}`)
    await addArticle(db, await addSection(db, 'Sport'))
    await work()
    expect(received).toHaveLength(2)
  })

  it('ends it when that is meant, and when its time is over', async () => {
    const { url, received } = await otherServer(echo)
    const { db, city, ask, work, later } = await hub()
    await ask(wish(url))
    await ask(wish(`${url}/other`, { 'hub.lease_seconds': '1' }))
    await work()
    expect(await countSubscriptions(db)).toBe(2)
    await ask(wish(url, { 'hub.mode': 'unsubscribe' }))
    await work()
    expect(await countSubscriptions(db)).toBe(1)
    later(DAY)
    const before = received.length
    await addArticle(db, city)
    await work()
    expect([received.length, await countSubscriptions(db)]).toEqual([before, 0])
  })

  it('sends nothing to who has not meant it, or says so no more', async () => {
    const refuses = await otherServer(() => ({ status: 404 }))
    const wrong = await otherServer(() => ({ body: 'yes please' }))
    const { db, ask, work } = await hub()
    for (const { url } of [refuses, wrong]) await ask(wish(url))
    await work()
    expect([refuses.received.length, wrong.received.length, await countSubscriptions(db)]).toEqual([1, 1, 0])
  })

  it('sends again what was not taken, and ends it with who has gone', async () => {
    let status = 500
    const { url, received } = await otherServer((one) => (one.method === 'GET' ? echo(one) : { status }))
    const { db, city, ask, work, later } = await hub()
    await ask(wish(url))
    await work()
    const { id } = await addArticle(db, city)
    await work()
    later(60_000)
    await work()
    expect(received.filter(({ method }) => method === 'POST')).toHaveLength(2)
    status = 410
    await editArticle(db, id, { headline: 'Anew' })
    later(60_000)
    await work()
    expect(await countSubscriptions(db)).toBe(0)
  })

  it.each([
    [{ 'hub.mode': 'publish' }, 'hub.mode'],
    [{ 'hub.topic': 'https://other.example/feed.xml' }, 'hub.topic'],
    [{ 'hub.topic': `${SITE}/robots.txt` }, 'hub.topic'],
    [{ 'hub.topic': `${SITE}/city` }, 'hub.topic'],
    [{ 'hub.callback': 'ftp://a.example/' }, 'hub.callback'],
    [{ 'hub.callback': 'http://127.0.0.1/' }, 'hub.callback'],
    [{ 'hub.callback': 'http://[::1]:80/' }, 'hub.callback'],
    [{ 'hub.callback': 'http://169.254.169.254/' }, 'hub.callback'],
    [{ 'hub.callback': 'https://a:b@c.example/' }, 'hub.callback'],
    [{ 'hub.secret': 'x'.repeat(200) }, 'hub.secret'],
  ])('refuses %j', async (more, named) => {
    const { ask } = await hub()
    const { status, body } = await ask(wish('https://reader.example/', more), false)
    expect([status, body.toString()]).toEqual([400, expect.stringContaining(named)])
  })

  it('takes no more wishes of one host than it can bear', async () => {
    const { ask } = await hub()
    const statuses: number[] = []
    for (let n = 0; n <= HUB_LIMITS.requestsOfHost; n += 1)
      statuses.push((await ask(wish(`https://reader.example/${n}`))).status)
    expect(statuses.at(-1)).toBe(503)
    expect(statuses.slice(0, -1)).toEqual(Array(HUB_LIMITS.requestsOfHost).fill(202))
    expect((await ask(wish('https://another.example/'))).status).toBe(202)
  })

  it('is none while it is off, and else stands in every feed', async () => {
    const { db, ask } = await hub()
    const documents = openDocuments(db, { siteUrl: SITE, folder: testFolder(), indexNowKey: 'abc' })
    const head = async () => {
      const address = documents.addressOf('/feed.xml')
      return (address && (await documents.render(address)))?.answer.headers.link
    }
    expect(await head()).toBe(`<${SITE}/hub>; rel="hub", <${SITE}/feed.xml>; rel="self"`)
    await writeSetting(db, SYSTEM, 'ping.ownHub', false)
    expect(await head()).toBe(`<${SITE}/feed.xml>; rel="self"`)
    expect((await ask(wish('https://reader.example/'))).status).toBe(404)
  })
})
