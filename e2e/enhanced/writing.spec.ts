import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addSection, addStaff, type Staff } from '#db/testing/cast.ts'
import { temporaryFolder } from '#db/testing/folder.ts'
import { checkIntegrity, openNewsroom, type Db } from '#db/testing/newsroom.ts'
import { freePort } from '#db/testing/port.ts'
import { headlineOf, writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { startServer } from '../server.ts'
import { expect, test as shared } from '../test.ts'
import { putText, sourceOf, textOf } from '../writing-page.ts'
import { pressForm } from '../writing.ts'

interface Server {
  /** As a crash would, in the middle of whatever it does. */
  crash(): Promise<void>
  restart(): Promise<void>
}

/** A newsroom of its own, whose server may fall over. */
const test = shared.extend<
  object,
  { server: Server & { url: string; folder: string }; url: string; newsroom: Db }
>({
  server: [
    async ({}, use, { workerIndex }) => {
      const folder = temporaryFolder()
      const PORT = String(await freePort())
      const settings = {
        DATA_DIR: folder.path,
        BROADSHEET_DEMO: '0',
        PORT,
        BROADSHEET_TRUSTED_PROXIES: '127.0.0.1,::1',
      }
      const start = () => startServer(settings, join('test-results', `writing-${workerIndex}.log`))
      let running = await start()
      const restart = async () => void (running = await start())
      await use({ url: running.url, folder: folder.path, crash: () => running.kill(), restart })
      await running.stop()
      checkIntegrity(folder.path)
      folder.remove()
    },
    { scope: 'worker' },
  ],
  url: [async ({ server }, use) => await use(server.url), { scope: 'worker' }],
  newsroom: [
    async ({ server }, use) => {
      const db = openNewsroom(server.folder)
      await use(db)
      db.close()
    },
    { scope: 'worker' },
  ],
})

const main = (page: Page) => page.getByRole('main')
const headline = (page: Page) => main(page).getByLabel('Headline')
const told = (page: Page) => main(page).locator('.writing-told')

async function begun(newsroom: Db, unique: string, by: Staff): Promise<number> {
  const section = await addSection(newsroom, `Weirs ${unique}`)
  return await writeArticle(newsroom, by, section, { headline: 'Weir mended' }, Date.now())
}

const keptHere = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).some((key) => key.startsWith('writing-')))

test('what is typed is saved by itself, and stands there when the page is loaded anew', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await headline(page).fill('Weir mended at last')
  await expect(main(page).getByText('Not saved yet')).toBeVisible()
  await expect(main(page).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(await headlineOf(newsroom, id)).toBe('Weir mended at last')
  expect(await keptHere(page)).toBe(false)
  await page.reload()
  await expect(headline(page)).toHaveValue('Weir mended at last')
  await expect(main(page).getByText('Restore what was not saved')).toHaveCount(0)
})

test('what was typed when the server was killed is offered again by the browser', async ({
  page,
  context,
  newsroom,
  server,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  // Nothing is on its way when it falls over: that would be another error than the one of a server that is gone.
  const held = page.waitForResponse(
    (answer) => answer.url().endsWith('/lock') && Boolean(answer.request().postData()?.includes('open')),
  )
  await putText(page, '<p>Not yet on any disk.</p>')
  await expect.poll(() => keptHere(page)).toBe(true)
  await held
  await server.crash()
  await page.close()
  await server.restart()

  const again = await context.newPage()
  await again.goto(`/admin/articles/${id}`)
  await expect(sourceOf(again)).toHaveValue('<p>Fares stay as they are.</p>')
  await main(again).getByRole('button', { name: 'Restore what was not saved' }).click()
  await expect(sourceOf(again)).toHaveValue('<p>Not yet on any disk.</p>')
  await expect(main(again).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  await again.reload()
  await expect(sourceOf(again)).toHaveValue('<p>Not yet on any disk.</p>')
  expect(await keptHere(again)).toBe(false)
})

test('without a connection the text is kept, and saved when there is one again', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await context.setOffline(true)
  await headline(page).fill('Weir mended in a tunnel')
  await expect(told(page)).toContainText('Not saved: no connection.')
  await context.setOffline(false)
  await expect(main(page).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(await headlineOf(newsroom, id)).toBe('Weir mended in a tunnel')
})

test('whoever is signed out while he writes signs in beside it, and loses no word', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await begun(newsroom, unique, rita)
  await signIn(page, rita, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await context.clearCookies()
  await headline(page).fill('Weir mended by nobody')
  await expect(told(page)).toContainText('Not saved: you are signed out.')
  const opening = context.waitForEvent('page')
  await told(page).getByRole('link', { name: 'Sign in in another tab' }).click()
  const beside = await opening
  await beside.getByLabel('Email').fill(rita.email)
  await beside.getByLabel('Password').fill('tidal wharf nineteen')
  await pressForm(beside, beside.getByRole('button', { name: 'Sign in' }))
  await expect(main(page).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
  expect(await headlineOf(newsroom, id)).toBe('Weir mended by nobody')
})

test('two editors on one article: one takes over, the other is told by whom, and both texts are joined', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const eve = await addStaff(newsroom, `Eve ${unique}`, 'editor')
  const id = await begun(newsroom, unique, edith)
  await signIn(page, edith, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
  await headline(page).fill('Weir mended, says Edith')
  await expect(main(page).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

  const other = await anotherReader()
  await signIn(other, eve, `/admin/articles/${id}`)
  await expect(told(other)).toContainText(`Edith ${unique} is writing here now.`)
  const loaded = other.waitForEvent('load')
  await told(other).getByRole('button', { name: 'Take over' }).click()
  await loaded
  await expect(other.locator('[data-state=quiet]')).toBeAttached()
  await putText(other, '<p>By Eve.</p>\n<p>Fares stay as they are.</p>')
  await expect(main(other).getByText(/^Saved \d\d:\d\d$/)).toBeVisible()

  await putText(page, '<p>Fares stay as they are.</p>\n<p>By Edith.</p>')
  await expect(told(page)).toContainText(`Eve ${unique} is writing here now.`)
  await told(page).getByRole('button', { name: 'Take over' }).click()
  await expect(told(page)).toContainText(`Eve ${unique} has saved another text. Yours is kept.`)
  expect((await pressForm(page, told(page).getByRole('button', { name: 'Compare and join' }))).status()).toBe(
    409,
  )
  await pressForm(page, main(page).getByRole('button', { name: 'Save the joined text' }))
  await expect(page.getByText('Both texts are joined and saved.')).toBeVisible()
  await expect(sourceOf(page)).toHaveValue('<p>By Eve.</p>\n<p>Fares stay as they are.</p>\n<p>By Edith.</p>')
  await expect(main(page).getByText('Restore what was not saved')).toHaveCount(0)
})
