import { addArticle, addArticles, addSection, addTag, HOUR, MINUTE } from '#db/testing/cast.ts'
import { editArticle } from '#db/testing/editing.ts'
import { settleRelated } from '#db/testing/related.ts'
import { expect, test } from '../test.ts'

interface Told {
  url: string
  slug: string
  section: string
  title: string
  html: string
  related: { url: string; slug: string; section: string; title: string; because: string }[]
}
interface List {
  items: { slug: string; section: string; title: string; publishedAt: string }[]
  next: string | null
}

const now = Date.now()

test('an article is told with what is related to it, as its page shows it', async ({
  newsroom,
  page,
  unique,
  url,
}) => {
  const harbour = await addSection(newsroom, `Harbour ${unique}`)
  const world = await addSection(newsroom, `Wide world ${unique}`)
  const birds = await addTag(newsroom, `Gulls ${unique}`)
  const words = 'kittiwakes nesting quay cranes ornithologist counting harbourmaster gantry fledglings'.split(
    ' ',
  )
  for (let index = 0; index < 7; index += 1)
    await addArticle(newsroom, index % 3 === 0 ? world : harbour, {
      headline: `Kittiwakes nesting, part ${index}`,
      bodyHtml: `<p>${words.map((word, at) => `${word} ${unique}x${(at + 1) * (index + 3) * 7919}`).join(' ')}</p>`,
      tagIds: index < 3 ? [birds.id] : [],
      publishedAt: now - index * HOUR,
    })
  const target = await addArticle(newsroom, world, { headline: 'A "quoted" <thing>' })
  await addArticle(newsroom, harbour, {
    headline: 'Kittiwakes nesting on the quay cranes',
    bodyHtml: `<p>The kittiwakes are nesting on <a href="/wide-world-${unique}">quay cranes</a>, says the ornithologist.</p>
      <p data-read-also="${target.id}"></p>`,
    tagIds: [birds.id],
    publishedAt: now - MINUTE,
  })
  await settleRelated(newsroom)
  const path = `/harbour-${unique}/kittiwakes-nesting-on-the-quay-cranes`
  const answer = await page.request.get(`/api/v1/articles${path}`)
  expect(answer.headers()).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
  })
  const told = (await answer.json()) as Told
  expect(told).toMatchObject({
    ...{
      url: url + path,
      section: `harbour-${unique}`,
      sectionName: `Harbour ${unique}`,
      kind: 'article',
      language: 'en',
    },
    ...{ title: 'Kittiwakes nesting on the quay cranes', commentCount: 0, image: null, authors: [] },
    tags: [{ name: `Gulls ${unique}`, slug: `gulls-${unique}`, url: `${url}/tag/gulls-${unique}` }],
  })
  expect(told.html).toContain(`<a href="${url}/wide-world-${unique}">quay cranes</a>`)
  expect(told.html).toContain(`<p><a href="${url}${target.path}">A &quot;quoted&quot; &lt;thing&gt;</a></p>`)
  expect(told.related).toHaveLength(5)
  expect(told.related.map(({ because }) => because).join('\n')).toMatch(
    /tags: Gulls [\d-]+; shared: .*kittiwakes/,
  )
  expect(told.related.map(({ because }) => because).join('\n')).toMatch(/; same section/)

  await page.goto(path)
  const shown = page.getByRole('region', { name: 'Related news' }).locator('a.side-headline')
  expect(await shown.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href))).toEqual(
    told.related.map((one) => one.url),
  )

  const { etag = '' } = answer.headers()
  const again = await page.request.get(`/api/v1/articles${path}`, { headers: { 'if-none-match': etag } })
  expect([again.status(), (await again.body()).length, again.headers().etag]).toEqual([304, 0, etag])
  const head = await page.request.head(`/api/v1/articles${path}`)
  expect([head.status(), head.headers().etag]).toEqual([200, etag])
})

