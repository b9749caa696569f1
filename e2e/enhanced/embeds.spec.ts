import type { Page } from '@playwright/test'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { axeFinds, RULES } from '../axe.ts'
import { countShifts } from '../shifts.ts'
import { expect, test } from '../test.ts'

const YOUTUBE = 'https://www.youtube-nocookie.com'
const VIMEO = 'https://player.vimeo.com'
test.use({ frames: [YOUTUBE, VIMEO] })

const film = (id: string, words: string) =>
  `<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=${id}">${words}</a></p>`
const BODY = `<p>Before.</p>${film('abcdefghij_', 'First')}<p data-embed="vimeo"><a href="https://vimeo.com/1">Second</a></p>${film('abcdefghijk', 'Third')}`

/** What the page asks other sites for; each of them is here, and says only that it came. */
async function elsewhere(page: Page): Promise<string[]> {
  const asked: string[] = []
  for (const site of [YOUTUBE, VIMEO])
    await page.route(`${site}/**`, async (route) => {
      asked.push(route.request().url())
      await route.fulfill({
        contentType: 'text/html',
        body: '<!DOCTYPE html><title>It</title><p>It plays.</p>',
      })
    })
  return asked
}

const load = (page: Page, name: string) => page.getByRole('button', { name: `Load content from ${name}` })

test('a reader who asks for it gets what an article shows of another site, and only that', async ({
  page,
  newsroom,
  unique,
}) => {
  const asked = await elsewhere(page)
  const { path } = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  await page.goto(path, { waitUntil: 'networkidle' })
  expect(asked).toEqual([])
  await expect(page.getByText('YouTube learns your network address').first()).toBeVisible()
  await load(page, 'YouTube').first().click()
  const frame = page.locator('iframe')
  await expect(frame).toHaveCount(1)
  await expect(frame).toBeFocused()
  await expect(frame).toHaveAttribute('title', 'YouTube: First')
  await expect(frame).toHaveAttribute('sandbox', /allow-scripts/)
  await expect(page.frameLocator('iframe').getByText('It plays.')).toBeVisible()
  expect(asked).toEqual([`${YOUTUBE}/embed/abcdefghij_`])
  // It was for this once.
  await page.reload({ waitUntil: 'networkidle' })
  await expect(frame).toHaveCount(0)
  expect(asked).toHaveLength(1)
})

test('a reader who ticks it has one site loaded by itself until he takes that back', async ({
  page,
  newsroom,
  unique,
}) => {
  const asked = await elsewhere(page)
  const { path } = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  await page.goto(path)
  await page.getByLabel('Always load content from YouTube').first().check()
  expect(asked).toEqual([])
  await load(page, 'YouTube').first().click()
  // Both of that site, and none of the other.
  await expect(page.locator('iframe')).toHaveCount(2)
  await expect(load(page, 'Vimeo')).toBeVisible()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.locator('iframe')).toHaveCount(2)
  await expect(load(page, 'Vimeo')).toBeVisible()
  expect(asked.filter((url) => url.startsWith(VIMEO))).toEqual([])
  await page.getByRole('button', { name: 'No longer load content from YouTube by itself' }).first().click()
  await expect(load(page, 'YouTube').first()).toBeFocused()
  await page.reload({ waitUntil: 'networkidle' })
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('nothing moves while a page with embeds comes in, and axe finds nothing in it', async ({
  page,
  newsroom,
  unique,
}) => {
  const { path } = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  const shifts = await countShifts(page)
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(path, { waitUntil: 'networkidle' })
    expect(await shifts()).toBe(0)
    expect(await axeFinds(page, RULES)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
