import { addArticle, addArticles, addSection, addTag, DAY, HOUR, MINUTE } from '#db/testing/cast.ts'
import { addLonelyArticle, changeArticle, LONG_AGO, publicArticles } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

const TRAM = '/city/tram-line-five-approved'

test('an article has all that a reader looks for', async ({ page }) => {
  await page.goto(TRAM)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Tram line 5 to Carrow Hill approved after ten-hour meeting',
  )
  await expect(page.getByText('Nine votes to six settle an argument')).toBeVisible()
  await expect(page.locator('.byline').getByRole('link', { name: 'Inés Aldous' })).toHaveAttribute(
    'href',
    '/author/ines-aldous',
  )
  await expect(page.locator('.article-meta')).toContainText('min read')

  const [published, updated] = await page
    .locator('.article-times time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''))
  expect(published).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/)
  expect(Date.parse(updated ?? '') - Date.parse(published ?? '')).toBe(1.5 * HOUR)

  const figure = page.getByRole('main').getByRole('figure').first()
  await expect(figure.getByRole('img')).toHaveAttribute('alt', /transit diagram/)
  await expect(figure.locator('figcaption')).toContainText('the fifth line climbs 74 metres')
  await expect(figure.locator('figcaption')).toContainText('Photo: Courier graphics')
  await expect(page.getByRole('table', { name: 'Line 5 by section' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'About the authors' })).toContainText(
    'Inés Aldous has covered the council',
  )
})

test('the breadcrumb says where the article stands, and leads there', async ({ page }) => {
  await page.goto(TRAM)
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' })
  await expect(breadcrumb.getByRole('listitem')).toHaveText(['Home', 'City', /^Tram line 5/])
  await breadcrumb.getByRole('link', { name: 'City' }).click()
  await expect(page).toHaveURL(/\/city$/)
})

test('"Updated" stands only where the article was changed a minute or more after publication', async ({
  page,
  newsroom,
  unique,
}) => {
  const soon = await addLonelyArticle(newsroom, `soon-${unique}`, { updatedAt: LONG_AGO + MINUTE - 1 })
  const later = await addLonelyArticle(newsroom, `later-${unique}`, { updatedAt: LONG_AGO + MINUTE })
  await page.goto(soon.path)
  await expect(page.locator('.article-times')).not.toContainText('Updated')
  await page.goto(later.path)
  await expect(page.locator('.article-times')).toContainText('Updated')
})

test('an author without a biography has a byline and no box', async ({ page }) => {
  await page.goto('/author/sofia-lindqvist')
  await page.getByRole('main').getByRole('article').first().getByRole('heading').getByRole('link').click()
  await expect(page.locator('.byline')).toContainText('Sofia Lindqvist')
  await expect(page.locator('.author-boxes', { hasText: 'Sofia Lindqvist' })).toHaveCount(0)
})

test('"Read also" follows a rename, and vanishes with its target', async ({ page, newsroom, unique }) => {
  const target = await addLonelyArticle(newsroom, `target-${unique}`)
  const gone = await addLonelyArticle(newsroom, `gone-${unique}`, { status: 'unpublished' })
  const bodyHtml = `<p>One.</p><p data-read-also="${target.id}"></p><p>Two.</p><p data-read-also="${gone.id}"></p><p>Three.</p>`
  const article = await addLonelyArticle(newsroom, `source-${unique}`, { bodyHtml })
  await changeArticle(newsroom, target, { headline: `Renamed ${unique}` })
  await page.goto(article.path)
  const lines = page.locator('.body .read-also')
  await expect(lines).toHaveText([`Read also: Renamed ${unique}`])
  await expect(lines.getByRole('link')).toHaveAttribute('href', target.path)
})

test('no page repeats an article among read-also, related and recent, or names itself', async ({
  request,
  newsroom,
}) => {
  const all = (await publicArticles(newsroom)).filter(({ section }) => !/-\d/.test(section))
  expect(all.length).toBe(45)
  let related = 0
  for (const { section, slug } of all) {
    const path = `/${section}/${slug}`
    const html = await (await request.get(path)).text()
    const blocks =
      html.match(/<p class="read-also">.*?<\/p>|<section class="side-list".*?<\/section>/gs) ?? []
    const links = blocks.flatMap((block) =>
      [...block.matchAll(/<a (?:class="side-headline" )?href="([^"]+)">/g)].map((match) => match[1]),
    )
    expect(new Set(links).size, path).toBe(links.length)
    expect(links, path).not.toContain(path)
    expect(links.length, path).toBeGreaterThanOrEqual(5)
    if (html.includes('id="related"')) related += 1
  }
  expect(related).toBe(45)
})

test('an article with nothing related says so rather than guessing', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await expect(page.getByRole('region', { name: 'Related news' })).toContainText('Nothing related yet.')
  await expect(page.getByRole('region', { name: 'Recent articles' }).getByRole('listitem')).toHaveCount(5)
})

