import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Db } from '../../db/client.ts'
import { TELL_AGAIN_AFTER } from '../../db/pings/announcements.ts'
import { lastRuns, waitingPings } from '../../db/pings/runs.ts'
import { readSettings, writeSetting, type SettingKey } from '../../db/settings/settings.ts'
import { addArticle, addAuthor, addComment, addSection, addTag } from '../../db/testing/cast.ts'
import { testDb } from '../../db/testing/database.ts'
import { editArticle, removeArticle } from '../../db/testing/editing.ts'
import { SYSTEM } from '../../db/users/viewer.ts'
import { tellSearchEngines } from './indexnow.ts'
import { isOnTheWeb, silence } from './permission.ts'
import { otherServer } from './testing.ts'
import { tellHubs } from './websub.ts'

const SITE = 'https://harbour.example.com'

async function newsroom(settings: Partial<Record<SettingKey, unknown>>) {
  const db = await testDb()
  const city = await addSection(db, 'City')
  for (const [key, value] of Object.entries(settings))
    expect(await writeSetting(db, SYSTEM, key as SettingKey, value)).toEqual({ ok: true })
  let now = Date.now() + 10_000
  const usual = { siteUrl: SITE, how: { allowPrivate: true }, clock: () => now }
  return {
    ...{ db, city },
    indexNow: async () => await tellSearchEngines(db, { ...usual, key: 'abc' }),
    webSub: async () => await tellHubs(db, usual),
    later: (ms: number) => (now += ms),
  }
}

const waiting = async (db: Db) => (await waitingPings(db)).reduce((sum, one) => sum + one.waiting, 0)

describe('IndexNow', () => {
  const on = (url: string) => ({ 'ping.indexNow': true, 'ping.indexNowEndpoint': `${url}/indexnow` })

  it('is told of what was published, changed, moved and withdrawn, all at once and each once', async () => {
    const { url, received } = await otherServer()
    const { db, city, indexNow } = await newsroom(on(url))
    const one = await addArticle(db, city, { headline: 'One' })
    const two = await addArticle(db, city, { headline: 'Two' })
    const draft = await addArticle(db, city, { headline: 'Draft', status: 'draft', publishedAt: null })
    await editArticle(db, one.id, { slug: 'moved' })
    await editArticle(db, draft.id, { headline: 'Still a draft' })
    await removeArticle(db, two.id)
    expect(await indexNow()).toBe(3)
    expect(received).toHaveLength(1)
    expect(received[0]?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(received[0]?.body ?? '')).toEqual({
      ...{ host: 'harbour.example.com', key: 'abc', keyLocation: `${SITE}/abc.txt` },
      urlList: [`${SITE}/city/one`, `${SITE}/city/two`, `${SITE}/city/moved`],
    })
    expect(await indexNow()).toBe(0)
    expect(await lastRuns(db, 5)).toMatchObject([{ channel: 'indexnow', addresses: 3, error: '' }])
    await editArticle(db, one.id, { status: 'unpublished' })
    await addComment(db, one)
    expect(await indexNow()).toBe(1)
  })

  it('is told again later where that failed, and at last no more', async () => {
    const { url, received } = await otherServer(() => ({ status: 503 }))
    const { db, city, indexNow, later } = await newsroom(on(url))
    await addArticle(db, city)
    for (const wait of TELL_AGAIN_AFTER) {
      expect(await indexNow()).toBe(1)
      expect(await indexNow()).toBe(0)
      later(wait)
    }
    expect(await indexNow()).toBe(1)
    expect([received.length, await waiting(db)]).toEqual([6, 0])
    expect(await lastRuns(db, 1)).toMatchObject([{ error: 'answered 503' }])
  })

  it('is not told again what it has refused for good', async () => {
    const { url } = await otherServer(() => ({ status: 422 }))
    const { db, city, indexNow } = await newsroom(on(url))
    await addArticle(db, city)
    await indexNow()
    expect(await waiting(db)).toBe(0)
  })

  it('keeps what changed once more while it was being told', async () => {
    let whileTold = async () => {}
    const { url } = await otherServer(async () => {
      await whileTold()
      return {}
    })
    const { db, city, indexNow, later } = await newsroom(on(url))
    const article = await addArticle(db, city)
    whileTold = async () => await editArticle(db, article.id, { headline: 'Anew' })
    await indexNow()
    whileTold = async () => {}
    later(20_000)
    expect(await indexNow()).toBe(1)
  })

  it('is told nothing while it is off: nothing is even written', async () => {
    const { db, city } = await newsroom({})
    await addArticle(db, city)
    expect(await waitingPings(db)).toEqual([])
  })

  it.each([
    [SITE, true],
    ['http://harbour.example.com', false],
    ['https://localhost:3000', false],
    ['https://192.168.1.4', false],
    ['https://[::1]', false],
    ['https://desk.local', false],
    ['https://93.184.216.34', true],
  ])('takes %s for a site that strangers can visit: %s', async (address, is) => {
    expect(isOnTheWeb(address)).toBe(is)
    const { db } = await newsroom({ 'ping.indexNow': true })
    expect(silence(await readSettings(db), address)).toBe(is ? null : 'not-public')
  })

  it('is never told of a copy for trying things out', async () => {
    vi.stubEnv('BROADSHEET_STAGING', '1')
    onTestFinished(() => void vi.unstubAllEnvs())
    const { url, received } = await otherServer()
    const { db, city, indexNow } = await newsroom(on(url))
    await addArticle(db, city)
    await indexNow()
    expect([received.length, await waiting(db)]).toEqual([0, 0])
  })

  it('speaks to no address of this network that nobody has allowed', async () => {
    const { url, received } = await otherServer()
    const { db, city } = await newsroom(on(url))
    await addArticle(db, city)
    const clock = () => Date.now() + 10_000
    await tellSearchEngines(db, { siteUrl: SITE, key: 'abc', how: { allowPrivate: false }, clock })
    expect(received).toEqual([])
    expect(await lastRuns(db, 1)).toMatchObject([{ error: '127.0.0.1 is no public address' }])
  })
})

