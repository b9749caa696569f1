import type { APIRequestContext } from '@playwright/test'
import { addCorrection, addPost, goLive } from '#db/testing/afterwards.ts'
import {
  addArticle,
  addArticles,
  addAuthor,
  addComment,
  addSection,
  addTag,
  MINUTE,
  unpublish,
} from '#db/testing/cast.ts'
import { addLonelyArticle, addSeries, changeArticle, readersEmails } from '#db/testing/newsroom.ts'
import { readDescription } from '../openapi.ts'
import { expect, test } from '../test.ts'

interface Page<Item> {
  items: Item[]
  next: string | null
}

async function describedBy(request: APIRequestContext) {
  const answer = await request.get('/api/v1/openapi.json')
  expect(answer.status()).toBe(200)
  return readDescription(await answer.json())
}

test('every address that is described answers as it is described, and nothing in it is a reader’s address', async ({
  request,
  newsroom,
  unique,
}) => {
  const api = await describedBy(request)
  expect(api.described.openapi).toBe('3.1.0')
  expect(api.dangling()).toEqual([])
  const section = await addSection(newsroom, `Wharf ${unique}`)
  const ines = await addAuthor(newsroom, `Ines ${unique}`, { role: 'Correspondent', bio: 'Writes.' })
  const tag = await addTag(newsroom, `Cranes ${unique}`)
  const article = await addArticle(newsroom, section, {
    headline: 'The crane <moves>',
    publishedAt: Date.now(),
    ...{ authorIds: [ines.id], tagIds: [tag.id] },
  })
  const first = await addComment(newsroom, article, {
    email: `hidden-${unique}@example.org`,
    body: 'See *here*',
  })
  await addComment(newsroom, article, { under: first })
  await addComment(newsroom, article, { status: 'pending', body: `held ${unique}` })
  const series = await addSeries(newsroom, `Quays ${unique}`, [article])
  await addCorrection(newsroom, article, { text: 'It was\nanother crane.' })
  await goLive(newsroom, article)
  await addPost(newsroom, article, { headline: 'It moves', body: 'See [here](/city)', isKey: true })
  const asked: Record<string, string[]> = {
    '/api/v1': ['/api/v1'],
    '/api/v1/articles': [
      ...['', '?limit=100', `?section=${section.slug}`, `?tag=cranes-${unique}`, `?author=ines-${unique}`],
      ...['?since=2026-01-01', '?updatedSince=2020-01-01T00:00:00Z&limit=3', '?utm_source=x'],
    ].map((query) => `/api/v1/articles${query}`),
    '/api/v1/articles/{id}': [`/api/v1/articles/${article.id}`],
    '/api/v1/articles/{section}/{slug}': [
      `/api/v1/articles${article.path}`,
      '/api/v1/articles/city/tram-line-five-approved',
    ],
    '/api/v1/articles/{section}/{slug}/comments': [`/api/v1/articles${article.path}/comments`],
    '/api/v1/articles/{section}/{slug}/live': [
      ...['', '?limit=1', '?limit=100'].map((query) => `/api/v1/articles${article.path}/live${query}`),
    ],
    '/api/v1/corrections': ['/api/v1/corrections?limit=100', `/api/v1/corrections?article=${article.id}`],
    '/api/v1/comments': ['/api/v1/comments?limit=100', `/api/v1/comments?article=${article.id}`],
    '/api/v1/sections': ['/api/v1/sections'],
    '/api/v1/sections/{slug}': [`/api/v1/sections/${section.slug}`, '/api/v1/sections/city'],
    '/api/v1/authors': ['/api/v1/authors?limit=100'],
    '/api/v1/authors/{slug}': [`/api/v1/authors/ines-${unique}`, '/api/v1/authors/ines-aldous'],
    '/api/v1/tags': ['/api/v1/tags'],
    '/api/v1/tags/{slug}': [`/api/v1/tags/cranes-${unique}`],
    '/api/v1/series': ['/api/v1/series'],
    '/api/v1/series/{slug}': [`/api/v1/series/${series.slug}`],
    '/api/v1/search': ['/api/v1/search?q=harbour', '/api/v1/search?q=nothingatallhasthisword'],
  }
  expect(Object.keys(asked).sort()).toEqual(Object.keys(api.described.paths).sort())
  const emails = await readersEmails(newsroom)
  expect(emails).toContain(`hidden-${unique}@example.org`)
  for (const [path, urls] of Object.entries(asked))
    for (const url of urls) {
      const answer = await request.get(url)
      expect([url, answer.status(), answer.headers()['content-type']]).toEqual([
        ...[url, 200, 'application/json; charset=utf-8'],
      ])
      const text = await answer.text()
      expect([url, api.faults(path, JSON.parse(text))]).toEqual([url, []])
      expect(emails.filter((email) => text.includes(email))).toEqual([])
      expect(text).not.toContain(`held ${unique}`)
      expect(answer.headers()['access-control-allow-origin']).toBe('*')
      expect([url, answer.headers()['cross-origin-resource-policy']]).toEqual([url, 'cross-origin'])
      // Other tests write meanwhile: what all of them write into may have changed between two questions.
      const askTwice = async () => {
        const { etag = '' } = (await request.get(url)).headers()
        const again = await request.get(url, { headers: { 'if-none-match': etag } })
        const head = await request.head(url)
        return [again.status(), (await again.body()).length, head.headers().etag === etag]
      }
      await expect.poll(askTwice, url).toEqual([304, 0, true])
    }
})

