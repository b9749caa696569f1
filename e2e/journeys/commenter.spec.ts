import { addComment, SECOND } from '#db/testing/cast.ts'
import { addLonelyArticle, approveAll, commentsOf } from '#db/testing/newsroom.ts'
import { commentForm, heldComments, publicComment, WAYS } from '../comment-form.ts'
import { expect, test } from '../test.ts'

const words = (unique: string, body = 'I took that tram this morning.') => ({
  name: `Reader ${unique}`,
  email: `reader-${unique}@example.org`,
  body,
})

for (const [sent, send] of WAYS) {
  test(`an empty form, ${sent}, names what is missing beside each field and puts the focus on the first`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    await page.goto(article.path)
    const form = commentForm(page)
    await send(form)
    await expect(form.body).toHaveAccessibleDescription('Please enter your comment!')
    await expect(form.name).toHaveAccessibleDescription('Please enter your name here')
    await expect(form.email).toHaveAccessibleDescription('Please enter your email address here')
    for (const field of [form.body, form.name, form.email])
      await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(form.body).toBeFocused()
    await expect(form.message).toContainText('Your comment has not been posted yet')
    expect(await commentsOf(newsroom, article)).toEqual([])
  })

  test(`a wrong e-mail address, ${sent}, is named, and all that was typed stays`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const article = await addLonelyArticle(newsroom, unique)
    await page.goto(article.path)
    const form = commentForm(page)
    const typed = { ...words(unique, 'First line.\n\n<b>Second</b> & "third" line.'), email: 'alf@' }
    await form.fill(typed)
    await send(form)
    await expect(form.email).toHaveAccessibleDescription('You have entered an incorrect email address!')
    await expect(form.email).toBeFocused()
    await expect(form.body).toHaveValue(typed.body)
    await expect(form.name).toHaveValue(typed.name)
    await expect(form.email).toHaveValue('alf@')
    await expect(form.body).not.toHaveAttribute('aria-invalid')

    await form.email.fill(`reader-${unique}@example.org`)
    expect((await form.post()).status()).toBe(303)
    await expect(heldComments(page)).toContainText('<b>Second</b> & "third" line.')
  })
}

test('a comment waits for a moderator: its author sees it, nobody else does', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  const mine = words(unique, 'See https://example.org/plans for the plans.')
  await form.fill(mine)
  expect((await form.post()).status()).toBe(303)
  await expect(page).toHaveURL(new RegExp(`${article.path}#comment-\\d+$`))
  await expect(heldComments(page)).toHaveCount(1)
  await expect(heldComments(page)).toContainText('Your comment is awaiting moderation')
  await expect(heldComments(page)).toContainText(mine.body)
  // The only links are to change it and to delete it: none of those that it holds.
  await expect(heldComments(page).getByRole('link')).toHaveText(['Edit', 'Delete'])
  await expect(form.body).toHaveValue('')

  await page.reload()
  await expect(heldComments(page)).toHaveCount(1)
  expect(await commentsOf(newsroom, article)).toHaveLength(1)

  const other = await anotherReader()
  await other.goto(article.path)
  await expect(other.getByText(mine.body)).toHaveCount(0)
  await expect(other.getByText('Nobody has commented yet. Be the first.')).toBeVisible()
  expect(await other.content()).not.toContain(mine.name)
})

test('an approved comment stands in the thread, and no longer as one that waits', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  const mine = words(unique, 'Twice a day.\nSince 1998.\n\nSee https://example.org/plans?a=1&b=2.')
  await form.fill(mine)
  await form.post()
  expect(await approveAll(newsroom, article)).toBe(1)
  // A browser that has no held comment here: it has never asked for this page, so no copy of it is kept anywhere.
  const other = await anotherReader()
  await other.goto(`${article.path}?page=1`)
  const comment = publicComment(other, mine.name)
  await expect(comment.locator('.comment-text p')).toHaveCount(2)
  await expect(comment.locator('.comment-text p').first().locator('br')).toHaveCount(1)
  const link = comment.getByRole('link', { name: 'https://example.org/plans?a=1&b=2', exact: true })
  await expect(link).toHaveAttribute('href', 'https://example.org/plans?a=1&b=2')
  await expect(link).toHaveAttribute('rel', 'ugc nofollow noopener')
  await page.goto(article.path)
  await expect(heldComments(page)).toHaveCount(0)
  await expect(publicComment(page, mine.name)).toBeVisible()
})

