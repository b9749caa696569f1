import { addPost, endLive, goLive } from '#db/testing/afterwards.ts'
import { addStaff, MINUTE } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { press, signIn } from '../desk.ts'
import { countShifts } from '../shifts.ts'
import { expect, test } from '../test.ts'

const ASKED = { timeout: 15_000 }

test('an open live blog says what is new, moves nothing, shows it when asked, and ends', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article, Date.now())
  for (let n = 0; n < 8; n += 1) await addPost(newsroom, article, { body: `Post ${n}.`, at: Date.now() })
  const shifted = await countShifts(page)
  await page.goto(article.path)
  const shown = page.getByRole('region', { name: /Updates/ }).getByRole('article')
  await shown.nth(4).scrollIntoViewIfNeeded()
  await addPost(newsroom, article, { body: 'Newer.', at: Date.now() })
  await addPost(newsroom, article, { body: 'Newest.', at: Date.now() })
  const button = page.getByRole('button', { name: '2 new updates' })
  await expect(button).toBeVisible(ASKED)
  await expect(shown).toHaveCount(8)
  expect(await shifted()).toBe(0)
  await button.click()
  await expect(shown).toHaveCount(10)
  await expect(shown.first()).toContainText('Newest.')
  await expect(shown.first()).toBeFocused()
  // Of all that was exchanged the age is told, as of what was there before.
  await expect(shown.locator('.update-meta time').filter({ hasText: /now|ago/ })).toHaveCount(10)
  await expect(button).toHaveCount(0)

  await addPost(newsroom, article, { body: 'The last.', at: Date.now() })
  await endLive(newsroom, article, Date.now())
  const last = page.getByRole('button', { name: '1 new update' })
  await expect(last).toBeVisible(ASKED)
  await last.click()
  await expect(shown.first()).toContainText('The last.')
  await expect(page.locator('[data-updates]')).toHaveCount(0)
})

test('whoever posts sees what colleagues post, keeps his draft and posts by the keyboard', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article, Date.now())
  await signIn(
    page,
    await addStaff(newsroom, `Edith ${unique}`, 'editor'),
    `/admin/articles/${article.id}/live`,
  )
  const body = page.getByLabel('New post')
  await body.fill('Half a sentence')
  await page.reload()
  await expect(body).toHaveValue('Half a sentence')
  await addPost(newsroom, article, { body: 'From a colleague.', at: Date.now() })
  await expect(page.getByText('From a colleague.')).toBeVisible(ASKED)
  await expect(body).toHaveValue('Half a sentence')
  await body.press('Control+Enter')
  await expect(page.getByText('Posted.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('article').first()).toContainText('Half a sentence')
  await expect(body).toHaveValue('')
})

test('what is typed after a post is there again when the page is loaded anew, its headline too', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article, Date.now())
  const desk = `/admin/articles/${article.id}/live`
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, desk)
  const main = page.getByRole('main')
  const [body, headline] = [main.getByLabel('New post'), main.getByLabel('Headline (optional)')]
  const post = main.getByRole('button', { name: 'Post', exact: true })
  await body.fill('The bridge is closed.')
  await press(page, post)
  await expect(main.getByText('Posted.')).toBeVisible()
  const answered = page.url()
  await body.fill('Boats take')
  await main.getByText('Headline, picture, formatting…').click()
  await headline.fill('Across by boat')
  // A telephone has let the page go, and loads it anew: the address of the answer, in a window without what was typed there.
  const again = await page.context().newPage()
  await page.close()
  await again.goto(answered)
  await expect(again.getByLabel('New post')).toHaveValue('Boats take')
  await expect(again.getByLabel('Headline (optional)')).toBeVisible()
  await expect(again.getByLabel('Headline (optional)')).toHaveValue('Across by boat')
  await press(again, again.getByRole('button', { name: 'Post', exact: true }))
  await expect(again.getByText('Posted.')).toBeVisible()
  await expect(again.getByLabel('New post')).toHaveValue('')
  await again.goto(desk)
  await expect(again.getByLabel('New post')).toHaveValue('')
})

test('on a device whose clock is slow posts keep their dates, also once the page has looked for newer ones', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const now = Date.now()
  await goLive(newsroom, article, now)
  await addPost(newsroom, article, { body: 'The bridge is closed.', at: now })
  await page.clock.install({ time: now - 5 * MINUTE })
  await page.goto(article.path)
  const time = page.getByRole('article').locator('.update-meta time')
  await expect(time).toHaveText(/\d\d:\d\d$/)
  const asked = page.waitForRequest((request) => request.url().includes('/live/updates'))
  await page.clock.runFor(11_000)
  await asked
  await expect(time).toHaveText(/\d\d:\d\d$/)
  // The clock catches up.
  await page.clock.runFor(7 * MINUTE)
  await expect(time).toHaveText('2 minutes ago')
})
