import { addComment } from '#db/testing/cast.ts'
import { addLonelyArticle, publicArticles, readersEmails } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

const SECTIONS = ['world', 'city', 'politics', 'business', 'science', 'culture', 'sport']

test('every link within the site leads somewhere, and no page holds a reader’s e-mail address', async ({
  request,
  newsroom,
  unique,
}) => {
  test.slow()
  const lonely = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, lonely, { email: `very-private-${unique}@example.org` })
  const demo = (await publicArticles(newsroom)).filter(({ section }) => SECTIONS.includes(section))
  const waiting = [
    '/',
    '/search?q=tram',
    lonely.path,
    ...demo.map(({ section, slug }) => `/${section}/${slug}`),
  ]
  const emails = await readersEmails(newsroom)
  expect(emails.length).toBeGreaterThan(50)

  const seen = new Set<string>(waiting)
  const answered: string[] = []
  for (const path of waiting) {
    const response = await request.get(path)
    if (response.status() !== 200) answered.push(`${response.status()} ${path}`)
    const html = await response.text()
    expect(
      emails.filter((email) => html.includes(email)),
      path,
    ).toEqual([])
    for (const [, href = ''] of html.matchAll(/href="(\/[^"#]*)/g)) {
      const target = href.replaceAll('&amp;', '&')
      // A reply form is one for each comment, and the desk is nobody's to read.
      if (seen.has(target) || /^\/(?:_next|admin|fonts)|[?]reply=/.test(target)) continue
      seen.add(target)
      waiting.push(target)
    }
  }
  expect(answered).toEqual([])
  expect(seen.size).toBeGreaterThan(100)
})

test('every reader’s page names itself, once, and in the language of the site', async ({ page }) => {
  for (const path of [
    '/',
    '/city',
    '/city/tram-line-five-approved',
    '/tag/trams',
    '/author/ines-aldous',
    '/search',
  ]) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1)
    await expect(page).toHaveTitle(/The Aldermouth Courier/)
  }
})
