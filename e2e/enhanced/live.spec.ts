import { addComment, addStaff, unpublish } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { commentForm, publicComment } from '../comment-form.ts'
import { signIn } from '../desk.ts'
import { countShifts } from '../shifts.ts'
import { expect, test } from '../test.ts'

test('an open article says what is new, moves nothing, and shows it when asked, with what is being typed kept', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const first = await addComment(newsroom, article, { name: `Hester ${unique}` })
  const listening = page.waitForResponse((response) => response.url().includes('/live/comments'))
  await page.goto(article.path)
  const form = commentForm(page)
  await form.body.fill('Half a thought')
  await listening

  await addComment(newsroom, article, { name: `Secret ${unique}`, status: 'pending' })
  await addComment(newsroom, article, { name: `Ines ${unique}`, at: Date.now() })
  await addComment(newsroom, article, { name: `Omar ${unique}`, at: Date.now(), under: first })
  const button = page.getByRole('button', { name: '2 new comments' })
  await expect(button).toBeVisible()
  await expect(publicComment(page, `Ines ${unique}`)).toHaveCount(0)

  await button.click()
  await expect(publicComment(page, `Ines ${unique}`)).toBeVisible()
  await expect(publicComment(page, `Omar ${unique}`)).toBeFocused()
  await expect(page.getByRole('heading', { name: '3 comments', exact: true })).toBeVisible()
  await expect(form.body).toHaveValue('Half a thought')
  await expect(button).toHaveCount(0)
  await expect(page.getByText(`Secret ${unique}`)).toHaveCount(0)

  await addComment(newsroom, article, { name: `Late ${unique}`, at: Date.now() })
  await expect(page.getByRole('button', { name: '1 new comment' })).toBeVisible()
})

test('nothing moves under the eyes of who reads the comments while others come', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: `Hester ${unique}`, pickedAt: Date.now() })
  const shifted = await countShifts(page)
  await page.goto(article.path)
  const listening = page.waitForResponse((response) => response.url().includes('/live/comments'))
  await page.locator('#comments').evaluate((comments) => comments.scrollIntoView())
  await listening

  await addComment(newsroom, article, { name: `Ines ${unique}`, at: Date.now() })
  await expect(page.getByRole('button', { name: '1 new comment' })).toBeVisible()
  await addComment(newsroom, article, { name: `Omar ${unique}`, at: Date.now() })
  await expect(page.getByRole('button', { name: '2 new comments' })).toBeVisible()
  expect(await shifted()).toBe(0)
})

test('where no stream is to be had, it asks now and then', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.clock.install()
  await page.route(/\/live\/comments/, async (route) => {
    if (route.request().url().includes('poll')) await route.fallback()
    else await route.fulfill({ status: 204 })
  })
  const asked = page.waitForResponse((response) => response.url().includes('poll=1'))
  await page.goto(article.path)
  await page.locator('#comments').scrollIntoViewIfNeeded()
  await asked
  await addComment(newsroom, article, { name: `Ines ${unique}`, at: Date.now() })
  await page.clock.fastForward(31_000)
  await expect(page.getByRole('button', { name: '1 new comment' })).toBeVisible()
})

test('an open page of an article that was withdrawn is told so once, and asks no more', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.clock.install()
  // Withdrawn between the page and the script that listens.
  await page.route(/\/live\.js/, async (route) => {
    await unpublish(newsroom, article)
    await route.fallback()
  })
  const asked: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/live/comments')) asked.push(new URL(request.url()).search)
  })
  const polled = page.waitForResponse((response) => response.url().includes('poll=1'))
  await page.goto(article.path)
  await page.locator('#comments').scrollIntoViewIfNeeded()
  expect((await polled).status()).toBe(204)
  await page.clock.fastForward(120_000)
  const about = `?article=${article.id}&after=0`
  expect(asked).toEqual([about, `${about}&poll=1`])
})

test('an open queue says what has come in, and its badge is true', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const listening = page.waitForResponse((response) => response.url().endsWith('/live/queue'))
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await listening
  const badge = page.locator('.badge')
  const waiting = async () => Number.parseInt(((await badge.textContent()) ?? '').replaceAll(',', ''), 10)
  const before = await waiting()
  await addComment(newsroom, article, { name: `Hester ${unique}`, status: 'pending', at: Date.now() })
  await expect(page.getByRole('button', { name: /\d+ new comments? – show/ })).toBeVisible()
  await expect.poll(waiting).toBeGreaterThan(before)
})

test('the number of a kept tab follows what comes in', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Ann', status: 'pending' })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.goto(`/admin/comments?article=${article.id}`)
  await page.getByLabel('Keep as a tab named').fill('Watched')
  const listening = page.waitForResponse((response) => response.url().endsWith('/live/queue'))
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  const tab = page.getByRole('navigation', { name: 'Your views' }).getByRole('link', { name: 'Watched' })
  await expect(tab).toHaveText('Watched 1')
  await listening
  await addComment(newsroom, article, { name: 'Bea', status: 'pending' })
  await expect(tab).toHaveText('Watched 2')
})
