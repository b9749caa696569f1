import { addPost, goLive } from '#db/testing/afterwards.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'

const YOUTUBE = 'https://www.youtube-nocookie.com'
const VIMEO = 'https://player.vimeo.com'
test.use({ frames: [YOUTUBE, VIMEO] })

const ASKED = { timeout: 15_000 }

test('what posts show of other sites is offered below a live blog too, also in posts that have just come', async ({
  page,
  newsroom,
  unique,
}) => {
  const asked: string[] = []
  for (const site of [YOUTUBE, VIMEO])
    await page.route(`${site}/**`, async (route) => {
      asked.push(route.request().url())
      await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>It</title><p>It plays.' })
    })
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article, Date.now())
  const post = async (body: string) => await addPost(newsroom, article, { body, at: Date.now() })
  await post('See the bridge.\n\nhttps://youtu.be/abcdefghij_')
  await page.goto(article.path)
  const load = (name: string) => page.getByRole('button', { name: `Load content from ${name}` })
  await expect(load('YouTube')).toBeVisible()
  expect(asked).toEqual([])
  await load('YouTube').click()
  await expect(page.frameLocator('iframe').getByText('It plays.')).toBeVisible()
  expect(asked).toEqual([`${YOUTUBE}/embed/abcdefghij_`])

  // Of a site that this page may frame already: only the posts are exchanged.
  const before = await page.evaluate(() => performance.timeOrigin)
  await post('https://www.youtube.com/watch?v=klmnopqrst_')
  await page.getByRole('button', { name: '1 new update' }).click(ASKED)
  await expect(load('YouTube')).toHaveCount(2)
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(before)
  await load('YouTube').first().click()
  await expect(page.frameLocator('iframe').getByText('It plays.')).toBeVisible()
  expect(asked.at(-1)).toBe(`${YOUTUBE}/embed/klmnopqrst_`)

  // Of another: the page comes anew, so that its policy lets it in.
  await post('https://vimeo.com/1')
  await page.getByRole('button', { name: '1 new update' }).click(ASKED)
  await expect(load('Vimeo')).toBeVisible()
  expect(await page.evaluate(() => performance.timeOrigin)).not.toBe(before)
  await page.waitForLoadState()
  await load('Vimeo').click()
  await expect(page.frameLocator('iframe').getByText('It plays.')).toBeVisible()
  expect(asked.at(-1)).toBe(`${VIMEO}/video/1?dnt=1`)
})

test('what an article itself shows of another site is asked for once, and let go, after posts have come in', async ({
  page,
  newsroom,
  unique,
}) => {
  const asked: string[] = []
  await page.route(`${YOUTUBE}/**`, async (route) => {
    asked.push(route.request().url())
    await route.fulfill({ contentType: 'text/html', body: '<!DOCTYPE html><title>It</title><p>It plays.' })
  })
  const bodyHtml =
    '<p>Before.</p><p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_">First</a></p>'
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml })
  await goLive(newsroom, article, Date.now())
  await page.goto(article.path)
  await addPost(newsroom, article, { body: 'The bridge is closed.', at: Date.now() })
  await page.getByRole('button', { name: '1 new update' }).click(ASKED)
  await expect(page.getByText('The bridge is closed.')).toBeVisible()

  await page.getByLabel('Always load content from YouTube').check()
  await page.getByRole('button', { name: 'Load content from YouTube' }).click()
  await expect(page.frameLocator('iframe').getByText('It plays.')).toBeVisible()
  await page.getByRole('button', { name: 'No longer load content from YouTube by itself' }).click()
  await expect(page.getByRole('button', { name: 'Load content from YouTube' })).toBeFocused()
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(asked).toEqual([`${YOUTUBE}/embed/abcdefghij_`])
})
