import type { APIRequestContext } from '@playwright/test'
import { addCorrection, addPost, endLive, goLive, takeBackCorrection } from '#db/testing/afterwards.ts'
import { addArticle, addSection, MINUTE, unpublish } from '#db/testing/cast.ts'
import { changeArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

interface List<Item> {
  items: Item[]
  next: string | null
}
interface Told {
  title: string
  label: string | null
  updatedAt: string
  live: { status: string; posts: number; postsUrl: string; closedAt: string | null } | null
  corrections: { id: number; url: string; kind: string; text: string }[]
}

const asked = async <T>(request: APIRequestContext, path: string) =>
  (await (await request.get(path)).json()) as T

async function walked(
  request: APIRequestContext,
  path: string,
  meanwhile: () => Promise<unknown>,
): Promise<number[]> {
  const seen: number[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const url: string = `${path}${cursor && `&cursor=${cursor}`}`
    const { items, next } = await asked<List<{ id: number }>>(request, url)
    seen.push(...items.map(({ id }) => id))
    cursor = next
    await meanwhile()
  }
  return seen
}

test('what kind of piece an article is, is told wherever it is listed', async ({
  request,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Opinions ${unique}`)
  const article = await addArticle(newsroom, section, { headline: 'A gull speaks' })
  const [path, list] = [`/api/v1/articles${article.path}`, `/api/v1/articles?section=${section.slug}`]
  expect((await asked<Told>(request, path)).label).toBeNull()
  // Cards do not say this one: in a list it is news all the same, and programs want to know.
  for (const label of ['analysis', 'opinion', 'sponsored']) {
    await changeArticle(newsroom, article, { label })
    expect((await asked<Told>(request, path)).label).toBe(label)
    expect((await asked<List<Told>>(request, list)).items.map((one) => one.label)).toEqual([label])
  }
})

test('corrections are told with their article and walked once through, and none that was taken back', async ({
  request,
  newsroom,
  unique,
  url,
}) => {
  const section = await addSection(newsroom, `Errata ${unique}`)
  const article = await addArticle(newsroom, section, { headline: 'The vote' })
  const path = `/api/v1/articles${article.path}`
  const list = `/api/v1/corrections?article=${article.id}`
  expect((await asked<Told>(request, path)).corrections).toEqual([])
  const start = Date.now() - 10 * MINUTE
  const own: number[] = []
  for (let n = 0; n < 5; n += 1)
    own.push(await addCorrection(newsroom, article, { text: `Number ${n}.\nSorry.`, at: start + n }))
  const [first = 0] = own
  expect((await asked<Told>(request, path)).corrections).toMatchObject(
    own.map((id, n) => ({
      ...{ id, kind: 'correction', text: `Number ${n}.\nSorry.` },
      url: `${url}${article.path}#correction-${id}`,
    })),
  )
  const seen = await walked(request, `${list}&limit=2`, () =>
    addCorrection(newsroom, article, { at: Date.now() }),
  )
  expect(seen).toEqual(own.toReversed())

  await takeBackCorrection(newsroom, first, Date.now())
  expect((await asked<Told>(request, path)).corrections.map(({ id }) => id)).not.toContain(first)
  for (const one of [list, '/api/v1/corrections?limit=100'])
    expect(await (await request.get(one)).text()).not.toContain(`#correction-${first}"`)
  // Who keeps a copy hears of it.
  const since = new Date(Date.now() - MINUTE).toISOString()
  const changed = `/api/v1/articles?section=${section.slug}&updatedSince=${since}`
  expect((await asked<List<Told>>(request, changed)).items).toMatchObject([{ title: 'The vote' }])

  await changeArticle(newsroom, article, { headline: `The count ${unique}` })
  expect(await (await request.get('/api/v1/corrections?limit=100')).text()).toContain(`The count ${unique}`)
  await unpublish(newsroom, article)
  expect(await (await request.get('/api/v1/corrections?limit=100')).text()).not.toContain(article.path)
  expect((await request.get(list)).status()).toBe(400)
})

test('posts of a live blog are told at once and walked once through, until it is closed and after', async ({
  request,
  newsroom,
  unique,
  url,
}) => {
  const section = await addSection(newsroom, `Live ${unique}`)
  const article = await addArticle(newsroom, section, { headline: 'The count' })
  const path = `/api/v1/articles${article.path}`
  expect((await asked<Told>(request, path)).live).toBeNull()
  expect((await request.get(`${path}/live`)).status()).toBe(404)
  await goLive(newsroom, article, Date.now())
  expect(await asked<List<unknown>>(request, `${path}/live`)).toEqual({ items: [], next: null })
  const own: number[] = []
  for (let n = 0; n < 5; n += 1)
    own.push(
      await addPost(newsroom, article, {
        ...{
          headline: n === 1 ? 'A *result*' : '',
          body: `Post ${n}, see [there](https://example.org/)`,
          isPinned: n === 2,
        },
        at: Date.now() - MINUTE + n,
      }),
    )
  const { items } = await asked<List<{ id: number; html: string }>>(request, `${path}/live`)
  expect(items.map(({ id }) => id)).toEqual(own.toReversed())
  expect(items[3]).toMatchObject({
    ...{ id: own[1], url: `${url}/updates/${own[1]}`, headline: 'A *result*', isPinned: false, isKey: false },
  })
  expect(items[3]?.html).toMatch(
    /^<p[^>]*>Post 1, see <a href="https:\/\/example\.org\/"[^>]*>there<\/a><\/p>$/,
  )
  expect((await asked<Told>(request, path)).live).toMatchObject({
    ...{ status: 'open', posts: 5, closedAt: null, postsUrl: `${url}${path}/live` },
  })
  const seen = await walked(request, `${path}/live?limit=2`, () =>
    addPost(newsroom, article, { at: Date.now() }),
  )
  expect(seen).toEqual(own.toReversed())

  const before = (await asked<Told>(request, path)).updatedAt
  await endLive(newsroom, article, Date.now() + MINUTE)
  const closed = await asked<Told>(request, path)
  expect(closed.live).toMatchObject({ status: 'closed', closedAt: closed.updatedAt })
  expect(closed.updatedAt > before).toBe(true)
  await changeArticle(newsroom, article, { slug: 'counted' })
  const moved = await request.get(`${path}/live`, { maxRedirects: 0 })
  expect([moved.status(), moved.headers().location]).toEqual([
    ...[301, `/api/v1/articles/live-${unique}/counted/live`],
  ])
  await unpublish(newsroom, article)
  expect([404, 410]).toContain((await request.get(`/api/v1/articles/live-${unique}/counted/live`)).status())
})
