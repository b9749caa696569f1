import { addComment } from '#db/testing/cast.ts'
import { addLonelyArticle, approveAll } from '#db/testing/newsroom.ts'
import { commentForm, publicComment } from '../comment-form.ts'
import { press } from '../desk.ts'
import { expect, nextAddress, test } from '../test.ts'

test('a script that recommends what is not there is told so', async ({ page, newsroom, unique, url }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const held = await addComment(newsroom, article, { status: 'pending' })
  for (const comment of [held.id, 'x', 9e9]) {
    const answer = await page.request.post(`${article.path}/comments/recommend`, {
      form: { comment },
      headers: { accept: 'application/json', origin: url },
      maxRedirects: 0,
    })
    expect([answer.status(), await answer.json()]).toEqual([404, { ok: false, reason: 'gone' }])
  }
})

test('a reader recommends a comment, and takes it back; everybody sees the number', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  const button = publicComment(page, 'Hester Blake').getByRole('button')
  await page.goto(article.path)
  await expect(button).toHaveText('Recommend')
  await press(page, button)
  await expect(button).toHaveText('Recommend 1')
  await expect(button).toHaveAttribute('aria-pressed', 'true')

  const other = await anotherReader()
  const theirs = publicComment(other, 'Hester Blake').getByRole('button')
  await other.goto(article.path)
  await press(other, theirs)
  await expect(theirs).toHaveText('Recommend 2')
  await press(page, button)
  await expect(button).toHaveText('Recommend 1')
  // Opened again, the page does not say it; the server knows.
  await other.goto(`${article.path}?page=1`)
  await press(other, theirs)
  await expect(theirs).toHaveText('Recommend')
})

test('two readers behind one address, with one kind of browser, are two readers', async ({
  playwright,
  url,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  const headers = { 'x-forwarded-for': nextAddress(), accept: 'application/json' }
  const reader = async () => {
    const browser = await playwright.request.newContext({ baseURL: url, extraHTTPHeaders: headers })
    return async () => {
      const to = `${article.path}/comments/recommend`
      const answer = await browser.post(to, { form: { comment: String(id) } })
      return { told: (await answer.json()) as unknown, cookie: answer.headers()['set-cookie'] }
    }
  }
  const [one, other] = [await reader(), await reader()]
  const first = await one()
  expect(first.told).toEqual({ recommended: true, count: 1 })
  expect(first.cookie).toMatch(/^broadsheet_reader=\S+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax/)
  expect((await other()).told).toEqual({ recommended: true, count: 2 })
  expect(await one()).toEqual({ told: { recommended: false, count: 1 }, cookie: undefined })
})

test('a script that keeps no cookie does not recommend without end', async ({
  playwright,
  url,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  const network = nextAddress().replace(/::1$/, '')
  const statuses: number[] = []
  for (let n = 1; n <= 11; n += 1) {
    const headers = { 'x-forwarded-for': `${network}:${n}::1` }
    const script = await playwright.request.newContext({ baseURL: url, extraHTTPHeaders: headers })
    const form = { comment: String(id) }
    const answer = await script.post(`${article.path}/comments/recommend`, { form, maxRedirects: 0 })
    statuses.push(answer.status())
    await script.dispose()
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 303), 429])
})

test('nobody recommends his own comment', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill({ name: `Zoë ${unique}`, email: `zoe-${unique}@example.org`, body: 'I am right.' })
  await form.post()
  const id = new URL(page.url()).hash.replace('#comment-', '')
  await approveAll(newsroom, article)
  await page.goto(article.path)
  const own = publicComment(page, `Zoë ${unique}`)
  await expect(own).toBeVisible()
  await expect(own.getByRole('button')).toHaveCount(0)
  const answer = await page.request.post(`${article.path}/comments/recommend`, {
    form: { comment: id },
    headers: { accept: 'application/json' },
  })
  expect(answer.status()).toBe(403)
  expect(await answer.json()).toEqual({ ok: false, reason: 'own' })
})

test('what is not there cannot be recommended', async ({ request, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const held = await addComment(newsroom, article, { status: 'pending' })
  for (const comment of [String(held.id), '0', '-1', 'x', '']) {
    const to = `${article.path}/comments/recommend`
    const answer = await request.post(to, { form: { comment }, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers().location).toBe(`${article.path}#comments`)
  }
})