test('what is changed is answered at once, and since when says the answer', async ({
  request,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const path = `/api/v1/articles${article.path}`
  const lists = [`/api/v1/articles?section=${article.section.slug}`, `/api/v1/articles/${article.id}`]
  const before = await request.get(path)
  expect(before.headers()['last-modified']).toBeDefined()
  for (const url of lists) expect(await (await request.get(url)).text()).toContain(`Report ${unique}`)
  const since = { 'if-modified-since': before.headers()['last-modified'] ?? '' }
  expect((await request.get(path, { headers: since })).status()).toBe(304)
  await changeArticle(newsroom, article, { headline: `Amended ${unique}` })
  for (const url of [path, ...lists])
    expect(await (await request.get(url)).text()).toContain(`Amended ${unique}`)

  expect((await (await request.get(`${path}/comments`)).json()) as Page<unknown>).toMatchObject({ items: [] })
  const comment = await addComment(newsroom, article, { name: 'Zoë', body: 'So *it* is <b>so</b>' })
  for (const url of [`${path}/comments`, `/api/v1/comments?article=${article.id}`]) {
    const { items } = (await (await request.get(url)).json()) as Page<{
      id: number
      html: string
      name: string
    }>
    expect(items).toMatchObject([{ id: comment.id, name: 'Zoë' }])
    expect(items[0]?.html).toContain('<em>it</em> is &lt;b&gt;so&lt;/b&gt;')
  }
  await unpublish(newsroom, article)
  for (const url of [path, `${path}/comments`, `/api/v1/articles/${article.id}`])
    expect([url, [404, 410].includes((await request.get(url)).status())]).toEqual([url, true])
  expect((await request.get(`/api/v1/comments?article=${article.id}`)).status()).toBe(400)
  expect(await (await request.get('/api/v1/comments?limit=100')).text()).not.toContain(article.path)
})

test('lists of names, comments and changes are walked once through, whatever comes meanwhile', async ({
  request,
  newsroom,
  unique,
}) => {
  const walk = async <Item>(
    path: string,
    key: (item: Item) => unknown,
    meanwhile: () => Promise<unknown>,
  ) => {
    const seen: unknown[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const url: string = `${path}${cursor && `&cursor=${cursor}`}`
      const { items, next } = (await (await request.get(url)).json()) as Page<Item>
      seen.push(...items.map(key))
      cursor = next
      await meanwhile()
    }
    return seen
  }
  const section = await addSection(newsroom, `Basin ${unique}`)
  const author = await addAuthor(newsroom, `Zora ${unique}`)
  const articles = await addArticles(newsroom, section, 5, {
    publishedAt: Date.now() - MINUTE,
    authorIds: [author.id],
  })
  const [article, oldest] = [articles.at(0), articles.at(-1)]
  if (!article || !oldest) throw new Error('no article')
  const own: number[] = []
  for (let n = 0; n < 5; n += 1)
    own.push((await addComment(newsroom, article, { at: Date.now() - n * MINUTE })).id)
  const comments = await walk<{ id: number }>(
    `/api/v1/comments?article=${article.id}&limit=2`,
    ({ id }) => id,
    () => addComment(newsroom, article, { at: Date.now() }),
  )
  expect(comments).toEqual(own)

  const authors = await walk<{ slug: string }>(
    '/api/v1/authors?limit=2',
    ({ slug }) => slug,
    async () => {},
  )
  expect(new Set(authors).size).toBe(authors.length)
  expect(authors).toContain(`zora-${unique}`)

  let changes = 0
  const changed = await walk<{ id: number }>(
    `/api/v1/articles?section=${section.slug}&updatedSince=2020-01-01&limit=2`,
    ({ id }) => id,
    async () => {
      // The one that was listed first is changed once, and comes again at the end.
      if ((changes += 1) === 1) await changeArticle(newsroom, oldest, { headline: `Again ${unique}` })
    },
  )
  expect(changed).toEqual([...articles.toReversed().map(({ id }) => id), oldest.id])
})

test('what cannot be answered is said as a problem that is described', async ({ request, unique }) => {
  const api = await describedBy(request)
  for (const [url, status] of [
    ['/api/v1/articles?limit=101', 400],
    ['/api/v1/articles?since=2026-01-01&updatedSince=2026-01-01', 400],
    ['/api/v1/articles?updatedSince=soon', 400],
    ['/api/v1/articles?since=2026-02-30', 400],
    ['/api/v1/articles?since=2026-02-30T10:00Z', 400],
    ['/api/v1/comments?article=0', 400],
    ['/api/v1/comments?cursor=x', 400],
    ['/api/v1/corrections?cursor=x', 400],
    ['/api/v1/corrections?article=999999999', 400],
    ['/api/v1/authors?limit=0', 400],
    ['/api/v1/tags?cursor=WzFd', 400],
    ['/api/v1/search', 400],
    ['/api/v1/articles/999999999', 404],
    ['/api/v1/articles/city/nothing', 404],
    ['/api/v1/articles/city/nothing/comments', 404],
    ['/api/v1/articles/city/nothing/live', 404],
    ['/api/v1/articles/city/tram-line-five-approved/live', 404],
    [`/api/v1/authors/${unique}`, 404],
    [`/api/v1/tags/${unique}`, 404],
    [`/api/v1/sections/${unique}`, 404],
    [`/api/v1/series/${unique}`, 404],
    ['/api/v1/nothing/at/all', 404],
    ['/api/v2', 404],
  ] as const) {
    const answer = await request.get(url)
    expect([url, answer.status()]).toEqual([url, status])
    if (!url.startsWith('/api/v1')) continue
    expect([url, answer.headers()['content-type']]).toEqual([url, 'application/problem+json; charset=utf-8'])
    expect([url, api.problemFaults(await answer.json())]).toEqual([url, []])
    expect(answer.headers()['access-control-allow-origin']).toBe('*')
  }
  for (const url of ['/api/v1', '/api/v1/comments', '/api/v1/openapi.json'])
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const answer = await request.fetch(url, { method })
      expect([url, answer.status(), answer.headers().allow]).toEqual([url, 405, 'GET, HEAD, OPTIONS'])
      expect(api.problemFaults(await answer.json())).toEqual([])
    }
})
