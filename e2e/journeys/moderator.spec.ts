import { addComment, addStaff, PASSWORD, type ArticleRow, type CommentValues } from '#db/testing/cast.ts'
import { addLonelyArticle, commentsOf, longestAgo, type Db } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { cardOf, findCard, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

/** Waits for longer than all others, so it stands on the first page of the queue. */
const waiting = async (newsroom: Db, article: ArticleRow, name: string, values: CommentValues = {}) =>
  await addComment(newsroom, article, {
    name,
    status: 'pending',
    at: longestAgo(),
    body: `${name} was there.`,
    ...values,
  })

test('an approved comment is on the page with the very next request, and counted once everywhere', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  await waiting(newsroom, article, name)
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(reader.getByRole('heading', { name: 'Comments', exact: true })).toBeVisible()
  await reader.goto(`/${article.section.slug}`)
  await expect(reader.getByRole('main').getByRole('link', { name: '1 comment' })).toHaveCount(0)

  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  expect((await press(page, cardOf(page, name).getByRole('button', { name: 'Approve' }))).status()).toBe(303)
  await expect(page.getByRole('status').filter({ hasText: 'Approved 1 comment.' })).toBeVisible()
  await expect(cardOf(page, name)).toHaveCount(0)

  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toContainText(`${name} was there.`)
  await expect(reader.getByRole('heading', { name: '1 comment', exact: true })).toBeVisible()
  await expect(reader.locator('.article-facts')).toContainText('1 comment')
  await reader.goto(`/${article.section.slug}`)
  await expect(reader.getByRole('main').getByRole('link', { name: '1 comment', exact: true })).toBeVisible()
})

test('a comment put on hold is gone with the very next request', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  await addComment(newsroom, article, { name, at: Date.now() })
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toBeVisible()

  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await press(page, (await findCard(page, 'Approved', name)).getByRole('button', { name: 'Hold' }))
  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toHaveCount(0)
  await expect(reader.getByRole('heading', { name: 'Comments', exact: true })).toBeVisible()
  expect((await reader.request.get(article.path)).status()).toBe(200)
})

for (const [button, status] of [
  ['Reject', 'rejected'],
  ['Spam', 'spam'],
  ['Trash', 'trash'],
] as const) {
  test(`${button} takes a comment out of the queue, and Undo brings it back`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    const name = `Hester ${unique}`
    await waiting(newsroom, article, name)
    await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
    await press(page, cardOf(page, name).getByRole('button', { name: button }))
    await expect(cardOf(page, name)).toHaveCount(0)
    expect(await commentsOf(newsroom, article)).toMatchObject([{ status }])
    await press(page, page.getByRole('button', { name: 'Undo' }))
    await expect(cardOf(page, name)).toBeVisible()
    expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'pending' }])
  })
}

test('Undo takes an approval back from the page of the article', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  await waiting(newsroom, article, name)
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await press(page, cardOf(page, name).getByRole('button', { name: 'Approve' }))
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Undo' }))
  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toHaveCount(0)
})

test('one press decides on all that are selected, and one Undo takes all back', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const names = ['Ann', 'Bea', 'Cid'].map((name) => `${name} ${unique}`)
  for (const name of names) await waiting(newsroom, article, name)
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  for (const name of names.slice(0, 2))
    await page.getByLabel(`Select the comment by ${name}`, { exact: true }).check()
  await press(page, page.getByRole('button', { name: 'Approve selected' }))
  await expect(page.getByRole('status').filter({ hasText: 'Approved 2 comments.' })).toBeVisible()
  const statuses = async () => (await commentsOf(newsroom, article)).map((comment) => comment.status)
  expect(await statuses()).toEqual(['approved', 'approved', 'pending'])
  await press(page, page.getByRole('button', { name: 'Undo' }))
  expect(await statuses()).toEqual(['pending', 'pending', 'pending'])
})

test('a bulk press with nothing selected says so', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await waiting(newsroom, article, `Hester ${unique}`)
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  expect((await press(page, page.getByRole('button', { name: 'Approve selected' }))).status()).toBe(422)
  await expect(page.getByRole('alert').filter({ hasText: 'No comment was selected' })).toBeFocused()
})

test('whoever decides second is told who was first, and changes nothing', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  await waiting(newsroom, article, name)
  const bens = await anotherReader()
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await signIn(bens, await addStaff(newsroom, `Ben ${unique}`, 'moderator'))
  await press(page, cardOf(page, name).getByRole('button', { name: 'Approve' }))
  const answer = await press(bens, cardOf(bens, name).getByRole('button', { name: 'Reject' }))
  expect(answer.status()).toBe(409)
  await expect(bens.getByRole('alert').filter({ hasText: 'Not rejected' })).toContainText(
    `Ana ${unique} approved the comment by ${name}`,
  )
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'approved' }])
})

test('the queue shows what a comment answers, its e-mail, and links that lead nowhere', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const parent = await addComment(newsroom, article, { name: `Alf ${unique}`, body: 'Still, good.' })
  const name = `Hester ${unique}`
  await waiting(newsroom, article, name, {
    under: parent,
    email: `hester-${unique}@example.org`,
    body: 'See https://example.net/pills',
  })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const card = cardOf(page, name)
  await expect(card).toContainText(`hester-${unique}@example.org`)
  await expect(card).toContainText('Still, good.')
  await expect(card.getByRole('link', { name: article.path })).toHaveCount(0)
  await expect(card.getByRole('link', { name: /pills/ })).toHaveCount(0)
  await expect(card.getByRole('link', { name: `Report ${unique}` })).toHaveAttribute('href', article.path)
})

test('a moderator signs in, approves and undoes by keyboard alone', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  await waiting(newsroom, article, name)
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await page.goto('/admin')
  await expect(page.getByLabel('Email')).toBeFocused()
  await page.keyboard.type(ana.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments')

  const approve = cardOf(page, name).getByRole('button', { name: 'Approve' })
  const isFocused = async () => await approve.evaluate((button) => button === document.activeElement)
  for (let presses = 0; presses < 300 && !(await isFocused()); presses += 1) await page.keyboard.press('Tab')
  await expect(approve).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Approved 1 comment.' })).toBeVisible()
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'approved' }])

  const undo = page.getByRole('button', { name: 'Undo' })
  const reached = async () => await undo.evaluate((button) => button === document.activeElement)
  for (let presses = 0; presses < 300 && !(await reached()); presses += 1)
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(cardOf(page, name)).toBeVisible()
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'pending' }])
})