describe('a WebSub hub', () => {
  it('is told of every feed that an article and a comment change', async () => {
    const { url, received } = await otherServer(() => ({ status: 204 }))
    const { db, city, webSub } = await newsroom({ 'ping.hubs': url })
    const [author, tag] = [await addAuthor(db, 'Ines'), await addTag(db, 'Trams')]
    const article = await addArticle(db, city, { authorIds: [author.id], tagIds: [tag.id] })
    await addComment(db, article, { status: 'pending' })
    expect(await webSub()).toBe(4)
    const form = new URLSearchParams(received[0]?.body)
    expect(form.get('hub.mode')).toBe('publish')
    const feeds = (page: string) => ['xml', 'atom', 'json'].map((end) => `${SITE}${page}/feed.${end}`)
    expect(form.getAll('hub.url').sort()).toEqual(
      ['', '/city', '/tag/trams', '/author/ines'].flatMap(feeds).sort(),
    )
    await addComment(db, article)
    await webSub()
    const again = new URLSearchParams(received[1]?.body)
    expect(again.getAll('hub.url')).toEqual(['/comments', `${article.path}/comments`].flatMap(feeds))
  })

  it('that fails is told again, and what became of it is noted', async () => {
    const down = await otherServer(() => ({ status: 500 }))
    const up = await otherServer()
    const { db, city, webSub, later } = await newsroom({ 'ping.hubs': `${down.url}\n${up.url}` })
    await addArticle(db, city)
    await webSub()
    later(TELL_AGAIN_AFTER[0] ?? 0)
    await webSub()
    expect([down.received.length, up.received.length]).toEqual([2, 2])
    expect((await lastRuns(db, 2)).map(({ error }) => error)).toEqual(['', 'answered 500'])
  })
})
