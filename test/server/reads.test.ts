import { expect, it, onTestFinished } from 'vitest'
import { addArticles, addStaff, theCast } from '#db/testing/cast.ts'
import { popularIds } from '#db/reads/popular.ts'
import { signIn } from './desk.ts'
import type { Headers } from './ask.ts'
import { openTestNewsroom } from './newsroom.ts'

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'
const BOT = 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'

/** Somebody in a network of his own. */
const reader = (network: number, more: Headers = {}): Headers => ({
  'x-forwarded-for': `203.0.${network}.9`,
  ...{ 'user-agent': CHROME, 'accept-language': 'en-GB', 'sec-fetch-dest': 'document' },
  ...more,
})

it('counts who reads what, without robots, repeats and staff, through restarts and crashes', async () => {
  const newsroom = await openTestNewsroom('reads')
  onTestFinished(async () => await newsroom.close())
  const { city } = await theCast(newsroom.db)
  const stories = await addArticles(newsroom.db, city, 4, { publishedAt: Date.now() - 3_600_000 })
  const [a, b, c, d] = stories.map(({ path }) => path) as [string, string, string, string]
  const staff = await addStaff(newsroom.db, 'Ana', 'moderator')
  await newsroom.start()
  const { client } = newsroom
  const session = await signIn(client(), staff)

  const get = async (path: string, headers: Headers) => {
    const answer = await client().get(path, headers)
    expect([200, 304]).toContain(answer.status)
    return answer
  }
  const { etag = '' } = (await get(a, { 'user-agent': 'curl/8' })).headers
  // Three read A: one of them what he has already, one by an address from a newsletter.
  await get(a, reader(1))
  expect((await get(a, reader(2, { 'if-none-match': etag }))).status).toBe(304)
  await get(`${a}?utm_source=letter`, reader(3))
  // One reads B ten times, and the second page of its comments is no other article.
  for (let n = 0; n < 10; n += 1) await get(b, reader(1))
  // Two read D, who have the page fetched ahead, and one of them never looks at it.
  for (const network of [4, 5, 6]) await get(d, reader(network, { 'sec-purpose': 'prefetch;prerender' }))
  for (const network of [4, 5])
    expect(
      (await client().post(`/read${d}`, [], reader(network, { 'sec-fetch-dest': 'empty' }))).status,
    ).toBe(204)
  // Nobody reads C.
  for (let network = 10; network < 20; network += 1) {
    await get(c, reader(network, { 'user-agent': BOT }))
    await get(c, { 'user-agent': CHROME, 'x-forwarded-for': `203.0.${network}.1` })
    await get(c, reader(network, { cookie: session }))
    await client().head(c, reader(network))
    await client().post(`/read${c}`, [], { ...reader(network), origin: 'https://elsewhere.example' })
  }
  const lists = async () => (await popularIds(newsroom.db))['read-day'].map((id) => pathOf(id))
  const pathOf = (id: number) => stories.find((story) => story.id === id)?.path

  // What was counted is written down when the server stops, and the lists are made when it starts.
  await newsroom.stop()
  await newsroom.start()
  await expect.poll(lists).toEqual([a, d, b])
  const page = (await get('/most-read', {})).text
  const places = [a, d, b].map((path) => page.indexOf(`href="${path}"`))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places[0]).toBeGreaterThan(0)
  expect(page).not.toContain(`href="${c}"`)

  // After a restart the same readers count no more, and another one does.
  for (const network of [1, 4, 5]) for (const path of [b, d]) await get(path, reader(network))
  await get(b, reader(7))
  await get(b, reader(8))
  await newsroom.stop()
  await newsroom.start()
  // b: 1, 4, 5, 7, 8; a: 1, 2, 3; d: 1, 4, 5.
  await expect.poll(lists).toEqual([b, a, d])

  // What a kill takes is what has been counted in the last seconds.
  await newsroom.kill()
  await newsroom.start()
  await get(a, reader(1))
  await newsroom.stop()
  await newsroom.start()
  await expect.poll(lists).toEqual([b, a, d])
})
