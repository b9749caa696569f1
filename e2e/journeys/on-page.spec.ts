import { addComment, addStaff } from '#db/testing/cast.ts'
import { judgedAs } from '#db/testing/judging.ts'
import { addLonelyArticle, commentsOf } from '#db/testing/newsroom.ts'
import { commentForm, publicComment } from '../comment-form.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a moderator decides on the page of the article; readers see nothing of it', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const [waits, stands] = [`Hester ${unique}`, `Hugh ${unique}`]
  const pending = await addComment(newsroom, article, { name: waits, status: 'pending' })
  const approved = await addComment(newsroom, article, { name: stands })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.goto(article.path)
  const held = page.getByRole('article', { name: `Pending comment by ${waits}` })
  await expect(held).toContainText('Pending')
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(publicComment(reader, stands)).toBeVisible()
  await expect(reader.getByText(waits)).toHaveCount(0)
  await expect(reader.getByRole('button', { name: 'Approve' })).toHaveCount(0)

  await press(page, held.getByRole('button', { name: 'Approve' }))
  await expect(page).toHaveURL(new RegExp(`${article.path}\\?done=[0-9a-f-]{36}#comment-${pending.id}$`))
  expect(await judgedAs(newsroom, pending)).toMatchObject({ status: 'approved' })
  await press(page, page.getByRole('button', { name: `Pick the comment by ${stands}` }))
  expect((await judgedAs(newsroom, approved))?.pickedAt).not.toBeNull()
  await press(page, page.getByRole('button', { name: `Unpick the comment by ${stands}` }))
  expect((await judgedAs(newsroom, approved))?.pickedAt).toBeNull()
  await press(page, page.getByRole('button', { name: `Reject the comment by ${stands}` }))
  expect(await judgedAs(newsroom, approved)).toMatchObject({ status: 'rejected' })
  await reader.goto(article.path)
  await expect(publicComment(reader, stands)).toHaveCount(0)
})

test('a decision on the page of the article is undone there, by a moderator alone', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const comment = await addComment(newsroom, article, { name, status: 'pending' })
  const reader = await anotherReader()
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.goto(article.path)
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect(undo).toHaveCount(0)
  await press(page, page.getByRole('button', { name: `Approve the comment by ${name}` }))
  await expect(page.getByText('Approved 1 comment.')).toBeVisible()
  const done = page.url()

  // The same address is the page of all readers to whoever else opens it, before and after a moderator has.
  await reader.goto(done)
  await expect(publicComment(reader, name)).toBeVisible()
  await expect(reader.getByText('Approved 1 comment.')).toHaveCount(0)
  await expect(reader.getByRole('button', { name: 'Undo' })).toHaveCount(0)

  await press(page, undo)
  await expect(page.getByText('Undone: 1 comment is back where it was.')).toBeVisible()
  await expect(undo).toHaveCount(0)
  await expect(page.getByRole('article', { name: `Pending comment by ${name}` })).toBeVisible()
  expect(await judgedAs(newsroom, comment)).toMatchObject({ status: 'pending' })
  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toHaveCount(0)

  // What somebody has decided on since is not undone over his head, and the page says so.
  await page.goto(done)
  expect((await press(page, undo)).status()).toBe(409)
  await expect(page.getByRole('alert')).toContainText(`Not undone: you put the comment by ${name}`)
})

test('staff write in the thread without typing a name, at once and with a badge', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await signIn(page, ana)
  await page.goto(article.path)
  await expect(page.getByText(`You write as ${ana.name}`)).toBeVisible()
  await page.getByLabel('Comment', { exact: true }).fill('Thank you, we have corrected it.')
  await press(page, page.getByRole('button', { name: 'Post comment' }))
  await expect(publicComment(page, ana.name)).toContainText('Staff')

  // Whoever types the same name and address is a reader like any other.
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(publicComment(reader, ana.name)).toContainText('Staff')
  await commentForm(reader).fill({
    name: ana.name,
    email: `somebody-${unique}@example.org`,
    body: 'So have I.',
  })
  await commentForm(reader).post()
  expect((await commentsOf(newsroom, article)).map((comment) => comment.status)).toEqual([
    'approved',
    'pending',
  ])
})
