import type { BrowserContext, Page } from '@playwright/test'
import { addComment } from '#db/testing/cast.ts'
import { addConfirmed } from '#db/testing/commenters.ts'
import { outboxOf } from '#db/testing/mail.ts'
import { addLonelyArticle, approveAll, commentsOf, type Db } from '#db/testing/newsroom.ts'
import { commentForm, heldComments, publicComment, type Words } from '../comment-form.ts'
import { press } from '../desk.ts'
import { keyFor } from '../links.ts'
import { expect, test } from '../test.ts'

const NOTIFY = 'Email me when somebody answers and when my comment is decided on'
const REMEMBER = /Remember me in this browser/

const wordsOf = (unique: string, body = 'I took that tram this morning.'): Words => ({
  name: `Zoë ${unique}`,
  email: `zoe-${unique}@example.org`,
  body,
})

const mark = (page: Page, author: string) =>
  publicComment(page, author).getByRole('img', { name: 'confirmed by email' })
const asked = async (newsroom: Db, recipient: string) =>
  (await outboxOf(newsroom)).filter((mail) => mail.kind === 'confirm-address' && mail.recipient === recipient)
const commenterCookie = async (context: BrowserContext) =>
  (await context.cookies()).filter((cookie) => cookie.name === 'broadsheet_commenter')

async function post(page: Page, path: string, words: Words, notify = false) {
  await page.goto(path)
  const form = commentForm(page)
  await form.fill(words)
  await page.getByLabel(NOTIFY).setChecked(notify)
  expect((await form.post()).status()).toBe(303)
}

test('a reader asks for mail, and confirms by its link that the address is his', async ({
  page,
  context,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const words = wordsOf(unique)
  await page.goto(article.path)
  await expect(page.getByLabel(NOTIFY)).not.toBeChecked()
  await post(page, article.path, words, true)
  await expect(heldComments(page)).toContainText('We have sent a mail to the address that you gave.')
  const mails = await asked(newsroom, words.email)
  const [comment] = await commentsOf(newsroom, article)
  expect(mails).toMatchObject([{ data: { commentId: comment?.id } }])

  const key = keyFor('confirm', { id: comment?.id ?? 0 })
  await page.goto(`/commenter/confirm?key=${key}`)
  await expect(page.getByRole('main')).toContainText(words.body)
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(1)
  await expect(page.getByLabel(REMEMBER)).not.toBeChecked()
  await approveAll(newsroom, article)
  const other = await anotherReader()
  await other.goto(article.path)
  await expect(mark(other, words.name)).toHaveCount(0)

  await press(page, page.getByRole('button', { name: 'Yes, it is mine' }))
  await expect(page.getByText('Your address is confirmed.')).toBeVisible()
  await expect(page.getByRole('article')).toContainText(words.body)
  expect(await commenterCookie(context)).toEqual([])
  await other.reload()
  await expect(mark(other, words.name)).toBeVisible()
})

test('a browser that was asked to remembers its reader: what he writes under his address is confirmed', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const words = wordsOf(unique)
  const { comment } = await addConfirmed(newsroom, article, { ...words, status: 'pending' })
  await page.goto(`/commenter/confirm?key=${keyFor('confirm', { id: comment.id })}`)
  await page.getByLabel(REMEMBER).check()
  await press(page, page.getByRole('button', { name: 'Yes, go to my comments' }))
  expect(await commenterCookie(context)).toMatchObject([{ httpOnly: true, sameSite: 'Lax', path: '/' }])

  const second = await addLonelyArticle(newsroom, `second-${unique}`)
  await post(page, second.path, words, true)
  await expect(heldComments(page)).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Confirm my email address' })).toHaveCount(0)
  expect(await asked(newsroom, words.email)).toEqual([])
  await approveAll(newsroom, second)
  await page.goto(second.path)
  await expect(mark(page, words.name)).toBeVisible()

  await page.goto('/commenter')
  await press(page, page.getByRole('button', { name: 'Forget me in this browser' }))
  expect(await commenterCookie(context)).toEqual([])
})

