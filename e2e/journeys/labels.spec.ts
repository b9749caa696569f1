import type { Page } from '@playwright/test'
import { addPost, goLive } from '#db/testing/afterwards.ts'
import { addArticle, addSection } from '#db/testing/cast.ts'
import { expect, test } from '../test.ts'

/** What the page tells search engines of its article. */
async function told(page: Page) {
  const json = await page.locator('script[type="application/ld+json"]').textContent()
  return (JSON.parse(json ?? '{}') as { '@graph': Record<string, unknown>[] })['@graph'][0]
}

test('what is no news says so at its headline, in lists and to search engines', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Labels ${unique}`)
  const at = { publishedAt: Date.now() }
  const kinds = [
    ['opinion', 'Opinion', 'OpinionNewsArticle', true],
    ['analysis', 'Analysis', 'AnalysisNewsArticle', false],
    ['satire', 'Satire', 'SatiricalArticle', true],
    ['sponsored', 'Advertisement', 'AdvertiserContentArticle', true],
  ] as const
  const bodyHtml = '<p><a href="https://shop.example/">Book</a> and <a href="/">read</a>.</p>'
  for (const [label, words, type, isOnCard] of kinds) {
    const headline = `${label} ${unique}`
    const { path } = await addArticle(newsroom, section, { ...at, headline, label, bodyHtml })
    await page.goto(path)
    await expect(page.locator('.article-head').getByText(words, { exact: true })).toBeVisible()
    expect(await told(page)).toMatchObject({ '@type': type })
    const rel = label === 'sponsored' ? 'sponsored noopener' : 'noopener'
    await expect(page.locator('.body').getByRole('link', { name: 'Book' })).toHaveAttribute('rel', rel)
    await expect(page.locator('.body').getByRole('link', { name: 'read' })).not.toHaveAttribute('rel')
    await page.goto(`/${section.slug}`)
    const card = page.getByRole('article').filter({ has: page.getByRole('link', { name: headline }) })
    await expect(card.getByText(words, { exact: true })).toHaveCount(isOnCard ? 1 : 0)
  }
  const plain = await addArticle(newsroom, section, { ...at, headline: `plain ${unique}` })
  await page.goto(plain.path)
  await expect(page.locator('.article-head .kicker')).toHaveCount(0)
  expect(await told(page)).toMatchObject({ '@type': 'NewsArticle' })
})

test('what was paid for says so while it is a live blog, too, and on its older posts', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Live labels ${unique}`)
  const paid = await addArticle(newsroom, section, { publishedAt: Date.now(), label: 'sponsored' })
  const { path } = paid
  await goLive(newsroom, paid, Date.now())
  // More than stand on one page.
  for (let n = 0; n < 31; n += 1) await addPost(newsroom, paid, { body: `Post ${n}.`, at: Date.now() })
  await page.goto(path)
  const head = page.locator('.article-head')
  await expect(head.getByRole('link', { name: /newest updates/ })).toBeVisible()
  await expect(head.getByText('Advertisement', { exact: true })).toBeVisible()
  await page.goto(`${path}/updates/2`)
  await expect(page.getByRole('main').getByText('Advertisement', { exact: true })).toBeVisible()
})

test('an article names where it was first reported', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Sources ${unique}`)
  const from = {
    sourceName: 'Harbour Post',
    sourceUrl: 'https://post.example/1',
    viaName: 'City desk',
    viaUrl: '/',
  }
  const { path } = await addArticle(newsroom, section, {
    headline: `Quay ${unique}`,
    publishedAt: Date.now(),
    ...from,
  })
  await page.goto(path)
  await expect(page.getByText('Source: Harbour Post')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Harbour Post' })).toHaveAttribute('rel', 'nofollow noopener')
  await expect(page.getByRole('link', { name: 'City desk' })).not.toHaveAttribute('rel')
})

test('search engines and networks are told what editors chose', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Heads ${unique}`)
  const { path } = await addArticle(newsroom, section, {
    ...{ headline: `Weir ${unique}`, publishedAt: Date.now(), seoTitle: `Why the weir broke ${unique}` },
    ...{ seoDescription: 'What engineers found.', canonicalUrl: 'https://first.example/weir', noindex: true },
    ...{ socialTitle: 'The weir, explained', socialDescription: 'In five minutes.' },
  })
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Weir ${unique}`)
  await expect(page).toHaveTitle(new RegExp(`^Why the weir broke ${unique} – `))
  const meta = (name: string) => page.locator(`meta[name="${name}"], meta[property="${name}"]`)
  await expect(meta('description')).toHaveAttribute('content', 'What engineers found.')
  await expect(meta('robots')).toHaveAttribute('content', /noindex/)
  await expect(meta('og:title')).toHaveAttribute('content', 'The weir, explained')
  await expect(meta('og:description')).toHaveAttribute('content', 'In five minutes.')
  await expect(meta('twitter:title')).toHaveAttribute('content', 'The weir, explained')
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', 'https://first.example/weir')
  const image = (await meta('og:image').first().getAttribute('content')) ?? ''
  expect((await page.request.get(new URL(image).pathname)).status()).toBe(200)
})
