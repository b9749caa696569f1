import { addLonelyArticle } from '#db/testing/newsroom.ts'
import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'

const TRAM = '/city/tram-line-five-approved'
const PICTURE = '/uploads/tram-line-five-approved'

/** Names of the picture files that a page has asked for. */
function filesOf(page: Page): string[] {
  const files: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'image') files.push(new URL(request.url()).pathname)
  })
  return files
}

const pictures = (files: string[]) => files.filter((file) => file.startsWith('/uploads/'))

for (const path of ['/', '/city', TRAM]) {
  test(`${path} shows its pictures as AVIF, and asks for no other`, async ({ page }) => {
    const files = filesOf(page)
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(pictures(files).length).toBeGreaterThan(0)
    expect(pictures(files).filter((file) => !file.endsWith('.avif'))).toEqual([])
  })

  test(`${path} shows its pictures as WebP where AVIF is unknown`, async ({ page }) => {
    const files = filesOf(page)
    await page.route(path, async (route) => {
      const response = await route.fetch()
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('type="image/avif"', 'type="image/of-tomorrow"'),
      })
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(pictures(files).length).toBeGreaterThan(0)
    expect(pictures(files).filter((file) => !file.endsWith('.webp'))).toEqual([])
  })

  test(`${path} keeps a place of the right size for every picture`, async ({ page }) => {
    await page.goto(path)
    await expect(page.locator('img[src^="/uploads/"]').first()).toBeAttached()
    await expect(page.locator('img:not([width][height])')).toHaveCount(0)
  })
}

test('a picture in a text is fetched in the size of a phone or a desk, and opens large', async ({
  page,
  newsroom,
  unique,
}) => {
  const bodyHtml = `<figure><img src="${PICTURE}-1620.webp" alt="The plan"><figcaption>Line 5.</figcaption></figure>`
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml })
  const image = page.locator('.body').getByRole('img', { name: 'The plan' })
  const shown = async () => await image.evaluate((element: HTMLImageElement) => element.currentSrc)
  for (const [width, file] of [
    [500, `${PICTURE}-540.avif`],
    [1280, `${PICTURE}-1080.avif`],
  ] as const) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(article.path)
    await image.scrollIntoViewIfNeeded()
    await expect.poll(shown).toContain(file)
  }
  await page.getByRole('link', { name: 'Open the picture large' }).click()
  const large = page.getByRole('dialog', { name: 'Picture' }).getByRole('img', { name: 'The plan' })
  await expect(large).toHaveAttribute('src', new RegExp(`${PICTURE}-1620.webp$`))
})
