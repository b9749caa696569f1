import { addComment, unpublish } from '#db/testing/cast.ts'
import { addLonelyArticle, changeArticle, commentsOf, holdComment } from '#db/testing/newsroom.ts'
import { commentForm, WAYS } from '../comment-form.ts'
import { expect, test } from '../test.ts'

const words = (unique: string, body = 'I took that tram this morning.') => ({
  name: `Reader ${unique}`,
  email: `reader-${unique}@example.org`,
  body,
})

test('the same words twice are answered 409, and stay in the form', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await form.post()
  await form.fill(words(unique))
  expect((await form.post()).status()).toBe(409)
  await expect(form.message).toHaveText(
    'Duplicate comment detected: it looks as though you have already said that.',
  )
  await expect(form.message).toBeFocused()
  await expect(form.body).toHaveValue(words(unique).body)
  expect(await commentsOf(newsroom, article)).toHaveLength(1)
})

test('a second comment within seconds is answered 429 with Retry-After, and stays in the form', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await form.post()
  // Another name and e-mail: the address is what the rule knows this reader by.
  const second = { name: 'Somebody Else', email: `else-${unique}@example.org`, body: 'And another thing.' }
  await form.fill(second)
  const answer = await form.post()
  expect(answer.status()).toBe(429)
  const wait = Number((await answer.headerValue('retry-after')) ?? '')
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(15)
  await expect(form.message).toContainText('You are posting comments too quickly.')
  await expect(form.body).toHaveValue(second.body)
  await expect(form.name).toHaveValue(second.name)
})

test('the same e-mail from another address must wait too', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const other = await anotherReader()
  await other.goto(article.path)
  await commentForm(other).fill(words(unique, 'From elsewhere.'))
  await commentForm(page).fill(words(unique))
  expect((await commentForm(page).post()).status()).toBe(303)
  expect((await commentForm(other).post()).status()).toBe(429)
})

test('two readers need not wait for each other', async ({ page, anotherReader, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const other = await anotherReader()
  for (const [index, reader] of [page, other].entries()) {
    await reader.goto(article.path)
    await commentForm(reader).fill(words(`${unique}-${index}`))
    expect((await commentForm(reader).post()).status()).toBe(303)
  }
})

test('comments that have closed meanwhile are refused 403 with the text kept', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await changeArticle(newsroom, article, { commentsOpen: false })
  expect((await form.post()).status()).toBe(403)
  await expect(form.message).toHaveText('Comments on this article are closed.')
  await expect(form.body).toHaveValue(words(unique).body)
})

test('a closed article says so and offers neither form nor reply', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique, { commentsOpen: false })
  await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(article.path)
  await expect(page.getByText('Comments on this article are closed.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Post comment' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Reply to Hester Blake' })).toHaveCount(0)
})

test('an article that was withdrawn meanwhile answers 404 and gives the text back', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  await form.fill(words(unique))
  await unpublish(newsroom, article)
  expect((await form.post()).status()).toBe(404)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('This article is no longer here')
  await expect(page.getByLabel('Your comment', { exact: true }).and(page.getByRole('textbox'))).toHaveValue(
    words(unique).body,
  )
})

test('an answer to a comment that is held meanwhile is refused 403 and may be posted as a new comment', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const parent = await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(`${article.path}?reply=${parent.id}`)
  const form = commentForm(page)
  await form.fill(words(unique))
  await holdComment(newsroom, parent)
  expect((await form.post()).status()).toBe(403)
  await expect(form.message).toHaveText('That comment is no longer available – post as a new comment?')
  await expect(form.body).toHaveValue(words(unique).body)
  await expect(form.region.getByRole('heading')).toHaveText('Leave a reply')
  expect((await form.post()).status()).toBe(303)
})

test('a form from another site is refused', async ({ request, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const answer = await request.post(`${article.path}/comments`, {
    form: words(unique),
    headers: { origin: 'https://example.net' },
  })
  expect(answer.status()).toBe(403)
  expect(await commentsOf(newsroom, article)).toEqual([])
})

test('a form that is too large is refused with words', async ({ request, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const answer = await request.post(`${article.path}/comments`, {
    form: words(unique, 'x'.repeat(1_100_000)),
  })
  expect(answer.status()).toBe(413)
  expect(await answer.text()).toContain('too large')
})

for (const [title, field, value, message] of [
  ['a body of two letters', 'body', 'No', 'Please write at least 3 characters.'],
  [
    'a body of 5,001 letters',
    'body',
    'a'.repeat(5001),
    'Please shorten your comment: 5,000 characters are the most.',
  ],
  ['a name of 81 letters', 'name', 'a'.repeat(81), 'Please shorten your name: 80 characters are the most.'],
  ['a name of nothing but blanks', 'name', ' \u200b ', 'Please enter your name here'],
] as const) {
  for (const [sent, send] of WAYS) {
    test(`${title}, ${sent}, is refused beside its field, uncut`, async ({ page, newsroom, unique }) => {
      const article = await addLonelyArticle(newsroom, unique)
      await page.goto(article.path)
      const form = commentForm(page)
      await form.fill({ ...words(unique), [field]: value })
      await send(form)
      await expect(form[field]).toHaveAccessibleDescription(message)
      await expect(form[field]).toHaveValue(value)
      expect(await commentsOf(newsroom, article)).toEqual([])
    })
  }
}