test('the button on a comment that waits sends the link, once', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const words = wordsOf(unique)
  await post(page, article.path, words)
  expect(await asked(newsroom, words.email)).toEqual([])
  await press(page, page.getByRole('button', { name: 'Confirm my email address' }))
  await expect(heldComments(page)).toContainText('We have sent a mail')
  await expect(page.getByRole('button', { name: 'Confirm my email address' })).toHaveCount(0)
  expect(await asked(newsroom, words.email)).toHaveLength(1)
})

test('nobody passes for a confirmed reader by what he types', async ({
  page,
  context,
  anotherReader,
  newsroom,
  unique,
}) => {
  const home = await addLonelyArticle(newsroom, unique)
  const zoe = wordsOf(unique)
  const { comment } = await addConfirmed(newsroom, home, zoe)
  // Zoë's own browser, for what Mallory tries with its cookie.
  await page.goto(`/commenter/confirm?key=${keyFor('confirm', { id: comment.id })}`)
  await page.getByLabel(REMEMBER).check()
  await press(page, page.getByRole('button', { name: 'Yes, go to my comments' }))
  const [cookie] = await commenterCookie(context)
  const mallory = { name: `Mallory ${unique}`, email: `mallory-${unique}@example.org`, body: 'Trust me.' }
  await addConfirmed(newsroom, home, { ...mallory, name: zoe.name })
  const hers = cookie?.value ?? ''
  const tries: [string, (words: Words) => Words, ((id: number) => string)?][] = [
    ['name and address', (words) => words],
    ['the address in other case', (words) => ({ ...words, email: words.email.toUpperCase() })],
    ['a cookie that is made up', (words) => words, (id) => `${id}-1-9999999999999.x`],
    ['another reader’s cookie', (words) => words, () => hers],
    ['another reader’s cookie with this one’s id', (words) => words, (id) => hers.replace(/^\d+/, `${id}`)],
  ]
  for (const [what, typed, cookieFor] of tries) {
    const article = await addLonelyArticle(newsroom, `${what} ${unique}`)
    // One victim for each try: nobody comments so often.
    const victim = wordsOf(`${what} ${unique}`.replaceAll(/\W+/g, '-'))
    const { commenter } = await addConfirmed(newsroom, home, victim)
    const browser = await anotherReader()
    const name = 'broadsheet_commenter'
    if (cookieFor)
      await browser.context().addCookies([{ name, value: cookieFor(commenter.id), url: page.url() }])
    const words = typed(victim)
    await post(browser, article.path, words)
    await approveAll(newsroom, article)
    await browser.goto(`${article.path}?page=1`)
    await expect(publicComment(browser, words.name), what).toHaveCount(1)
    await expect(mark(browser, words.name), what).toHaveCount(0)
  }
  // The mark itself can't be typed.
  const browser = await anotherReader()
  await browser.goto(home.path)
  await commentForm(browser).fill({ ...mallory, name: `${zoe.name} ✔` })
  expect((await commentForm(browser).post()).status()).toBe(422)
  await expect(browser.getByText('Please leave check marks and badges out of your name')).toBeVisible()
  // His own address is confirmed, her name is not his.
  await page.goto(home.path)
  await expect(publicComment(page, zoe.name)).toHaveCount(2)
  await expect(mark(page, zoe.name)).toHaveCount(1)
  // In her own browser, under another address than hers.
  const article = await addLonelyArticle(newsroom, `elsewhere ${unique}`)
  await post(page, article.path, { ...zoe, email: mallory.email })
  await approveAll(newsroom, article)
  await page.goto(article.path)
  await expect(mark(page, zoe.name)).toHaveCount(0)
})

test('a link that is not ours, of another purpose or of a comment that has gone leads nowhere', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  for (const key of ['', 'x', keyFor('edit', { id }), keyFor('confirm', { id: 999_999_999 })]) {
    const answer = await page.goto(`/commenter/confirm?key=${key}`)
    expect(answer?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
  }
})
