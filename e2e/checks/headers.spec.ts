import type { APIResponse } from '@playwright/test'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, approveAll } from '#db/testing/newsroom.ts'
import { commentForm } from '../comment-form.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

const TRAM = '/city/tram-line-five-approved'
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
const KEPT = /^public, max-age=0, s-maxage=\d+, stale-while-revalidate=\d+$/

const ENCODINGS = ['br', 'gzip', 'identity'] as const
const get = async (
  request: { get: (path: string, options: object) => Promise<APIResponse> },
  path: string,
  headers = {},
) => await request.get(path, { headers, maxRedirects: 0 })

test('a page kept for all says how long, under which policy, and is the same in every encoding', async ({
  request,
}) => {
  let answers: Awaited<ReturnType<typeof get>>[] = []
  // What stands beside it may change between two of them.
  await expect
    .poll(async () => {
      answers = await Promise.all(
        ENCODINGS.map((encoding) => get(request, TRAM, { 'accept-encoding': encoding })),
      )
      return new Set(answers.map((answer) => answer.headers().etag)).size
    })
    .toBe(1)
  for (const [index, answer] of answers.entries()) {
    const headers = answer.headers()
    expect(headers['content-security-policy']).toBe(POLICY)
    expect(headers['cache-control']).toMatch(KEPT)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(headers['content-encoding']).toBe(ENCODINGS[index] === 'identity' ? undefined : ENCODINGS[index])
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['cross-origin-opener-policy']).toBe('same-origin')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect(headers['set-cookie']).toBeUndefined()
  }
  const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()))
  for (const other of others) expect(other).toBe(first)
})

test('who has a page already is told so until it changes, and HEAD says what GET does', async ({
  request,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const etag = (await get(request, article.path)).headers().etag ?? ''
  for (const known of [etag, etag.replace('W/', ''), `"x", ${etag}`, '*']) {
    const again = await get(request, article.path, { 'if-none-match': known })
    expect(again.status()).toBe(304)
    expect(again.headers()['content-security-policy']).toBe(POLICY)
  }
  const head = await request.head(article.path)
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0])
  await addComment(newsroom, article, { status: 'pending' })
  expect((await get(request, article.path, { 'if-none-match': etag })).status()).toBe(304)
  await approveAll(newsroom, article)
  expect((await get(request, article.path, { 'if-none-match': etag })).status()).toBe(200)
})

test('what a page is asked with beside its number makes no difference', async ({ request }) => {
  const etags = async () =>
    await Promise.all(
      ['', '?utm_source=mail', '?fbclid=1&gclid=2', '?page=1', '?'].map(
        async (query) => (await get(request, TRAM + query)).headers().etag,
      ),
    )
  await expect.poll(async () => new Set(await etags()).size).toBe(1)
})

test('the author of a held comment and staff get pages of their own, which nobody keeps', async ({
  page,
  newsroom,
  unique,
  anotherReader,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await commentForm(page).fill({ name: 'Ida', email: `ida-${unique}@example.org`, body: `Mine ${unique}` })
  await commentForm(page).post()
  await expect(page.getByText(`Mine ${unique}`)).toBeVisible()
  const own = await page.request.get(article.path)
  expect(own.headers()['cache-control']).toBe('private, no-store')
  expect(await own.text()).toContain(`Mine ${unique}`)

  const reader = await anotherReader()
  const shared = await reader.request.get(article.path)
  expect(shared.headers()['cache-control']).toMatch(KEPT)
  expect(await shared.text()).not.toContain(`Mine ${unique}`)

  await signIn(reader, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  expect((await reader.request.get(article.path)).headers()['cache-control']).not.toMatch(/public/)
})

test('staff’s pages run the scripts that carry their nonce, another one each time', async ({ page }) => {
  const policies: string[] = []
  for (let n = 0; n < 2; n += 1) {
    const answer = await page.goto('/admin/sign-in')
    policies.push(answer?.headers()['content-security-policy'] ?? '')
    expect(answer?.headers()['cache-control']).toContain('no-store')
  }
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'nonce-[\w+/=]{20,}' 'strict-dynamic';/)
    expect(policy).not.toContain('unsafe')
  }
  expect(policies[0]).not.toBe(policies[1])
})

test('files of the program are compressed, and kept for good under a name of their own', async ({ page }) => {
  const files = new Map<string, Record<string, string>>()
  page.on('response', (response) => {
    const { pathname, search } = new URL(response.url())
    if (response.request().resourceType() !== 'document') files.set(pathname + search, response.headers())
  })
  await page.goto(TRAM, { waitUntil: 'networkidle' })
  const lasting = [...files].filter(([path]) => /^\/(?:_next|fonts|uploads)\/|\?v=/.test(path))
  expect(lasting.length).toBeGreaterThan(5)
  for (const [path, headers] of lasting) {
    expect(headers['cache-control'], path).toBe('public, max-age=31536000, immutable')
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    if (/\.(?:js|css)/.test(path)) expect(headers['content-encoding'], path).toMatch(/^(?:br|gzip)$/)
  }
})

test('a file under an old version is served as it is now, and asked for again', async ({ request }) => {
  const stale = await get(request, '/reader.js?v=of-long-ago')
  expect(stale.status()).toBe(200)
  expect(stale.headers()['cache-control']).toBe('public, max-age=0, must-revalidate')
  expect((await get(request, '/reader.js', { 'if-none-match': stale.headers().etag })).status()).toBe(304)
  for (const path of [
    '/_next/static/none.js',
    '/fonts/../package.json',
    '/uploads/../broadsheet.db',
    '/uploads/x.webp',
  ])
    expect((await get(request, path)).status(), path).toBe(404)
})
