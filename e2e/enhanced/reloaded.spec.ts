import type { Page } from '@playwright/test'
import { addSection, addStaff, PASSWORD, type Staff } from '#db/testing/cast.ts'
import { headlineOf, save, writeArticle, type DraftFields } from '#db/testing/writing.ts'
import type { Db } from '#db/testing/newsroom.ts'
import { signIn, trySignIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { putText, sourceOf, textOf } from '../writing-page.ts'
import { pressForm } from '../writing.ts'

const main = (page: Page) => page.getByRole('main')
const headline = (page: Page) => main(page).getByLabel('Headline')
const told = (page: Page) => main(page).locator('.writing-told')
const isSaved = async (page: Page) => await expect(main(page).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

/** More than a browser sends for a page that is gone. */
const LONG = `<p>${'Low water at nine forty. '.repeat(3000).trim()}</p>`

async function begun(newsroom: Db, unique: string, by: Staff, fields: Partial<DraftFields> = {}) {
  const section = await addSection(newsroom, `Locks ${unique}`)
  return await writeArticle(newsroom, by, section, { headline: 'Lock opens', ...fields }, Date.now())
}

/** What the page sends by itself of one sort waits for what it is given to do first. */
async function before(
  page: Page,
  live: 'save' | 'compare',
  act: (body: Buffer, type: string) => Promise<void>,
) {
  let isDone = false
  await page.route('**/save', async (route) => {
    const body = route.request().postDataBuffer()
    if (!isDone && body?.includes(`name="live"\r\n\r\n${live}`)) {
      isDone = true
      await act(body, route.request().headers()['content-type'] ?? '')
    }
    await route.continue()
  })
}

test('loaded anew a moment after a word was typed, the page has it, and goes on from there', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  // The page that comes was made before what was typed arrived; by the time that it asks, the server has it.
  await before(page, 'compare', async () => {
    await expect.poll(() => headlineOf(newsroom, id)).toBe('Lock opens at noon')
  })
  await headline(page).fill('Lock opens at noon')
  await page.reload()
  await expect(headline(page)).toHaveValue('Lock opens at noon')
  await isSaved(page)
  await headline(page).fill('Lock opens at noon today')
  await expect.poll(() => headlineOf(newsroom, id)).toBe('Lock opens at noon today')
  await isSaved(page)
  await expect(told(page)).toBeEmpty()
  await page.reload()
  await expect(headline(page)).toHaveValue('Lock opens at noon today')
  await expect(told(page)).toBeEmpty()
})

test('what the page could not send as it went stands there again, and a save that came late is no collision', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  const path = `/admin/articles/${id}`
  await signIn(page, rita, path)
  await expect(textOf(page)).toBeVisible()
  await headline(page).fill('Lock opens late')
  await putText(page, LONG)
  await page.reload({ waitUntil: 'commit' })
  // The save of the page that is gone arrives after the new page has asked for what is saved.
  let isLate = false
  await before(page, 'save', async (body, type) => {
    const sent = await page.request.post(`${path}/save`, { data: body, headers: { 'content-type': type } })
    isLate = sent.ok()
  })
  await expect(sourceOf(page)).toHaveValue(LONG)
  await expect(headline(page)).toHaveValue('Lock opens late')
  await headline(page).fill('Lock opens late today')
  await expect.poll(() => headlineOf(newsroom, id)).toBe('Lock opens late today')
  await isSaved(page)
  expect(isLate).toBe(true)
  await expect(told(page)).toBeEmpty()
})

test('a save that arrived, only that its answer did not, is no collision with what is typed on', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  let isLost = false
  await page.route('**/save', async (route) => {
    if (!route.request().postDataBuffer()?.includes('name="live"\r\n\r\nsave') || isLost)
      return await route.continue()
    isLost = true
    expect((await route.fetch()).ok()).toBe(true)
    await route.abort('internetdisconnected')
  })
  await headline(page).fill('Lock opens late')
  await expect(told(page)).toContainText('no connection')
  await headline(page).fill('Lock opens late today')
  await expect.poll(() => headlineOf(newsroom, id)).toBe('Lock opens late today')
  await isSaved(page)
  await headline(page).fill('Lock opens late tonight')
  await pressForm(page, main(page).getByRole('button', { name: 'Save', exact: true }))
  await expect(headline(page)).toHaveValue('Lock opens late tonight')
  expect(await headlineOf(newsroom, id)).toBe('Lock opens late tonight')
})

test('what was pressed after the session had ended stands there again when he has signed in', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await context.clearCookies()
  await headline(page).fill('Lock opens for nobody')
  await pressForm(page, main(page).getByRole('button', { name: 'Save', exact: true }))
  await trySignIn(page, rita.email, PASSWORD)
  await expect(headline(page)).toHaveValue('Lock opens for nobody')
  await isSaved(page)
  expect(await headlineOf(newsroom, id)).toBe('Lock opens for nobody')
})

test('what somebody else saved while the page was loaded anew is a collision still', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const eve = await addStaff(newsroom, `Eve ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await before(page, 'compare', async () => {
    await expect.poll(() => headlineOf(newsroom, id)).toBe('Lock opens, says Rita')
    expect(await save(newsroom, eve, id, { headline: 'Lock opens, says Eve' }, Date.now())).toMatchObject({
      ok: true,
    })
  })
  await headline(page).fill('Lock opens, says Rita')
  await page.reload()
  await main(page).getByRole('button', { name: 'Restore what was not saved' }).click()
  await expect(headline(page)).toHaveValue('Lock opens, says Rita')
  await expect(told(page)).toContainText(`Eve ${unique}`)
  expect(await headlineOf(newsroom, id)).toBe('Lock opens, says Eve')
})