test('previous and next stay within the section, skip what is not public, and end at its ends', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Row ${unique}`, { listed: false })
  const [newest, middle, oldest] = await addArticles(newsroom, section, 3, {
    headline: `In row ${unique}`,
    publishedAt: LONG_AGO,
  })
  const hidden = ['draft', 'scheduled', 'unpublished'] as const
  for (const status of hidden) {
    await addArticle(newsroom, section, {
      headline: `${status} ${unique}`,
      status,
      // One that is due would be published while we look.
      publishedAt: status === 'scheduled' ? Date.now() + 24 * HOUR : LONG_AGO - HOUR / 2,
    })
  }
  await page.goto(middle?.path ?? '')
  const neighbours = page.getByRole('navigation', { name: 'Previous and next article' })
  await expect(neighbours.getByRole('link', { name: 'Next article' })).toHaveAttribute(
    'href',
    newest?.path ?? '',
  )
  await neighbours.getByRole('link', { name: 'Previous article' }).click()
  await expect(page).toHaveURL(new RegExp(`${oldest?.path}$`))
  await expect(neighbours.getByRole('link', { name: 'Previous article' })).toHaveCount(0)
  await expect(neighbours.getByRole('link', { name: 'Next article' })).toHaveAttribute(
    'href',
    middle?.path ?? '',
  )
})

test('drafts, scheduled and withdrawn articles are nowhere', async ({ request, newsroom, unique }) => {
  const tag = await addTag(newsroom, `Hidden ${unique}`)
  const statuses = ['draft', 'review', 'approved', 'scheduled', 'unpublished'] as const
  for (const status of statuses) {
    const publishedAt = status === 'scheduled' ? Date.now() + DAY : LONG_AGO
    const article = await addLonelyArticle(newsroom, `${status}-${unique}`, {
      status,
      publishedAt,
      tagIds: [tag.id],
    })
    expect((await request.get(article.path)).status(), status).toBe(404)
  }
  expect(await (await request.get(`/tag/${tag.slug}`)).text()).toContain(
    'Nothing has been published here yet.',
  )
  expect(await (await request.get(`/search?q=${unique}`)).text()).not.toContain(`Report scheduled-${unique}`)
})

test('a new slug leaves a 301 behind, in one hop', async ({ page, request, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  for (const slug of ['second', 'third']) await changeArticle(newsroom, article, { slug })
  for (const old of [article.path, `/${article.section.slug}/second`]) {
    const answer = await request.get(old, { maxRedirects: 0 })
    expect(answer.status()).toBe(301)
    expect(answer.headers().location).toBe(`/${article.section.slug}/third`)
  }
  await page.goto(article.path)
  await expect(page).toHaveURL(new RegExp(`/${article.section.slug}/third$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Report ${unique}`)
})

test('a deleted article answers 410 with a search and the latest', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await changeArticle(newsroom, article, { status: 'deleted' })
  const response = await page.goto(article.path)
  expect(response?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article has been withdrawn')
  await expect(page.getByRole('region', { name: 'Latest articles' }).getByRole('listitem')).toHaveCount(5)
})

for (const path of [
  '/city/no-such-tram-line',
  '/no-such-tram-line',
  '/2019/05/12/no-such-tram-line',
  '/tag/no-such-tram-line',
  '/author/no-such-tram-line',
]) {
  test(`${path} is not found, with its words to search for and the five latest`, async ({ page }) => {
    const response = await page.goto(path)
    expect(response?.status()).toBe(404)
    await expect(page).toHaveTitle('Not found – The Aldermouth Courier')
    await expect(page.getByRole('main').getByLabel('Search the archive')).toHaveValue('no such tram line')
    await expect(page.getByRole('region', { name: 'Latest articles' }).getByRole('listitem')).toHaveCount(5)
    await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
  })
}

test('print keeps the article with its address and drops everything around it', async ({ page }) => {
  await page.goto(TRAM)
  await page.emulateMedia({ media: 'print' })
  for (const kept of [
    page.getByRole('heading', { level: 1 }),
    page.locator('.byline'),
    page.locator('.article-times'),
    page.locator('.body'),
    page.locator('.lead-figure'),
  ]) {
    await expect(kept).toBeVisible()
  }
  await expect(page.locator('.print-only')).toBeVisible()
  await expect(page.locator('.print-only')).toHaveText(new RegExp(`^http.*${TRAM}$`))
  for (const dropped of [
    '.masthead nav',
    '.breadcrumbs',
    '.sidebar',
    '.reply',
    '.share',
    '.neighbours',
    '.footer nav',
    '.menu',
  ]) {
    await expect(page.locator(dropped).first(), dropped).toBeHidden()
  }
})

for (const path of ['/', '/city', TRAM, '/tag/trams', '/author/ines-aldous', '/search?q=tram', '/nowhere']) {
  test(`${path} needs no sideways scrolling, on a phone or a desk`, async ({ page }) => {
    await page.goto(path)
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(needed, `at ${width} px`).toBeLessThanOrEqual(width)
    }
  })
}

test('the open menu fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 })
  await page.goto('/')
  await page.locator('summary', { hasText: 'Menu' }).click()
  await expect(page.getByRole('navigation', { name: 'All sections' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
})
