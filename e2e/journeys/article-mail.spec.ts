import type { Page } from '@playwright/test'
import { addSection, addStaff } from '#db/testing/cast.ts'
import { outboxOf, type Db } from '#db/testing/mail.ts'
import { limitTo, step, writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { linkIn, mailTo, oneClickOf } from '../mailbox.ts'
import { expect, test } from '../test.ts'
import { pressForm } from '../writing.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const choices = (page: Page) => page.getByRole('region', { name: 'Mail about articles' })
const lettersTo = async (newsroom: Db, { email }: { email: string }) =>
  (await outboxOf(newsroom)).filter(
    ({ recipient, kind }) => recipient === email && kind.startsWith('article-'),
  )

/** A contributor with an article in a section, and the editor of that section alone. */
async function desk(newsroom: Db, unique: string) {
  const section = await addSection(newsroom, `Docks ${unique}`, { listed: false })
  const carl = await addStaff(newsroom, `Carl ${unique}`, 'contributor')
  const edith = await limitTo(newsroom, await addStaff(newsroom, `Edith ${unique}`, 'editor'), section)
  const fields = { headline: `Dock ${unique} opens`, bodyHtml: '<p>Kept for the desk.</p>' }
  const id = await writeArticle(newsroom, carl, section, fields, Date.now())
  return { section, carl, edith, id }
}

test('an editor is mailed what is submitted, its writer what is sent back, until he wants it no more', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const { section, carl, edith, id } = await desk(newsroom, unique)
  await signIn(page, carl, `/admin/articles/${id}`)
  await main(page).getByText('More…').click()
  const note = (who: Page) => main(who).getByLabel(/^Note for the history/)
  await note(page).fill('Before noon, please.')
  await pressForm(page, button(page, 'Submit for review'))
  const submitted = await mailTo(newsroom, edith.email, 'article-submitted')
  expect(submitted.subject).toBe(`For review: Dock ${unique} opens`)
  for (const words of [`Carl ${unique} has submitted`, `Section: ${section.name}`, 'Before noon, please.'])
    expect(submitted.text).toContain(words)
  expect(`${submitted.text} ${String(submitted.html)}`).not.toContain('Kept for the desk.')
  expect(await lettersTo(newsroom, carl)).toEqual([])

  const editor = await anotherReader()
  await signIn(editor, edith, new URL(linkIn(submitted, 'Open the article')).pathname)
  await main(editor).getByText('Send back, take back, note…').click()
  await note(editor).fill('Who says so?')
  await pressForm(editor, button(editor, 'Send back'))
  const sentBack = await mailTo(newsroom, carl.email, 'article-step')
  expect(sentBack.subject).toBe(`Sent back: Dock ${unique} opens`)
  expect(sentBack.text).toContain(`Edith ${unique} has sent your article`)
  expect(sentBack.text).toContain('> Who says so?')

  await page.goto(linkIn(sentBack, 'Open the article'))
  await expect(main(page)).toContainText('Who says so?')
  await page.goto(linkIn(sentBack, 'Choose which mails you get'))
  const wanted = choices(page).getByLabel('Sent back to you, with the note that says why')
  await expect(wanted).toBeChecked()
  await wanted.uncheck()
  await press(page, button(page, 'Save choice'))
  await expect(page.getByText('Your choice of mails is saved.')).toBeInViewport()
  await expect(wanted).not.toBeChecked()
  await expect(choices(page).getByLabel('Published')).toBeChecked()

  await page.goto(`/admin/articles/${id}`)
  await pressForm(page, button(page, 'Submit for review'))
  await editor.goto(`/admin/articles/${id}`)
  await main(editor).getByText('Send back, take back, note…').click()
  await note(editor).fill('Still, who?')
  await pressForm(editor, button(editor, 'Send back'))
  await expect(editor.getByText('Sent back with your note.')).toBeVisible()
  expect(await lettersTo(newsroom, carl)).toHaveLength(1)
  await editor.goto(`/admin/articles/${id}`)
  await pressForm(editor, button(editor, 'Publish now'))
  await expect(editor.getByText('Published.', { exact: true })).toBeVisible()
  const published = await mailTo(newsroom, carl.email, 'article-step', 2)
  expect(published.subject).toBe(`Published: Dock ${unique} opens`)
  await page.goto(linkIn(published, 'As readers see it'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Dock ${unique} opens`)
})

test('everybody chooses among the mails that his role can have, and nothing else is taken', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const { carl, edith } = await desk(newsroom, unique)
  await signIn(page, carl, '/admin/account')
  await expect(choices(page).getByRole('checkbox')).toHaveCount(5)
  await choices(page).getByLabel('Approved').uncheck()
  const first = choices(page).getByRole('checkbox').first()
  await first.evaluate((box: HTMLInputElement) => {
    box.value = 'submitted'
  })
  expect((await press(page, button(page, 'Save choice'))).status()).toBe(422)
  await expect(choices(page)).toContainText('One of these is no mail that you can have.')
  await expect(choices(page).getByLabel('Approved')).not.toBeChecked()
  await expect(choices(page).getByLabel('Published')).toBeChecked()
  await page.goto('/admin/account')
  await expect(choices(page).getByLabel('Approved')).toBeChecked()

  const editor = await anotherReader()
  await signIn(editor, edith, '/admin/account')
  await expect(choices(editor).getByRole('checkbox')).toHaveCount(6)
  await choices(editor).getByRole('link', { name: 'Alerts' }).click()
  await main(editor).getByRole('link', { name: 'your account' }).click()
  await expect(editor).toHaveURL(/\/admin\/account#mail$/)

  const moderator = await anotherReader()
  await signIn(moderator, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/account')
  await expect(moderator.getByRole('heading', { level: 1 })).toHaveText('Your account')
  await expect(choices(moderator)).toHaveCount(0)
  const own = { origin: new URL(moderator.url()).origin }
  const sent = await moderator.request.post('/admin/account/mail', {
    form: { mail: 'published' },
    headers: own,
  })
  expect(sent.status()).toBe(403)
})

test('such mail ends by its way out, on its page and by a mail program', async ({
  page,
  request,
  newsroom,
  unique,
}) => {
  const { carl, edith, id } = await desk(newsroom, unique)
  await step(newsroom, carl, id, { step: 'submit' }, Date.now())
  const submitted = await mailTo(newsroom, edith.email, 'article-submitted')
  await page.goto(oneClickOf(submitted))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No more mail about articles that are submitted?',
  )
  await press(page, page.getByRole('button', { name: 'No more mail' }))
  await expect(page.getByRole('status')).toHaveText(
    'Done: you get no more mail about articles that are submitted.',
  )
  await step(newsroom, edith, id, { step: 'approve' }, Date.now())
  const approved = await mailTo(newsroom, carl.email, 'article-step')
  const form = { 'List-Unsubscribe': 'One-Click' }
  expect((await request.post(oneClickOf(approved), { form, maxRedirects: 0 })).status()).toBe(200)
  for (const taken of ['send-back', 'publish', 'unpublish'] as const)
    expect(await step(newsroom, edith, id, { step: taken, note: 'x' }, Date.now())).toMatchObject({
      ok: true,
    })
  await step(newsroom, edith, id, { step: 'publish' }, Date.now())
  expect(await lettersTo(newsroom, carl)).toHaveLength(1)

  await signIn(page, carl, '/admin/account')
  for (const box of await choices(page).getByRole('checkbox').all()) await expect(box).not.toBeChecked()
})
