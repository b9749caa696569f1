import { once } from 'node:events'
import { get } from 'node:http'
import { encode } from 'next-auth/jwt'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { openDb, type Db } from '#db/client.ts'
import { decideAll, snapshot } from '#db/moderation/bulk.ts'
import { NO_FILTER } from '#db/moderation/filter.ts'
import { stepRun } from '#db/moderation/run-steps.ts'
import { addPost, endLive, goLive } from '#db/testing/afterwards.ts'
import { addArticle, addComment, theCast, unpublish, type Staff } from '#db/testing/cast.ts'
import { testDb } from '#db/testing/database.ts'
import { act } from '#db/testing/deciding.ts'
import { changePlace } from '#db/staff/people.ts'
import { openStaffSession } from '#db/staff/sessions.ts'
import { setDisabled } from '#db/users/users.ts'
import { SYSTEM } from '#db/users/viewer.ts'
import { listen, liveServer } from './testing.ts'

const SECRET = 'a secret of this test'
beforeEach(() => {
  vi.stubEnv('NEXTAUTH_SECRET', SECRET)
  return () => vi.unstubAllEnvs()
})

async function newsroom(limits = {}) {
  const db = await testDb()
  const cast = await theCast(db)
  const live = await liveServer(db, limits)
  return { db, ...cast, ...live, comments: `${live.url}/live/comments?article=${cast.article.id}` }
}

async function cookieOf(db: Db, { id }: Staff, version = 1): Promise<Record<string, string>> {
  const at = { browser: '', network: '', isKnown: true }
  const opened = await openStaffSession(db, { userId: id, version: 1 }, at, Date.now())
  const token = await encode({ token: { ...opened, version }, secret: SECRET })
  return { cookie: `theme=dark; next-auth.session-token=${token}` }
}

