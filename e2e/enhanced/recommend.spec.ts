import { addComment, setRecommended } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { expect, test } from '../test.ts'

test('recommending leaves the reader where he is', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(article.path)
  await page.evaluate(() => document.body.setAttribute('data-same-page', ''))
  const button = publicComment(page, 'Hester Blake').getByRole('button')
  await button.click()
  await expect(button).toHaveText('Recommend 1')
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await button.click()
  await expect(button).toHaveText('Recommend')
  await expect(page.locator('body[data-same-page]')).toHaveCount(1)
  await expect(page).toHaveURL(article.path)
})

test('two presses in a breath are one browser’s', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(article.path)
  const button = publicComment(page, 'Hester Blake').getByRole('button')
  const answers: unknown[] = []
  page.on('response', async (response) => {
    if (response.url().endsWith('/comments/recommend')) answers.push(await response.json())
  })
  await button.evaluate((element: HTMLButtonElement) => {
    element.click()
    element.click()
  })
  await expect
    .poll(() => answers)
    .toEqual([
      { recommended: true, count: 1 },
      { recommended: false, count: 0 },
    ])
  await expect(button).toHaveText('Recommend')
})

test('a number with a comma in it is counted on from', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await setRecommended(newsroom, await addComment(newsroom, article, { name: 'Hester Blake' }), 1204)
  await page.goto(article.path)
  const button = publicComment(page, 'Hester Blake').getByRole('button')
  await expect(button).toHaveText('Recommend 1,204')
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/recommend', async (route) => {
    await held
    await route.continue()
  })
  await button.click()
  // Before the server has answered, and after.
  await expect(button).toHaveText('Recommend 1,205')
  const answered = page.waitForResponse('**/recommend')
  release()
  await answered
  await expect(button).toHaveText('Recommend 1,205')
})

test('the number is what the server has counted, also for a reader who has forgotten that he pressed', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(article.path)
  const button = publicComment(page, 'Hester Blake').getByRole('button')
  const counted = page.waitForResponse((response) => response.url().endsWith('/comments/recommend'))
  await button.click()
  await counted
  await page.goto(`${article.path}?page=1`)
  await button.click()
  await expect(button).toHaveText('Recommend')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
})

test('without an answer of ours the number goes back to what it was', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(article.path)
  await page.route('**/comments/recommend', (route) =>
    // What a proxy in between might say.
    route.fulfill({ status: 200, body: 'Please sign in to this network.', contentType: 'text/plain' }),
  )
  const button = publicComment(page, 'Hester Blake').getByRole('button')
  const answered = page.waitForResponse('**/comments/recommend')
  await button.click()
  await answered
  await expect(button).toHaveText('Recommend')
})
