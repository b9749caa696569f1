import type { Page } from '@playwright/test'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { commentForm, heldComments } from '../comment-form.ts'
import { expect, test } from '../test.ts'

const words = (unique: string) => ({
  name: `Reader ${unique}`,
  email: `reader-${unique}@example.org`,
  body: 'I took that tram this morning.',
})
const kept = async (page: Page) =>
  await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('draft ')))

test('back from a comment that was taken, the form is empty', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await form.post()
  await expect(heldComments(page)).toHaveCount(1)
  await page.goBack()
  await expect(page).toHaveURL(article.path)
  await expect(form.name).toHaveValue(words(unique).name)
  await expect(form.body).toHaveValue('')
  expect(await kept(page)).toEqual([])

  await form.body.fill('Another thought.')
  await page.goForward()
  await expect(form.body).toHaveValue('Another thought.')
  await page.goBack()
  await expect(form.body).toHaveValue('Another thought.')
})

test('back on a page from before its comment was posted, the words are no draft any more', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  // The comment is posted by the browser and the page itself stays as it is, as one that is kept for going back does.
  await page.route('**/comments', (route) => route.fulfill({ status: 204 }))
  await form.press()
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('sent'))).toContain(article.path)
  const comeBack = async () =>
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await comeBack()
  await expect(form.body).toHaveValue(words(unique).body)

  await form.press()
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('sent'))).toContain(article.path)
  // Which is what the page does that shows the comment.
  await page.evaluate((body) => {
    localStorage.clear()
    sessionStorage.setItem('posted', body)
  }, words(unique).body)
  await comeBack()
  await expect(form.body).toHaveValue('')
})
