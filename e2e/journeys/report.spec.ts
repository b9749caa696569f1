import type { Page } from '@playwright/test'
import { addComment } from '#db/testing/cast.ts'
import { reportsOf } from '#db/testing/judging.ts'
import { outboxOf } from '#db/testing/mail.ts'
import { addLonelyArticle, commentsOf } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { press } from '../desk.ts'
import { expect, nextAddress, test } from '../test.ts'

const REASONS = [
  'Personal abuse',
  'Off topic',
  'Legal issue',
  'Trolling',
  'Hate speech',
  'Offensive or threatening language',
  'Copyright',
  'Spam',
  'Something else',
]

async function openReport(page: Page, path: string) {
  await page.goto(path)
  await publicComment(page, 'Hester Blake').getByRole('link', { name: 'Report' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Report a comment')
}
const send = (page: Page) => press(page, page.getByRole('button', { name: 'Send report' }))
const reference = (page: Page) => page.locator('.reference')

test('a reader reports a comment for one of nine reasons, and is given a number', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake', body: 'You are all fools.' })
  await openReport(page, article.path)
  await expect(page.getByRole('main')).toContainText('You are all fools.')
  await expect(page.getByRole('radio')).toHaveCount(9)
  for (const reason of REASONS) await expect(page.getByRole('radio', { name: reason })).not.toBeChecked()
  await page.getByLabel(/Anything else/).fill('He says so every day.')
  expect((await send(page)).status()).toBe(422)
  await expect(page.getByText('Please say what is wrong with it.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Personal abuse' })).toBeFocused()
  await expect(page.getByLabel(/Anything else/)).toHaveValue('He says so every day.')
  await page.getByRole('radio', { name: 'Trolling' }).check()
  expect((await send(page)).status()).toBe(303)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you for your report')
  await expect(reference(page)).toHaveText(/^[A-Z3-9]{4}-[A-Z3-9]{4}$/)
  await expect(page.getByRole('heading', { name: 'If it is against the law' })).toBeVisible()

  const number = (await reference(page).textContent()) ?? ''
  await openReport(page, article.path)
  await page.getByRole('radio', { name: 'Spam' }).check()
  await send(page)
  await expect(page.getByText('You have reported this comment before')).toBeVisible()
  await expect(reference(page)).toHaveText(number)
  await page.goto(`/reports/${number.toLowerCase()}`)
  await expect(reference(page)).toHaveText(number)
  await page.getByRole('link', { name: `Report ${unique}` }).click()
  await expect(page).toHaveURL(new RegExp(`${article.path}#comments$`))
})

test('a notice of illegal content names the law, and its sender gets a receipt', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  const email = `notifier-${unique}@example.org`
  await openReport(page, article.path)
  await page.getByRole('link', { name: 'Send a notice of illegal content' }).click()
  const button = page.getByRole('button', { name: 'Send notice' })
  await page.getByLabel(/^Which law/).fill('Incitement to violence')
  expect((await press(page, button)).status()).toBe(422)
  await expect(page.getByLabel('Why do you think so?')).toBeFocused()
  await expect(page.getByLabel('Your email')).toHaveAccessibleDescription(
    'Please enter your email address here',
  )
  await page.getByLabel('Why do you think so?').fill('It calls for it.')
  await page.getByLabel('Your name').fill('Nora')
  await page.getByLabel('Your email').fill(email)
  await page.getByLabel(/in good faith/).check()
  expect((await press(page, button)).status()).toBe(303)
  await expect(reference(page)).toBeVisible()
  // Nobody reads answers to the mails of this server.
  await expect(page.getByText('You may turn to a certified body')).toBeVisible()
  await expect(page.getByText('You may answer the mail')).toHaveCount(0)
  const receipts = (await outboxOf(newsroom)).filter((mail) => mail.recipient === email)
  expect(receipts).toMatchObject([{ kind: 'report-received' }])
})

test('whoever reports the abuse of a child need not say who he is', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  await page.goto(`/comments/${id}/report?notice`)
  await page.getByLabel(/^Which law/).fill('Abuse')
  await page.getByLabel('Why do you think so?').fill('See for yourself.')
  await page.getByLabel(/sexual abuse of a child/).check()
  await page.getByLabel(/in good faith/).check()
  expect((await press(page, page.getByRole('button', { name: 'Send notice' }))).status()).toBe(303)
  await expect(reference(page)).toBeVisible()
})

test('one browser reports a comment once, from wherever', async ({ request, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  const report = async () => {
    const headers = { 'x-forwarded-for': nextAddress() }
    const form = { reason: 'abuse' }
    const answer = await request.post(`/comments/${id}/report/send`, { form, headers, maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    return { location: answer.headers()['location'] ?? '', cookie: answer.headers()['set-cookie'] }
  }
  const first = await report()
  expect(first.cookie).toMatch(/^broadsheet_reader=\S+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax/)
  expect(await report()).toEqual({ location: `${first.location}?again`, cookie: undefined })
  expect(await reportsOf(newsroom, { id })).toHaveLength(1)
})

test('who throws his cookies away hides no comment: all of his network are one', async ({
  playwright,
  url,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article)
  const network = nextAddress().replace(/::1$/, '')
  for (let n = 1; n <= 4; n += 1) {
    const headers = { 'x-forwarded-for': `${network}:${n}::1` }
    const browser = await playwright.request.newContext({ baseURL: url, extraHTTPHeaders: headers })
    const form = { reason: 'abuse' }
    const answer = await browser.post(`/comments/${id}/report/send`, { form, maxRedirects: 0 })
    expect(answer.headers()['location']).toMatch(/^\/reports\/[\w-]+$/)
    await browser.dispose()
  }
  expect(await reportsOf(newsroom, { id })).toHaveLength(4)
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'approved' }])
})

test('a comment that three readers report waits for a moderator', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article, { name: 'Hester Blake' })
  for (let n = 1; n <= 3; n += 1) {
    await page.goto(article.path)
    await expect(publicComment(page, 'Hester Blake')).toBeVisible()
    const reader = await anotherReader()
    await reader.goto(`/comments/${id}/report`)
    await reader.getByRole('radio', { name: 'Hate speech' }).check()
    await send(reader)
    await expect(reference(reader)).toBeVisible()
  }
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'pending' }])
  await page.goto(article.path)
  await expect(publicComment(page, 'Hester Blake')).toHaveCount(0)
  expect((await page.goto(`/comments/${id}/report`))?.status()).toBe(404)
})
