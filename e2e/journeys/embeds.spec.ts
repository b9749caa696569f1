import type { Page } from '@playwright/test'
import { addLonelyArticle, changeArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

const FILM = 'https://www.youtube.com/watch?v=abcdefghij_'
const embedOf = (href: string, words: string) => `<p data-embed="youtube"><a href="${href}">${words}</a></p>`

/** Everything that a page asks for. */
function requestsOf(page: Page): URL[] {
  const asked: URL[] = []
  page.on('request', (request) => asked.push(new URL(request.url())))
  return asked
}

test('something of another site is a link, and a page asks nobody else for anything', async ({
  page,
  newsroom,
  unique,
  url,
}) => {
  const bodyHtml = `<p>Before.</p>${embedOf(FILM, 'The band plays')}<p>After.</p>`
  const { path } = await addLonelyArticle(newsroom, unique, { bodyHtml })
  const asked = requestsOf(page)
  const answer = await page.goto(path, { waitUntil: 'networkidle' })
  expect(answer?.headers()['content-security-policy']).toMatch(
    /; frame-src https:\/\/www\.youtube-nocookie\.com$/,
  )
  await expect(page.getByRole('link', { name: 'The band plays' })).toHaveAttribute('href', FILM)
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(asked.filter(({ origin }) => origin !== url)).toEqual([])
  expect(asked.map(({ pathname }) => pathname)).toContain('/embeds.css')
  // Nobody who has not looked at this page gets a byte or a right of it.
  const other = await addLonelyArticle(newsroom, `${unique}-other`)
  asked.length = 0
  const plain = await page.goto(other.path, { waitUntil: 'networkidle' })
  expect(plain?.headers()['content-security-policy']).not.toContain('frame-src')
  expect(asked.filter(({ pathname }) => pathname.startsWith('/embeds'))).toEqual([])
})

test('a page may frame what is on it now, and no longer what was', async ({ page, newsroom, unique }) => {
  const policy = async (path: string) =>
    (await page.request.get(path)).headers()['content-security-policy']?.split('frame-src ')[1]
  const vimeo = '<p data-embed="vimeo"><a href="https://vimeo.com/1">Film</a></p>'
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: `${vimeo}${embedOf(FILM, 'a')}` })
  for (let read = 0; read < 2; read += 1)
    expect(await policy(article.path)).toBe('https://player.vimeo.com https://www.youtube-nocookie.com')
  await changeArticle(newsroom, article, { bodyHtml: vimeo })
  for (let read = 0; read < 2; read += 1) expect(await policy(article.path)).toBe('https://player.vimeo.com')
  await changeArticle(newsroom, article, { bodyHtml: '<p>No more.</p>' })
  expect(await policy(article.path)).toBeUndefined()
})

test('a refused comment shows the same page, with the same rights', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: embedOf(FILM, 'a') })
  const refused = await page.request.post(`${article.path}/comments`, {
    form: { name: '', email: '', body: '' },
    maxRedirects: 0,
  })
  expect(refused.status()).toBe(422)
  expect(refused.headers()['content-security-policy']).toContain('frame-src https://www.youtube-nocookie.com')
})
