import { addComment } from '#db/testing/cast.ts'
import { addLonelyArticle, changeArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

test('an address with a slash in disguise leads to no other site', async ({ request }) => {
  for (const path of ['/%2Felsewhere.example/x/comments', '/%5Celsewhere.example/x/comments']) {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.headers().location ?? '/').toMatch(/^\/[^/\\]/)
  }
})

test('a form sent to a path in disguise reaches nothing but the page that says so', async ({ request }) => {
  const form = { name: 'Ida', email: 'ida@example.org', body: 'Anybody there?' }
  for (const path of ['/x/%2e%2e%2fapi%2fauth%2fsession/comments', '/%2Fx/y/comments']) {
    const answer = await request.post(path, { form, maxRedirects: 0 })
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['content-type']).toContain('text/html')
    expect(answer.headers()['set-cookie']).toBeUndefined()
  }
})

test('addresses of the framework’s own pages and data are the newsroom’s 404, which nobody keeps', async ({
  request,
}) => {
  for (const path of [
    '/404',
    '/500',
    '/_not-found',
    '/_error',
    '/city.rsc',
    '/city.segments/_tree.segment.rsc',
  ]) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['cache-control'], path).toBe('private, no-store')
    expect(await answer.text(), path).toContain('The Aldermouth Courier')
  }
})

test('an address that ends in no key of ours, or in half a character, is no page and no fault of ours', async ({
  request,
}) => {
  for (const key of ['x', '%25zz', '%2525zz', '%E0%A4%A', '%00', '1-2-3.x', 'a'.repeat(9000)])
    for (const [path, status] of [
      ['/preview', 404],
      ['/admin/join', 410],
      ['/admin/reset', 410],
      ['/city', 404],
      ['/tag', 404],
    ] as const)
      expect([path, key, (await request.get(`${path}/${key}`)).status()]).toEqual([path, key, status])
  expect((await request.get('/api/auth/callback/credentials')).status()).toBe(405)
})

test('a page without parts is at one address, whoever asks for its second', async ({ request }) => {
  for (const path of ['/', '/about/masthead', '/most-read', '/guidelines', '/transparency'])
    for (const headers of [{}, { cookie: 'broadsheet_held=nonsense' }] as Record<string, string>[]) {
      const ask = { maxRedirects: 0, headers }
      for (const answer of [
        await request.get(`${path}?page=2&utm_source=letter`, ask),
        await request.head(`${path}?page=7`, ask),
      ]) {
        expect(answer.status(), path).toBe(301)
        expect(answer.headers().location).toBe(path)
      }
    }
})

test('an article that gets another address is named by it beside the articles that link to it, within seconds', async ({
  request,
  newsroom,
  unique,
}) => {
  const target = await addLonelyArticle(newsroom, `${unique}-target`)
  const linking = await addLonelyArticle(newsroom, unique, {
    bodyHtml: `<p>See <a href="${target.path}">the report</a>.</p>`,
  })
  const bare = async () => (await (await request.get(linking.path)).text()).includes(target.path)
  expect(await bare()).toBe(true)
  await changeArticle(newsroom, target, { slug: `moved-${unique}` })
  const moved = await request.get(target.path, { maxRedirects: 0 })
  expect(moved.status()).toBe(301)
  await addComment(newsroom, linking)
  expect(await (await request.get(linking.path)).text()).toContain('1 comment')
})
