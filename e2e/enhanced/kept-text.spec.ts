import type { Page } from '@playwright/test'
import { addSection, addStaff, type Staff } from '#db/testing/cast.ts'
import type { Db } from '#db/testing/newsroom.ts'
import { headlineOf, step, writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { putText, sourceOf, textOf } from '../writing-page.ts'

const main = (page: Page) => page.getByRole('main')
const headline = (page: Page) => main(page).getByLabel('Headline')
const told = (page: Page) => main(page).locator('.writing-told')
const restore = (page: Page) => main(page).getByRole('button', { name: 'Restore what was not saved' })

async function begun(newsroom: Db, unique: string, by: Staff) {
  const section = await addSection(newsroom, `Quays ${unique}`)
  return await writeArticle(newsroom, by, section, { headline: 'Quay opens' }, Date.now())
}

/** Types what no save takes, and none is sent as the page goes: only the browser has it. */
async function typeInVain(page: Page, words: string) {
  await page.route('**/save', async (route) => {
    await route.fulfill({ json: { ok: false, reason: 'stale', by: 'Ana' } })
  })
  await expect(textOf(page)).toBeVisible()
  await headline(page).fill(words)
  await expect(told(page)).toContainText('Ana has saved another text.')
  await expect.poll(() => page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain(words)
}

test('text that was found stays until somebody has decided, and writes over nothing that was saved since', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await typeInVain(page, 'Quay opens early')
  await page.close()

  const again = await context.newPage()
  await again.goto(`/admin/articles/${id}`)
  await expect(restore(again)).toBeVisible()
  await headline(again).fill('Quay opens late')
  await expect.poll(() => headlineOf(newsroom, id)).toBe('Quay opens late')
  await again.reload()
  await restore(again).click()
  await expect(headline(again)).toHaveValue('Quay opens early')
  await expect(told(again)).toContainText('has saved another text')
  expect(await headlineOf(newsroom, id)).toBe('Quay opens late')
})

test('who may not write an article any more finds what he has written, and can forget it', async ({
  page,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const wren = await addStaff(newsroom, `Wren ${unique}`, 'contributor')
  const id = await begun(newsroom, unique, wren)
  await signIn(page, wren, `/admin/articles/${id}`)
  await typeInVain(page, 'Quay opens at dawn')
  expect(await step(newsroom, edith, id, { step: 'publish' }, Date.now())).toMatchObject({ ok: true })
  await page.goto(`/admin/articles/${id}`)
  await expect(main(page).getByLabel('What you wrote')).toHaveValue(/Quay opens at dawn/)
  // Nor does the text take a key.
  await expect(textOf(page)).toHaveAttribute('contenteditable', 'false')
  await main(page).getByRole('button', { name: 'Forget it' }).click()
  await expect(main(page).getByLabel('What you wrote')).toHaveCount(0)
  await page.reload()
  await expect(textOf(page)).toBeVisible()
  await expect(main(page).getByLabel('What you wrote')).toHaveCount(0)
})

test('a note that is half written stays when the article is taken over', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
  const id = await begun(newsroom, unique, rita)
  const hers = await anotherReader()
  await signIn(hers, rita, `/admin/articles/${id}`)
  await expect(textOf(hers)).toBeVisible()
  await headline(hers).fill('Quay opens, says Rita')
  await expect.poll(() => headlineOf(newsroom, id)).toBe('Quay opens, says Rita')
  await signIn(page, edith, `/admin/articles/${id}`)
  const takeOver = told(page).getByRole('button', { name: 'Take over' })
  await expect(takeOver).toBeVisible()
  const note = main(page).getByLabel('New note')
  await note.fill('Who says so?')
  await takeOver.click()
  await expect(takeOver).toHaveCount(0)
  await expect(note).toHaveValue('Who says so?')
})

for (const { of, text } of [
  { of: 'a few words', text: '<p>Low water.</p>' },
  { of: 'more than a browser sends for a page that is gone', text: `<p>${'Low water. '.repeat(7000)}</p>` },
]) {
  test(`what is typed while a press is on its way is not lost: ${of}`, async ({ page, newsroom, unique }) => {
    const rita = await addStaff(newsroom, `Rita ${unique}`, 'editor')
    const id = await begun(newsroom, unique, rita)
    await signIn(page, rita, `/admin/articles/${id}`)
    await expect(textOf(page)).toBeVisible()
    await putText(page, text)
    // Whoever waits for an element waits until the page that is on its way has come: so the page types by itself.
    const typedOn = Promise.withResolvers<void>()
    await page.exposeFunction('hasTyped', typedOn.resolve)
    await page.evaluate(() => {
      document.addEventListener('submit', () => {
        setTimeout(() => {
          const field = document.querySelector<HTMLInputElement>('[name="headline"]')
          if (field) field.value = 'Quay opens after all'
          field?.dispatchEvent(new InputEvent('input', { bubbles: true }))
          ;(globalThis as unknown as { hasTyped: () => void }).hasTyped()
        })
      })
    })
    await page.route('**/save', async (route) => {
      if (route.request().isNavigationRequest()) await typedOn.promise
      await route.continue()
    })
    await main(page).getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/done=saved|articles\/\d+$/)
    await expect.poll(() => headlineOf(newsroom, id)).toBe('Quay opens after all')
    await expect(headline(page)).toHaveValue('Quay opens after all')
    await expect(sourceOf(page)).toHaveValue(text.replace(' </p>', '</p>'))
  })
}
