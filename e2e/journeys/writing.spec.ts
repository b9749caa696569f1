import type { Page } from '@playwright/test'
import { addSection, addStaff, SECOND } from '#db/testing/cast.ts'
import { headlineOf, opened, step, writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'
import { putText, sourceOf } from '../writing-page.ts'
import { pressForm } from '../writing.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
/** As if it had been typed: what the form sends, whatever stands for it. */
const putSource = async (page: Page, html: string) =>
  await sourceOf(page).evaluate((field: HTMLTextAreaElement, typed) => {
    field.value = typed
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }, html)
/** On a clock in UTC, which this newsroom goes by. */
const onTheWall = (at: number) => new Date(at).toISOString().slice(0, 19)

test('a contributor writes and submits, an editor edits and schedules, and readers have it to the second', async ({
  page,
  anotherReader,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Quays ${unique}`)
  await addSection(newsroom, `Elsewhere ${unique}`)
  await signIn(page, await addStaff(newsroom, `Carl ${unique}`, 'contributor'), '/admin/articles')
  await pressForm(page, button(page, 'New article'))
  await main(page).getByLabel('Headline').fill(`Ferries ${unique} return`)
  await main(page).getByLabel('Standfirst').fill('After eleven years.')
  await putText(page, '<p>The boats are back.</p><script>alert(1)</script>', javaScriptEnabled)
  await main(page).getByLabel('Author 1').fill(`Guest Writer ${unique}`)
  await main(page).getByLabel('Tags').fill(`Boats ${unique}, Fares ${unique}`)
  await pressForm(page, button(page, 'Save'))
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(sourceOf(page)).toHaveValue('<p>The boats are back.</p>')
  await expect(button(page, 'Publish now')).toHaveCount(0)
  await pressForm(page, button(page, 'Submit for review'))
  await expect(page.getByText('Submitted. An editor will look at it.')).toBeVisible()

  const editor = await anotherReader()
  await signIn(editor, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/articles')
  const waiting = editor.getByRole('region', { name: 'Waiting for review' })
  await waiting.getByRole('link', { name: `Ferries ${unique} return` }).click()
  // It stands in no section yet.
  await main(editor)
    .getByLabel('Publish at')
    .fill(onTheWall(Date.now() + 3600 * SECOND))
  expect((await pressForm(editor, button(editor, 'Schedule'))).status()).toBe(422)
  await expect(main(editor).getByText('It stands in no section.')).toBeVisible()
  await main(editor).getByLabel('Section').selectOption(section.name)
  await main(editor).getByLabel('Standfirst').fill('After eleven long years.')
  const due = Math.ceil(Date.now() / SECOND) * SECOND + 15 * SECOND
  await main(editor).getByLabel('Publish at').fill(onTheWall(due))
  await pressForm(editor, button(editor, 'Schedule'))
  await expect(editor.getByText('Scheduled.', { exact: true })).toBeVisible()

  const reader = await anotherReader()
  const path = `/${section.slug}/ferries-${unique}-return`
  let seenAt = 0
  await expect
    .poll(
      async () => {
        const { status } = await reader.request.get(path).then((answer) => ({ status: answer.status() }))
        seenAt = Date.now()
        return status
      },
      { intervals: [200], timeout: 60 * SECOND },
    )
    .toBe(200)
  expect(seenAt).toBeGreaterThanOrEqual(due)
  expect(seenAt).toBeLessThan(due + 5 * SECOND)
  await reader.goto(path)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`Ferries ${unique} return`)
  await expect(reader.getByText('After eleven long years.')).toBeVisible()
  await expect(reader.getByRole('link', { name: `Guest Writer ${unique}` }).first()).toBeVisible()

  // A new address leads on from the old one.
  await editor.reload()
  await main(editor).getByLabel('Address', { exact: true }).fill(`boats-${unique}`)
  await pressForm(editor, button(editor, 'Update'))
  await expect(editor.getByText('Readers have your changes.')).toBeVisible()
  await expect
    .poll(async () => (await reader.request.get(path)).url())
    .toContain(`/${section.slug}/boats-${unique}`)

  await main(editor).getByRole('link', { name: 'History' }).click()
  const done = editor.getByRole('region', { name: 'What was done with it' })
  for (const [index, what] of ['Updated', 'Published', 'Scheduled', 'Submitted for review'].entries())
    await expect(done.getByRole('listitem').nth(index)).toContainText(what)
})

test('an editor sends an article back with a note, which its writer reads', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Yards ${unique}`)
  const carl = await addStaff(newsroom, `Carl ${unique}`, 'contributor')
  const id = await writeArticle(newsroom, carl, section, {}, Date.now())
  await signIn(page, carl, `/admin/articles/${id}`)
  await pressForm(page, button(page, 'Submit for review'))

  const editor = await anotherReader()
  await signIn(editor, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/articles/${id}`)
  await main(editor).getByText('Send back, take back, note…').click()
  expect((await pressForm(editor, button(editor, 'Send back'))).status()).toBe(422)
  await main(editor)
    .getByLabel(/^Note for the history/)
    .fill('Who says so?')
  await pressForm(editor, button(editor, 'Send back'))
  await expect(editor.getByText('Sent back with your note.')).toBeVisible()

  await page.goto('/admin')
  await main(page).getByRole('link', { name: '1 article sent back to you' }).click()
  await expect(main(page).getByRole('listitem').filter({ hasText: 'Ferry fares frozen' })).toContainText(
    /Draft · Sent back · /,
  )
  await page.goto(`/admin/articles/${id}`)
  await expect(main(page)).toContainText(`Edith ${unique} sent it back:`)
  await expect(main(page)).toContainText('Who says so?')
})

test('who has no author page is led to one; from then on his name stands on what he begins', async ({
  page,
  newsroom,
  unique,
}) => {
  await addSection(newsroom, `Wharves ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/articles/new')
  await main(page).getByLabel('Headline').fill('Wharf opens')
  await pressForm(page, button(page, 'Begin'))
  const first = main(page).getByLabel('Author 1')
  await expect(first).toHaveValue('')
  const make = main(page).getByRole('link', { name: 'Make your author page' })
  await page.goto((await make.getAttribute('href')) ?? '')
  const added = main(page).getByRole('region', { name: 'Add an author' })
  await expect(added.getByLabel('Name')).toHaveValue(edith.name)
  await pressForm(page, added.getByRole('button', { name: 'Add' }))

  await page.goto('/admin/articles/new')
  await main(page).getByLabel('Headline').fill('Wharf closes')
  await pressForm(page, button(page, 'Begin'))
  await expect(first).toHaveValue(edith.name)
  await expect(make).toHaveCount(0)
})

test('who may not make author pages is told whom to ask', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Moles ${unique}`)
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await writeArticle(newsroom, rita, section, {}, Date.now())
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(main(page)).toContainText('an editor can make you an author page')
})

test('an editor says how comments under one article are taken in; its writer only whether there are any', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Locks ${unique}`)
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await writeArticle(newsroom, rita, section, {}, Date.now())
  const path = `/admin/articles/${id}`
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), path)
  await main(page).getByText('Comments, language, age').click()
  const comments = main(page).getByLabel('Comments', { exact: true })
  await expect(comments).toHaveValue('')
  await comments.selectOption('hold-all')
  await pressForm(page, button(page, 'Save'))
  expect((await opened(newsroom, rita, id, Date.now())).fields).toMatchObject({
    ...{ commentMode: 'hold-all', commentsOpen: true },
  })
  await expect(comments).toHaveValue('hold-all')
  await main(page).getByText('Comments, language, age').click()
  await comments.selectOption('closed')
  await pressForm(page, button(page, 'Save'))
  expect((await opened(newsroom, rita, id, Date.now())).fields.commentsOpen).toBe(false)

  const writer = await anotherReader()
  await signIn(writer, rita, path)
  await main(writer).getByText('Comments, language, age').click()
  await expect(main(writer).getByLabel('Comments', { exact: true })).toHaveCount(0)
  await expect(main(writer).getByLabel('Readers may comment')).not.toBeChecked()
})

