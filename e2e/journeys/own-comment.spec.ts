import type { Page } from '@playwright/test'
import { addComment, HOUR } from '#db/testing/cast.ts'
import { addConfirmed } from '#db/testing/commenters.ts'
import { addLonelyArticle, approveAll, commentsOf } from '#db/testing/newsroom.ts'
import { commentForm, heldComments, publicComment } from '../comment-form.ts'
import { press } from '../desk.ts'
import { keyFor } from '../links.ts'
import { linkIn, mailTo } from '../mailbox.ts'
import { expect, test } from '../test.ts'

const wordsOf = (unique: string, body = 'I took that tram this mourning.') => ({
  name: `Zoë ${unique}`,
  email: `zoe-${unique}@example.org`,
  body,
})

async function post(page: Page, path: string, unique: string) {
  await page.goto(path)
  const form = commentForm(page)
  await form.fill(wordsOf(unique))
  expect((await form.post()).status()).toBe(303)
}

test('a reader changes what he has just written, and the page says so', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await post(page, article.path, unique)
  await heldComments(page).getByRole('link', { name: 'Edit' }).click()
  const field = page.getByLabel('Comment', { exact: true })
  await expect(field).toHaveValue('I took that tram this mourning.')
  await field.fill('No')
  expect((await press(page, page.getByRole('button', { name: 'Save changes' }))).status()).toBe(422)
  await expect(field).toHaveAccessibleDescription('Please write at least 3 characters.')
  await expect(field).toHaveValue('No')
  await field.fill('I took that tram this morning.')
  expect((await press(page, page.getByRole('button', { name: 'Save changes' }))).status()).toBe(303)
  await expect(heldComments(page)).toContainText('I took that tram this morning.')
  await expect(heldComments(page)).toContainText('(edited)')
  expect(await commentsOf(newsroom, article)).toHaveLength(1)
})

test('a comment that is public waits again when it was changed', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await post(page, article.path, unique)
  await approveAll(newsroom, article)
  await page.goto(article.path)
  const own = publicComment(page, `Zoë ${unique}`)
  await expect(own.getByRole('button', { name: /Recommend/ })).toHaveCount(0)
  await own.getByRole('link', { name: 'Edit' }).click()
  await expect(page.getByRole('main')).toContainText('It may have to wait for a moderator once more')
  await page.getByLabel('Comment', { exact: true }).fill('I took that tram this morning.')
  await press(page, page.getByRole('button', { name: 'Save changes' }))
  await expect(heldComments(page)).toContainText('this morning')
  const other = await anotherReader()
  await other.goto(article.path)
  await expect(publicComment(other, `Zoë ${unique}`)).toHaveCount(0)
  await approveAll(newsroom, article)
  await other.reload()
  await expect(publicComment(other, `Zoë ${unique}`)).toContainText('(edited)')
  await expect(other.getByRole('link', { name: 'Edit' })).toHaveCount(0)
})

test('a reader takes back what he has written, in two steps; answers to it stay', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await post(page, article.path, unique)
  await approveAll(newsroom, article)
  const [comment] = await commentsOf(newsroom, article)
  await addComment(newsroom, article, { name: 'Hester Blake', under: { id: comment?.id ?? 0 } })
  await page.goto(article.path)
  await publicComment(page, `Zoë ${unique}`).getByRole('link', { name: 'Delete' }).click()
  await expect(page.getByText('It leaves the page at once.')).toBeVisible()
  expect((await press(page, page.getByRole('button', { name: 'Yes, delete it' }))).status()).toBe(303)
  await expect(page).toHaveURL(new RegExp(`${article.path}#comments$`))
  const other = await anotherReader()
  for (const reader of [page, other]) {
    await reader.goto(article.path)
    await expect(publicComment(reader, `Zoë ${unique}`)).toHaveCount(0)
    await expect(reader.getByText('This comment is no longer available.')).toBeVisible()
    await expect(publicComment(reader, 'Hester Blake')).toBeVisible()
  }
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'trash' }, { status: 'approved' }])
})