test('an address that an article had leads on, and what is not there is a problem', async ({
  newsroom,
  request,
  unique,
}) => {
  const section = await addSection(newsroom, `Ports ${unique}`)
  const moved = await addArticle(newsroom, section, { headline: 'Cranes for sale' })
  await editArticle(newsroom, moved.id, { slug: 'cranes-sold' })
  const withdrawn = await addArticle(newsroom, section, { headline: 'Not true' })
  await editArticle(newsroom, withdrawn.id, { status: 'deleted' })
  const draft = await addArticle(newsroom, section, { headline: 'Draft', status: 'draft', publishedAt: null })
  const ask = (path: string) => request.get(`/api/v1/articles${path}`, { maxRedirects: 0 })

  const away = await ask(moved.path)
  expect([away.status(), away.headers().location]).toEqual([
    301,
    `/api/v1/articles/ports-${unique}/cranes-sold`,
  ])
  for (const [path, status] of [
    [withdrawn.path, 410],
    [draft.path, 404],
    [`/ports-${unique}/never-heard-of`, 404],
    ['/nowhere/at-all', 404],
  ] as const) {
    const answer = await ask(path)
    expect(answer.status()).toBe(status)
    expect(answer.headers()['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(await answer.json()).toMatchObject({ status })
  }
})

test('a list is walked from the newest to the oldest, each once, while new ones come in', async ({
  newsroom,
  request,
  unique,
}) => {
  const section = await addSection(newsroom, `Walked ${unique}`)
  const tag = await addTag(newsroom, `Steps ${unique}`)
  const many = await addArticles(newsroom, section, 7, { publishedAt: now - HOUR, tagIds: [tag.id] })
  await addArticle(newsroom, section, { headline: 'Long ago', publishedAt: Date.UTC(1969, 1, 1) })
  const walked: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const path: string = `/api/v1/articles?section=walked-${unique}&limit=3${cursor && `&cursor=${cursor}`}`
    const { items, next } = (await (await request.get(path)).json()) as List
    walked.push(...items.map(({ slug }) => slug))
    await addArticle(newsroom, section, {
      headline: `Newer, after ${walked.length}`,
      publishedAt: Date.now(),
    })
    cursor = next
  }
  expect(walked).toEqual([...many.map(({ slug }) => slug), 'long-ago'])
  const tagged = (await (await request.get(`/api/v1/articles?tag=steps-${unique}&limit=100`)).json()) as List
  expect([tagged.items.length, tagged.next]).toEqual([7, null])
  const since = new Date(now - MINUTE).toISOString()
  const recent = (await (
    await request.get(`/api/v1/articles?section=walked-${unique}&since=${since}`)
  ).json()) as List
  expect(recent.items.every(({ title }) => title.startsWith('Newer'))).toBe(true)
})

test('a parameter that cannot be understood is named, and a method that is not taken', async ({
  request,
}) => {
  for (const [query, parameter] of [
    ['limit=0', 'limit'],
    ['limit=1e3', 'limit'],
    ['section=nowhere', 'section'],
    ['tag=x&author=y', 'author'],
    ['since=yesterday', 'since'],
    ['cursor=x', 'cursor'],
    ['limit=2&limit=3', 'limit'],
  ] as const) {
    const answer = await request.get(`/api/v1/articles?${query}`)
    expect([query, answer.status()]).toEqual([query, 400])
    const { errors } = (await answer.json()) as { errors: { parameter: string }[] }
    expect(errors.map((error) => error.parameter)).toContain(parameter)
  }
  for (const method of ['POST', 'PUT', 'DELETE']) {
    const answer = await request.fetch('/api/v1/articles', { method })
    expect([answer.status(), answer.headers()['content-type']]).toEqual([
      405,
      'application/problem+json; charset=utf-8',
    ])
    expect(answer.headers().allow).toBe('GET, HEAD, OPTIONS')
  }
  const preflight = await request.fetch('/api/v1/articles', { method: 'OPTIONS' })
  expect([preflight.status(), preflight.headers()['access-control-allow-headers']]).toEqual([
    204,
    'If-None-Match, If-Modified-Since',
  ])
})