test('a reader answers a comment, and may think again', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake', body: 'Ten hours.' })
  await page.goto(article.path)
  const form = commentForm(page)
  await page.getByRole('link', { name: 'Reply to Hester Blake' }).click()
  await expect(form.region.getByRole('heading')).toHaveText('Reply to Hester Blake')
  await page.getByRole('link', { name: 'Cancel reply' }).click()
  await expect(form.region.getByRole('heading')).toHaveText('Leave a reply')

  await page.getByRole('link', { name: 'Reply to Hester Blake' }).click()
  await form.fill({ ...words(unique), email: '' })
  await form.press()
  await expect(form.email).toHaveAccessibleDescription('Please enter your email address here')
  await expect(form.region.getByRole('heading')).toHaveText('Reply to Hester Blake')
  await form.email.fill(`reader-${unique}@example.org`)
  expect((await form.post()).status()).toBe(303)
  await approveAll(newsroom, article)
  await page.goto(article.path)
  const answer = page.locator('.thread .thread').getByRole('article')
  await expect(answer).toContainText(`Reader ${unique}`)
})

test('an answer beyond the fifth level stands beside the one it answers, and names it', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  let under: { id: number } | undefined
  for (const name of ['Ann', 'Bea', 'Cid', 'Dot', 'Eve'])
    under = await addComment(newsroom, article, { name, under, body: `I am ${name}.` })
  await page.goto(`${article.path}?reply=${under?.id}`)
  const form = commentForm(page)
  await form.fill(words(unique))
  expect((await form.post()).status()).toBe(303)
  await approveAll(newsroom, article)
  await page.goto(article.path)
  await expect(publicComment(page, `Reader ${unique}`)).toContainText('replying to Eve')
  await expect(page.locator('.thread .thread .thread .thread .thread')).toHaveCount(1)
  await expect(page.locator('.thread .thread .thread .thread .thread > li')).toHaveCount(2)
  await expect(page.locator('.thread .thread .thread .thread .thread .thread')).toHaveCount(0)
})

test('fifty threads make a page, and the link to a comment finds its page', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const start = Date.now() - 3600 * SECOND
  let last = { id: 0 }
  for (let index = 1; index <= 51; index += 1)
    last = await addComment(newsroom, article, {
      body: `Thread ${index} of many`,
      at: start + index * SECOND,
    })
  await page.goto(article.path)
  await expect(page.getByRole('heading', { name: '51 comments' })).toBeVisible()
  await expect(page.locator('.thread > li')).toHaveCount(50)
  await page.goto(`/comments/${last.id}`)
  await expect(page).toHaveURL(new RegExp(`${article.path}\\?page=2#comment-${last.id}$`))
  await expect(page.locator('.thread > li')).toHaveCount(1)
  await expect(page.getByText('Thread 51 of many')).toBeInViewport()
  await page
    .getByRole('navigation', { name: /pages$/ })
    .getByRole('link', { name: 'Previous page' })
    .click()
  await expect(page.locator('.thread > li')).toHaveCount(50)
})

test('a name in Arabic reads from right to left beside one in English', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'ليلى منصور', body: 'شكرا على هذا التقرير' })
  await addComment(newsroom, article, { name: 'Alf Tregear', body: 'Still, good.' })
  await page.goto(article.path)
  const direction = async (name: string) =>
    await publicComment(page, name)
      .locator('.comment-author')
      .evaluate((element) => getComputedStyle(element).direction)
  await expect(page.locator('.comment-author').first()).toHaveAttribute('dir', 'auto')
  expect(await direction('ليلى منصور')).toBe('rtl')
  expect(await direction('Alf Tregear')).toBe('ltr')
})

test('a robot that fills the hidden field is thanked, and lands in spam', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  const form = commentForm(page)
  const trap = page.locator('input[name=extra_line]')
  await expect(trap).not.toBeInViewport()
  await expect(trap).toHaveAttribute('tabindex', '-1')
  await form.fill(words(unique))
  await trap.evaluate((field: HTMLInputElement) => (field.value = 'https://example.net/pills'))
  expect((await form.post()).status()).toBe(303)
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'spam' }])
})

test('a reader posts a comment by keyboard alone', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to comments' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('main').getByRole('link', { name: 'guidelines' })).toBeFocused()
  await page.keyboard.press('Tab')
  const form = commentForm(page)
  await expect(form.body).toBeFocused()
  await page.keyboard.type('By keyboard.')
  await page.keyboard.press('Tab')
  await page.keyboard.type(`Reader ${unique}`)
  await page.keyboard.press('Tab')
  await page.keyboard.type(`reader-${unique}@example.org`)
  await page.keyboard.press('Enter')
  await expect(heldComments(page)).toContainText('By keyboard.')
})