test('nobody else changes it, and its author only for five minutes', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await post(page, article.path, unique)
  const [comment] = await commentsOf(newsroom, article)
  const at = `${article.path}/comments/${comment?.id}`
  const other = await anotherReader()
  expect((await other.goto(`${at}/edit`))?.status()).toBe(403)
  const sent = { body: 'Not by me.' }
  expect((await other.request.post(`${at}/change`, { form: sent, maxRedirects: 0 })).status()).toBe(403)
  expect((await other.request.post(`${at}/delete`, { form: {}, maxRedirects: 0 })).status()).toBe(403)
  expect(await commentsOf(newsroom, article)).toMatchObject([
    { body: wordsOf(unique).body, status: 'pending' },
  ])

  const old = await addComment(newsroom, article, { status: 'pending', at: Date.now() - HOUR })
  const key = keyFor('edit', { id: old.id })
  expect((await other.goto(`/comments/${old.id}/edit?key=${key}`))?.status()).toBe(403)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(
    'This comment can no longer be changed here',
  )
})

test('where a comment stands that only its author may see, its number tells nobody', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article, { status: 'pending' })
  const shown = await addComment(newsroom, article)
  const answerTo = async (path: string) => (await page.request.get(path, { maxRedirects: 0 })).status()
  for (const query of ['', '?key=zzz', `?key=${keyFor('edit', { id: shown.id })}`])
    expect(await answerTo(`/comments/${id}/edit${query}`), query).toBe(404)
  expect(await answerTo(`/comments/${id}/edit?key=${keyFor('edit', { id })}`)).toBe(302)
  expect(await answerTo(`/comments/${shown.id}/edit`)).toBe(302)
})

test('the link of a mail changes a comment in any browser', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article, { status: 'pending', at: Date.now() })
  const key = keyFor('edit', { id })
  await page.goto(`/comments/${id}/edit?key=${key}`)
  await expect(page).toHaveURL(new RegExp(`${article.path}/comments/${id}/edit`))
  await page.getByLabel('Comment', { exact: true }).fill('Changed from my telephone.')
  expect((await press(page, page.getByRole('button', { name: 'Save changes' }))).status()).toBe(303)
  expect(await commentsOf(newsroom, article)).toMatchObject([{ body: 'Changed from my telephone.' }])
})

const NOTIFY = 'Email me when somebody answers and when my comment is decided on'
const CHANGE = /^Change or delete your comment \(until \d\d:\d\d\)$/

async function postAndAsk(page: Page, path: string, words: ReturnType<typeof wordsOf>) {
  await page.goto(path)
  const form = commentForm(page)
  await form.fill(words)
  await page.getByLabel(NOTIFY).check()
  expect((await form.post()).status()).toBe(303)
}

test('who asks for mail gets the link that changes what he has just written, in any browser', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const words = wordsOf(unique)
  await postAndAsk(page, article.path, words)
  const other = await anotherReader()
  await other.goto(linkIn(await mailTo(newsroom, words.email, 'confirm-address'), CHANGE))
  await other.getByLabel('Comment', { exact: true }).fill('I took that tram this morning.')
  expect((await press(other, other.getByRole('button', { name: 'Save changes' }))).status()).toBe(303)
  expect(await commentsOf(newsroom, article)).toMatchObject([{ body: 'I took that tram this morning.' }])
})

test('whom his browser knows gets it too, and finds Edit beside Delete on his own page', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { name, email, body } = wordsOf(unique)
  const first = await addConfirmed(newsroom, article, {
    name,
    email,
    body: 'Last year.',
    at: Date.now() - HOUR,
  })
  await page.goto(`/commenter/confirm?key=${keyFor('confirm', { id: first.comment.id })}`)
  await page.getByLabel(/Remember me in this browser/).check()
  await press(page, page.getByRole('button', { name: 'Yes, go to my comments' }))
  await postAndAsk(page, article.path, { name, email, body })

  await page.goto('/commenter')
  const own = page.getByRole('article').filter({ hasText: body })
  await expect(own.getByText('Delete', { exact: true })).toBeVisible()
  await expect(
    page.getByRole('article').filter({ hasText: 'Last year.' }).getByRole('link', { name: 'Edit' }),
  ).toHaveCount(0)
  await own.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('Comment', { exact: true }).fill('I took that tram this morning.')
  await press(page, page.getByRole('button', { name: 'Save changes' }))
  await expect(heldComments(page)).toContainText('this morning')

  const other = await anotherReader()
  await other.goto(linkIn(await mailTo(newsroom, email, 'received'), CHANGE))
  await other.getByText('Delete this comment').click()
  await press(other, other.getByRole('button', { name: 'Yes, delete it' }))
  expect((await commentsOf(newsroom, article)).map(({ status }) => status)).toContain('trash')
})
