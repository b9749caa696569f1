import { addErrorReport } from '#db/testing/afterwards.ts'
import { addStaff, unpublish } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { press, signIn } from '../desk.ts'
import { mailTo } from '../mailbox.ts'
import { expect, test } from '../test.ts'

const WRONG = 'The council voted on Monday.'
const RIGHT = 'The council voted on Tuesday.'
const BODY = `<p>It rained. ${WRONG} Nobody spoke.</p><p>Trams run again.</p>`

test('a reader reports a sentence, an editor corrects it, and all are told', async ({
  page,
  anotherReader,
  newsroom,
  request,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  const email = `zoe-${unique}@example.org`
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(reader.getByRole('link', { name: 'What changed' })).toHaveCount(0)
  await reader.getByRole('link', { name: 'Report an error' }).click()
  await reader.getByLabel(/The sentence that is wrong/).fill(WRONG)
  await reader.getByLabel(/Your email/).fill('nobody')
  expect((await press(reader, reader.getByRole('button', { name: 'Send report' }))).status()).toBe(422)
  await expect(reader.getByLabel('What is wrong with it?')).toBeFocused()
  await expect(reader.getByLabel(/The sentence that is wrong/)).toHaveValue(WRONG)
  await reader.getByLabel('What is wrong with it?').fill('It was Tuesday.')
  await reader.getByLabel(/Your email/).fill(email)
  expect((await press(reader, reader.getByRole('button', { name: 'Send report' }))).status()).toBe(303)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Thank you')

  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/corrections')
  const report = page.getByRole('article', { name: `Report ${unique}` })
  await expect(report.locator('blockquote')).toHaveText(`It rained. ${WRONG} Nobody spoke.`)
  await expect(report.locator('mark')).toHaveText(WRONG)
  await expect(report).toContainText('It was Tuesday.')
  await report.getByRole('link', { name: 'Correct…' }).click()
  await expect(page.getByLabel('What is published')).toHaveValue(
    `An earlier version of this article said: “${WRONG}”`,
  )
  await page.getByLabel('Write this').fill(RIGHT)
  expect((await press(page, page.getByRole('button', { name: 'Publish' }))).status()).toBe(303)
  await expect(page.getByRole('status').filter({ hasText: 'It is published.' })).toBeVisible()
  await expect(report).toHaveCount(0)
  // What it said until then is the one version that was kept: it is what the history shows first.
  await page.goto(`/admin/articles/${article.id}/history`)
  await expect(page.getByRole('deletion')).toHaveText(['Monday'])
  await expect(page.getByRole('insertion')).toHaveText(['Tuesday'])

  await reader.goto(article.path)
  await expect(reader.locator('.article .body')).toContainText(`It rained. ${RIGHT} Nobody spoke.`)
  const notes = reader.getByRole('region', { name: 'Corrections' })
  await expect(notes).toContainText(/Correction, \d.*: An earlier version of this article said/)
  const data = (await reader.locator('script[type="application/ld+json"]').textContent()) ?? ''
  expect(data).toContain('"@type":"CorrectionComment"')
  await reader.getByRole('link', { name: 'What changed' }).click()
  await expect(reader.getByRole('deletion')).toHaveText(['Monday'])
  await expect(reader.getByRole('insertion')).toHaveText(['Tuesday'])

  await reader.goto('/corrections')
  await expect(reader.getByRole('listitem').filter({ hasText: `Report ${unique}` })).toContainText(WRONG)
  const feed = await (await request.get('/corrections/feed.xml')).text()
  expect(feed).toContain(`Correction: “Report ${unique}”`)
  const mail = await mailTo(newsroom, email, 'error-decided')
  expect(mail.subject).toBe(`Corrected: “Report ${unique}”`)
  expect(mail.text).toContain(WRONG)
})

test('a report that was not right is dismissed with a reason, which its reader is sent', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  const email = `max-${unique}@example.org`
  await addErrorReport(newsroom, article, { quote: WRONG, email, at: Date.now() })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/corrections')
  const report = page.getByRole('article', { name: `Report ${unique}` })
  await report.getByText('Dismiss…').click()
  const dismiss = report.getByRole('button', { name: 'Dismiss' })
  expect((await press(page, dismiss)).status()).toBe(422)
  await expect(report.getByText('Please say why.')).toBeVisible()
  await report.getByLabel(/Why nothing is to be corrected/).fill('The minutes say Monday.')
  expect((await press(page, dismiss)).status()).toBe(303)
  await expect(report).toHaveCount(0)
  expect((await mailTo(newsroom, email, 'error-decided')).text).toContain('The minutes say Monday.')
  await page.goto(article.path)
  await expect(page.getByRole('region', { name: 'Corrections' })).toHaveCount(0)
})

test('an editor corrects what no reader has reported, and takes it back', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/corrections')
  await page.getByLabel('Address of the article').fill('/nowhere/at-all')
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('There is no published article at this address.')).toBeVisible()
  await page.getByLabel('Address of the article').fill(`qzxvk${unique.replaceAll('-', '')}`)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(page.getByText('No published article that you edit is found for this.')).toBeVisible()
  await page.getByLabel('Address of the article').fill(article.path)
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByLabel('Kind').selectOption('Clarification')
  await page.getByLabel('What is published').fill(`Monday the 4th ${unique}.`)
  await page.getByLabel('Instead of this').fill('The council voted on Friday.')
  await page.getByLabel('Write this').fill(RIGHT)
  expect((await press(page, page.getByRole('button', { name: 'Publish' }))).status()).toBe(422)
  await expect(page.getByText(/the article does not say the sentence/)).toBeVisible()
  await expect(page.getByLabel('What is published')).toHaveValue(`Monday the 4th ${unique}.`)
  await page.getByLabel('Instead of this').fill('')
  expect((await press(page, page.getByRole('button', { name: 'Publish' }))).status()).toBe(303)
  const line = page.getByRole('listitem').filter({ hasText: unique })
  await line.getByText('Take back…').click()
  expect((await press(page, line.getByRole('button', { name: 'Take back' }))).status()).toBe(303)
  await expect(page.getByRole('status').filter({ hasText: 'It is taken back.' })).toBeVisible()
  await page.goto(article.path)
  await expect(page.getByText(`Monday the 4th ${unique}.`)).toHaveCount(0)
})

test('a correction of an article that is withdrawn meanwhile is not published, and not lost', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml: BODY })
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, `/admin/corrections/publish?article=${article.id}`)
  await page.getByLabel('What is published').fill(`It was Tuesday ${unique}.`)
  await unpublish(newsroom, article)
  expect((await press(page, page.getByRole('button', { name: 'Publish' }))).status()).toBe(404)
  await expect(page.getByRole('alert').filter({ hasText: 'the article is not public' })).toBeVisible()
  await expect(page.getByLabel('What you had written')).toHaveValue(`It was Tuesday ${unique}.`)
})

test('a program that fills the hidden field has reported nothing', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(`/corrections/report?article=${article.id}`)
  await page.getByLabel('What is wrong with it?').fill('Buy pills')
  await page.locator('[name=extra_line]').fill('https://pills.example', { force: true })
  expect((await press(page, page.getByRole('button', { name: 'Send report' }))).status()).toBe(303)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you')
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/corrections')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Corrections')
  await expect(page.getByRole('article', { name: `Report ${unique}` })).toHaveCount(0)
})