describe('/live/comments', () => {
  it('says how many comments are public, at once and whenever that changes', async () => {
    const { db, article, ana, comments } = await newsroom()
    await addComment(db, article)
    const waiting = await addComment(db, article, { status: 'pending' })
    const stream = await listen(comments)
    expect(await stream.block()).toMatch(/^retry: \d+$/)
    expect(await stream.event()).toEqual({ count: 1 })
    await act(db, ana, 'approve', waiting)
    expect(await stream.event()).toEqual({ count: 2 })
    await act(db, ana, 'trash', waiting)
    expect(await stream.event()).toEqual({ count: 1 })
  })

  it('says nothing of what waits, and nothing about other articles', async () => {
    const { db, article, city, comments } = await newsroom()
    const stream = await listen(`${comments}&after=0`)
    await stream.block()
    await addComment(db, article, { status: 'pending', body: 'Secret words', name: 'Hester Blake' })
    await addComment(db, await addArticle(db, city, { headline: 'Cranes' }))
    await addComment(db, article)
    expect(await stream.block()).toBe('id: 1\nevent: comments\ndata: {"count":1}')
  })

  it('begins with nothing for who knows it already, by address or by Last-Event-ID', async () => {
    const { db, article, comments } = await newsroom()
    await addComment(db, article)
    const [knows, knew] = [
      await listen(`${comments}&after=1`),
      await listen(comments, { 'last-event-id': '1' }),
    ]
    for (const stream of [knows, knew]) await stream.block()
    await addComment(db, article)
    expect(await Promise.all([knows.event(), knew.event()])).toEqual([{ count: 2 }, { count: 2 }])
  })

  it('hears what another process has written', async () => {
    const { db, article, comments } = await newsroom()
    const stream = await listen(`${comments}&after=0`)
    await stream.block()
    const other = openDb(db.sqlite.writer.name)
    await addComment(other, article)
    other.close()
    expect(await stream.event()).toEqual({ count: 1 })
  })

  it('looks once for a change, however many listen', async () => {
    const statements: string[] = []
    const db = await testDb((sql) => statements.push(String(sql)))
    const { article } = await theCast(db)
    const { url } = await liveServer(db)
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => listen(`${url}/live/comments?article=${article.id}&after=0`)),
    )
    for (const stream of streams) await stream.block()
    statements.length = 0
    await addComment(db, article)
    expect(await Promise.all(streams.map((stream) => stream.event()))).toEqual(
      streams.map(() => ({ count: 1 })),
    )
    expect(statements.filter((sql) => sql.includes('comment_count'))).toHaveLength(1)
  })

  it('is not compressed, not kept and not collected on its way', async () => {
    const { comments } = await newsroom()
    const { status, headers } = await listen(comments, { 'accept-encoding': 'br, gzip' })
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-common': 'yes',
    })
    expect(headers['content-encoding']).toBeUndefined()
  })

  it('shows a sign of life to proxies', async () => {
    const { comments } = await newsroom({ heartbeatMs: 5 })
    const stream = await listen(`${comments}&after=0`)
    await stream.block()
    expect(await stream.block()).toBe(':')
  })

  it.each(['poll=1', ''])('answers once who only asks (%s)', async (query) => {
    const { db, article, comments } = await newsroom()
    await addComment(db, article)
    const accept = query ? '*/*' : 'application/json'
    const answer = await fetch(`${comments}&${query}`, { headers: { accept } })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=1')
    expect(await answer.json()).toEqual({ count: 1 })
  })

  it.each(['', '?article=', '?article=0', '?article=x', '?article=1e400', '?article=-1', '?article=1.5'])(
    'knows no article under %j',
    async (query) => {
      const { url } = await newsroom()
      expect((await fetch(`${url}/live/comments${query}`)).status).toBe(404)
    },
  )

  it.each(['', '&poll=1'])(
    'ends for good where no article is public, and is no error (%s)',
    async (query) => {
      const { db, article, comments } = await newsroom()
      await unpublish(db, article)
      const answer = await fetch(`${comments}${query}`)
      expect([answer.status, answer.headers.get('cache-control')]).toEqual([204, 'no-store'])
      const unknown = await fetch(comments.replace(/\d+$/, '999999') + query)
      expect([unknown.status, await unknown.text()]).toEqual([204, ''])
    },
  )

  it('sends those away who are too many, with a time to ask again, and takes the next when one has left', async () => {
    const { comments, article, db } = await newsroom({ most: 2 })
    const first = await listen(comments)
    await listen(comments)
    const refused = await fetch(comments)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30'])
    expect((await fetch(`${comments}&poll=1`)).status).toBe(200)
    first.leave()
    await vi.waitFor(async () => expect((await listen(comments)).status).toBe(200))
    await addComment(db, article)
  })

  it('lets one client have only so many', async () => {
    const { comments } = await newsroom({ mostOfAddress: 1 })
    await listen(comments, { 'x-address': '192.0.2.1' })
    expect((await fetch(comments, { headers: { 'x-address': '192.0.2.1' } })).status).toBe(503)
    expect((await listen(comments, { 'x-address': '192.0.2.2' })).status).toBe(200)
  })

  it('ends all streams at once when the server stops, and begins no other', async () => {
    const { comments, live } = await newsroom()
    const stream = await listen(`${comments}&after=0`)
    await stream.block()
    live.close()
    expect(await stream.block()).toBeNull()
    expect((await fetch(comments)).status).toBe(503)
  })

  it('lets go of a client that reads nothing of what it is sent', async () => {
    const { db, article, comments } = await newsroom({ mostBehind: -1 })
    const stream = await listen(`${comments}&after=0`)
    await stream.block()
    await addComment(db, article)
    await stream.block()
    expect(await stream.block()).toBeNull()
  })
})