test('a text that is too long is refused beside it, and stays as it was typed', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Tomes ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, {}, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  const long = `<p>${'Seven boats. '.repeat(600)}</p>\n`.repeat(100)
  await putSource(page, long)
  await pressForm(page, button(page, 'Save'))
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await putSource(page, `${long}${long}${long}`)
  expect((await pressForm(page, button(page, 'Save'))).status()).toBe(413)
  await expect(main(page).getByRole('alert')).toContainText(
    'The text is too long: more than 2,000,000 characters',
  )
  await expect(sourceOf(page)).toHaveValue(`${long}${long}${long}`)
})

test('a new article is begun with what another one says', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Copies ${unique}`)
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await writeArticle(newsroom, rita, section, { headline: `Tides ${unique}` }, Date.now())
  await signIn(page, rita, `/admin/articles/${id}`)
  await main(page).getByLabel('Headline').fill(`Tides of today ${unique}`)
  await pressForm(page, button(page, 'Save'))
  await pressForm(page, button(page, 'Copy it as a new article'))
  await expect(page.getByText('This is the copy. Nothing of it is public.')).toBeVisible()
  expect(page.url()).not.toContain(`/admin/articles/${id}`)
  await expect(main(page).getByLabel('Headline')).toHaveValue(`Tides of today ${unique}`)
  await expect(sourceOf(page)).toHaveValue('<p>Fares stay as they are.</p>')
  await main(page).getByRole('link', { name: 'All articles' }).click()
  await expect(page.getByRole('link', { name: `Tides of today ${unique}` })).toHaveCount(2)
})

test('what was withdrawn can be scheduled to come again', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Weirs ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, {}, Date.now())
  await step(newsroom, edith, id, { step: 'publish' }, Date.now())
  await step(newsroom, edith, id, { step: 'unpublish' }, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  await main(page)
    .getByLabel('Publish at')
    .fill(onTheWall(Date.now() + 3600 * SECOND))
  await pressForm(page, button(page, 'Schedule'))
  await expect(page.getByText('Scheduled.', { exact: true })).toBeVisible()
  await main(page).getByText('More…').click()
  await pressForm(page, button(page, 'Do not publish then'))
  await expect(main(page).getByText('Withdrawn', { exact: true })).toBeVisible()
})

test('who changes what waits for its time is told that it goes out with that', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Sluices ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, {}, Date.now())
  await step(newsroom, edith, id, { step: 'schedule', at: Date.now() + 3600 * SECOND }, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  await main(page).getByLabel('Standfirst').fill('For a year.')
  await pressForm(page, button(page, 'Update'))
  await expect(page.getByText('It goes out at its time with your changes.')).toBeVisible()
  await page.goto(`/admin/articles/${id}/history`)
  await expect(main(page)).not.toContainText('given to readers')
})

test('who has nothing to do with an article is told so', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Slips ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, {}, Date.now())
  await signIn(page, await addStaff(newsroom, `Carl ${unique}`, 'contributor'), '/admin/articles')
  await expect(main(page).getByText('There is nothing here yet.')).toBeVisible()
  for (const path of [`/admin/articles/${id}`, `/admin/articles/${id}/history`]) {
    expect((await page.goto(path))?.status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article is not yours to write')
  }
  expect((await page.goto('/admin/articles/99999'))?.status()).toBe(404)
  expect(await headlineOf(newsroom, id)).toBe('Ferry fares frozen')
})
