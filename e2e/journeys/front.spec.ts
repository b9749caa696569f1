import { addArticles, addAuthor, addSection } from '#db/testing/cast.ts'
import { LONG_AGO } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

test('the front page has one heading, a lead story, the latest and a block for sections', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Aldermouth Courier')
  const main = page.getByRole('main')
  expect(await main.getByRole('region', { name: 'Latest' }).getByRole('listitem').count()).toBeGreaterThan(5)
  await expect(
    main.getByRole('region', { name: 'City' }).getByRole('heading', { level: 3 }).first(),
  ).toBeVisible()
})

test('no story stands twice on the front page', async ({ page }) => {
  await page.goto('/')
  const headlines = page.getByRole('main').locator('.story-headline a, .latest li > a')
  const addresses = await headlines.evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(addresses.length).toBeGreaterThan(20)
  expect(new Set(addresses).size).toBe(addresses.length)
})

test('a reader goes from the front page to a section to an article', async ({ page }) => {
  await page.goto('/')
  const sections = page.getByRole('navigation', { name: 'Sections', exact: true })
  await sections.getByRole('link', { name: 'City' }).click()
  await expect(page).toHaveURL(/\/city$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('City')
  await expect(sections.getByRole('link', { name: 'City' })).toHaveAttribute('aria-current', 'page')
  const first = page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link')
  const headline = (await first.textContent()) ?? ''
  await first.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
})

test('a long section has pages, and each names itself as the one to index', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Archive ${unique}`, { listed: false })
  await addArticles(newsroom, section, 41, { headline: `Found ${unique} no.`, publishedAt: LONG_AGO })
  await page.goto(`/${section.slug}`)
  const pages = page.getByRole('navigation', { name: /pages$/ })
  await expect(pages).toContainText('Page 1 of 3')
  await expect(pages.getByRole('link', { name: 'Previous page' })).toHaveCount(0)
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(20)

  await pages.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/\?page=2$/)
  await expect(pages).toContainText('Page 2 of 3')
  await expect(page.getByRole('link', { name: `Found ${unique} no. 21`, exact: true })).toBeVisible()
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute(
    'href',
    new RegExp(`/${section.slug}\\?page=2$`),
  )

  await pages.getByRole('link', { name: 'Next page' }).click()
  await expect(pages.getByRole('link', { name: 'Next page' })).toHaveCount(0)
  await pages.getByRole('link', { name: 'Previous page' }).click()
  await pages.getByRole('link', { name: 'Previous page' }).click()
  await expect(page).toHaveURL(new RegExp(`/${section.slug}$`))
})

for (const beyond of ['99', '0', '-1', 'two', '1.5', '9'.repeat(40)]) {
  test(`page ${beyond} of a section is no page`, async ({ page }) => {
    const response = await page.goto(`/city?page=${beyond}`)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
  })
}

test('a tag leads to all articles that have it', async ({ page }) => {
  await page.goto('/city/tram-line-five-approved')
  await page.getByRole('list', { name: 'Tags' }).getByRole('link', { name: 'Trams' }).click()
  await expect(page).toHaveURL(/\/tag\/trams$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Trams')
  await expect(
    page.getByRole('link', { name: 'Tram line 5 to Carrow Hill approved after ten-hour meeting' }),
  ).toBeVisible()
})

test('a byline leads to the author, with a biography and every article', async ({ page }) => {
  await page.goto('/city/tram-line-five-approved')
  await page.locator('.article-meta').getByRole('link', { name: 'Inés Aldous' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inés Aldous')
  await expect(page.getByText('has covered the council, its plans and its overruns since 2014')).toBeVisible()
  const said = Number((await page.locator('.listing-count').textContent())?.replace(/\D+/g, ''))
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(said)
})

test('an author without articles has a page that says so', async ({ page, newsroom, unique }) => {
  const author = await addAuthor(newsroom, `Newcomer ${unique}`)
  await page.goto(`/author/${author.slug}`)
  await expect(page.getByText('Nothing has been published here yet.')).toBeVisible()
})

test('the menu opens by keyboard, leads to a section, and works without JavaScript', async ({ page }) => {
  await page.goto('/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.locator('summary', { hasText: 'Menu' })).toBeFocused()
  await page.keyboard.press('Enter')
  const menu = page.getByRole('navigation', { name: 'All sections' })
  await expect(menu).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.locator('#menu-search')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(menu.getByRole('link', { name: /^World/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('World')
})

test('search finds an article by its words, and says when there is nothing', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'Search' }).click()
  const search = page.getByRole('main').getByRole('search')
  await search.getByLabel('Search the archive').fill('tram Carrow Hill')
  await search.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\?q=tram/)
  await expect(page.getByRole('main').getByRole('article').first()).toContainText(
    'Tram line 5 to Carrow Hill',
  )
  await search.getByLabel('Search the archive').fill('zyzzyva')
  await search.getByRole('button', { name: 'Search' }).click()
  await expect(page.getByRole('status')).toContainText('Nothing was found for “zyzzyva”')
})

test('a search is narrowed to an author by his name, and says when there is none of that name', async ({
  page,
}) => {
  await page.goto('/search?q=lane')
  await page.getByText('Narrow the search').click()
  await page.getByLabel('Author').fill('ines  ALDOUS')
  await page.getByRole('button', { name: 'Narrow' }).click()
  await expect(page.getByLabel('Author')).toHaveValue('Inés Aldous')
  const bylines = page.getByRole('region', { name: 'Results' }).getByRole('article')
  await expect(bylines.first()).toBeVisible()
  await expect(bylines.filter({ hasNotText: 'Inés Aldous' })).toHaveCount(0)
  await page.getByLabel('Author').fill('Nobody at all')
  await page.getByRole('button', { name: 'Narrow' }).click()
  await expect(page.getByLabel('Author')).toHaveValue('Nobody at all')
  await expect(page.getByLabel('Author')).toHaveAccessibleDescription(/There is no such author/)
})

test('a section is listed by the search without a word, by either end and page by page', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Listed ${unique}`)
  await addArticles(newsroom, section, 21, { headline: `Listed ${unique} no.`, publishedAt: LONG_AGO })
  await page.goto(`/search?section=${section.slug}`)
  const results = page.getByRole('region', { name: 'Results' })
  await expect(results.getByRole('status')).toHaveText('21 articles')
  await expect(results.getByRole('article')).toHaveCount(20)
  const newest = await results.getByRole('article').getByRole('heading').first().textContent()
  await results.getByRole('link', { name: 'Oldest' }).click()
  await expect(results.getByRole('status')).toHaveText('21 articles')
  await expect(results.getByRole('article').getByRole('heading').first()).not.toHaveText(newest ?? '')
  await results.getByRole('link', { name: 'Next page' }).click()
  await expect(results.getByRole('article')).toHaveCount(1)
  await expect(results.getByRole('article').getByRole('heading')).toHaveText(newest ?? '')
})

test('search engines may show the search form, and no page of results', async ({ page }) => {
  const robots = page.locator('meta[name=robots]')
  await page.goto('/search')
  await expect(robots).not.toHaveAttribute('content', /noindex/)
  await page.goto('/search?q=tram')
  await expect(robots).toHaveAttribute('content', 'noindex')
})

for (const typed of [
  '"unbalanced',
  'café AND',
  'news-site',
  "' OR 1=1 --",
  '*',
  'NEAR(',
  '﷽',
  '<b>tram</b>',
  '\\',
]) {
  test(`search survives ${typed}`, async ({ page }) => {
    const response = await page.goto(`/search?q=${encodeURIComponent(typed)}`)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('main').getByLabel('Search the archive')).toHaveValue(typed)
  })
}