describe('/live/queue', () => {
  it('tells a moderator how many stand under each tab, and what is new', async () => {
    const { db, article, ana, url } = await newsroom()
    const stream = await listen(`${url}/live/queue`, await cookieOf(db, ana))
    await stream.block()
    expect(await stream.event()).toMatchObject({ counts: { pending: 0 }, newest: [] })
    const { id } = await addComment(db, article, { status: 'pending' })
    expect(await stream.event()).toMatchObject({ counts: { pending: 1 }, newest: [id] })
    await act(db, ana, 'approve', { id })
    expect(await stream.event()).toMatchObject({ counts: { pending: 0, approved: 1 }, newest: [] })
  })

  it('tells a moderator of some sections of those alone', async () => {
    const { db, article, ana, admin, city, world, url } = await newsroom()
    const place = { userId: ana.id, role: 'moderator' as const, sections: [city.id] }
    await changePlace(db, admin, place, Date.now())
    const elsewhere = await addArticle(db, world, { headline: 'Strait reopened' })
    await addComment(db, elsewhere, { status: 'pending' })
    const stream = await listen(`${url}/live/queue`, await cookieOf(db, ana))
    await stream.block()
    expect(await stream.event()).toMatchObject({ counts: { pending: 0 }, newest: [] })
    await addComment(db, elsewhere, { status: 'pending' })
    const { id } = await addComment(db, article, { status: 'pending' })
    expect(await stream.event()).toMatchObject({ counts: { pending: 1 }, newest: [id] })
  })

  it('tells how far a press on very many is, and when it has ended', async () => {
    const { db, article, ana, url } = await newsroom()
    for (let n = 0; n < 2; n += 1) await addComment(db, article, { status: 'pending' })
    const stream = await listen(`${url}/live/queue`, await cookieOf(db, ana))
    await stream.block()
    expect(await stream.event()).toMatchObject({ run: null })
    const view = { tab: 'pending', filter: NO_FILTER } as const
    const seen = await snapshot(db, view, Date.now())
    await decideAll(db, ana, { ...seen, view, action: 'trash' }, Date.now(), 1)
    expect(await stream.event()).toMatchObject({ run: { done: 0 } })
    await stepRun(db, Date.now(), 0)
    expect(await stream.event()).toMatchObject({ run: { done: 1 }, counts: { trash: 1 } })
    await stepRun(db, Date.now(), 0)
    expect(await stream.event()).toMatchObject({ run: null, counts: { trash: 2 } })
  })

  it('is nobody else’s', async () => {
    const { db, reporter, ana, url } = await newsroom()
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${url}/live/queue?poll=1`, { headers })).status
    expect(await status({})).toBe(401)
    expect(await status({ cookie: 'next-auth.session-token=forged' })).toBe(401)
    expect(await status({ cookie: 'next-auth.session-token=%E0%A4%A' })).toBe(401)
    expect(await status(await cookieOf(db, ana, 2))).toBe(401)
    expect(await status(await cookieOf(db, reporter))).toBe(403)
    expect(await status(await cookieOf(db, ana))).toBe(200)
  })

  it('ends for a moderator who was shut out', async () => {
    const { db, ana, url } = await newsroom({ heartbeatMs: 5 })
    const stream = await listen(`${url}/live/queue`, await cookieOf(db, ana))
    await stream.block()
    await setDisabled(db, SYSTEM, { email: ana.email, disabled: true }, Date.now())
    let block = await stream.block()
    while (block !== null) block = await stream.block()
    expect((await fetch(`${url}/live/queue`, { headers: await cookieOf(db, ana) })).status).toBe(401)
  })
})

it('leaves other addresses to others', async () => {
  const { url } = await newsroom()
  const request = get(`${url}/live/other`)
  const [response] = (await once(request, 'response')) as [{ statusCode: number }]
  expect(response.statusCode).toBe(404)
  request.destroy()
})

describe('/live/updates', () => {
  it('says which posts of a live blog are the newest, the same to everybody', async () => {
    const { db, article, url } = await newsroom()
    const ask = async (id: number | string = article.id) => await fetch(`${url}/live/updates?article=${id}`)
    expect((await ask()).status).toBe(204)
    await goLive(db, article)
    const posts = [await addPost(db, article), await addPost(db, article)]
    const answer = await ask()
    expect(await answer.json()).toEqual({ isOpen: true, posts: posts.toReversed() })
    expect(answer.headers.get('cache-control')).toBe('public, max-age=3')
    await endLive(db, article)
    expect(await (await ask()).json()).toMatchObject({ isOpen: false })
    await unpublish(db, article)
    expect((await ask()).status).toBe(204)
    expect((await ask('x')).status).toBe(404)
  })
})
