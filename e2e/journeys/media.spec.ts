import type { Locator, Page } from '@playwright/test'
import { addArticle, addSection, addStaff } from '#db/testing/cast.ts'
import { photo, telltalePhoto } from '#db/testing/photos.ts'
import { writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })
const sent = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer })
let shade = 0
/** One that no other test sends. */
const anotherPhoto = async () => await photo((shade += 1), 200 + (process.pid % 100), 150 + shade)

async function add(page: Page, ...files: ReturnType<typeof sent>[]) {
  await page.goto('/admin/media')
  await main(page).getByLabel('Files').setInputFiles(files)
  return await press(page, button(page, 'Add pictures'))
}

/** The number in a picture's address, once its page is open. */
async function opened(page: Page): Promise<number> {
  await expect(page).toHaveURL(/\/admin\/media\/\d+\?done=/)
  return Number(/media\/(\d+)/.exec(page.url())?.[1])
}

async function begin(slider: Locator) {
  await slider.focus()
  await slider.press('Home')
}

test('a contributor adds a picture, says what it shows and what has to be seen, and finds it again', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Cora ${unique}`, 'contributor'), '/admin/media')
  await main(page)
    .getByLabel('Files')
    .setInputFiles(sent('IMG_4711.jpg', await telltalePhoto()))
  await press(page, button(page, 'Add pictures'))
  await opened(page)
  await expect(main(page).getByRole('status')).toHaveText('The picture is added. Say what it shows.')
  await expect(main(page)).toContainText('120 × 180 pixels')
  await expect(main(page)).toContainText(`Cora ${unique}`)

  const src = await main(page).locator('.focal-picture img').getAttribute('src')
  const file = await page.request.get(src ?? '')
  expect(file.headers()['content-type']).toBe('image/webp')
  expect(file.headers()['x-content-type-options']).toBe('nosniff')
  expect((await file.body()).includes('Telltale')).toBe(false)

  await main(page).getByLabel('Alt text').fill('x'.repeat(501))
  await press(page, button(page, 'Save'))
  await expect(main(page).getByLabel('Alt text')).toHaveAccessibleDescription(/That is too long/)
  await expect(main(page).getByLabel('Alt text')).toHaveValue('x'.repeat(501))
  await main(page).getByLabel('Alt text').fill(`A crane lifts the last girder ${unique}`)
  await main(page).getByLabel('Credit').fill('Cora Lind')
  await begin(main(page).getByLabel('From the left'))
  await press(page, button(page, 'Save'))
  await expect(main(page).getByRole('status')).toHaveText('Saved.')
  await expect(main(page).getByLabel('From the left')).toHaveValue('0')
  await expect(main(page).getByLabel('From the top')).toHaveValue('50')

  await main(page).getByRole('link', { name: 'All pictures' }).click()
  await main(page).getByLabel('Search pictures').fill(`gird ${unique}`)
  await button(page, 'Search').click()
  const tile = main(page)
    .getByRole('list')
    .getByRole('link', { name: `A crane lifts the last girder ${unique}` })
  await expect(tile.locator('img')).toHaveClass('focal-02')
  await main(page).getByRole('link', { name: 'Not described' }).click()
  await expect(main(page)).toContainText('There is no such picture.')
  await main(page).getByRole('link', { name: 'All', exact: true }).click()
  await expect(tile).toBeVisible()
})

test('several pictures are added at once; one that is here already is shown', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Olga ${unique}`, 'author'), '/admin/media')
  const [one, two] = [await anotherPhoto(), await anotherPhoto()]
  await add(page, sent(`one-${unique}.jpg`, one), sent(`two-${unique}.jpg`, two))
  await expect(main(page)).toContainText(/2 pictures were added|two-.* is added/)
  await main(page).getByLabel('Search pictures').fill(`two-${unique}`)
  await button(page, 'Search').click()
  await expect(main(page).locator('.media-grid').getByRole('listitem')).toHaveCount(1)
  await add(page, sent('again.jpg', two))
  await opened(page)
  await expect(main(page).getByRole('status')).toContainText('in the library already')
})

test('what is no picture is refused with a sentence', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Olga ${unique}`, 'author'), '/admin/media')
  const page1 = await add(page, sent('holiday.jpg', Buffer.from('<!doctype html><script>alert(1)</script>')))
  expect(page1.status()).toBe(415)
  await expect(main(page)).toContainText('holiday.jpg: it is a web page or a program and no picture')
  const drawing = await add(page, sent('logo.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')))
  expect(drawing.status()).toBe(415)
  await expect(main(page)).toContainText('it is an SVG drawing')
  const whole = await anotherPhoto()
  const cut = await add(page, sent('cut.jpg', whole.subarray(0, whole.length - 200)))
  expect(cut.status()).toBe(422)
  await expect(main(page)).toContainText('it is damaged or cut off')
  await expect(main(page).getByLabel('Files')).toBeVisible()
})

test('a picture that an article shows is not deleted; one that is replaced changes there', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Harbour ${unique}`)
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/media')
  await add(page, sent('crane.jpg', await anotherPhoto()))
  const id = await opened(page)
  const src = (await main(page).locator('.focal-picture img').getAttribute('src')) ?? ''
  const bodyHtml = `<p>Before.</p><figure><img src="${src}" alt="A crane"></figure>`
  const values = { headline: `Cranes ${unique}`, bodyHtml, leadMediaId: id }
  const article = await addArticle(newsroom, section, { ...values, publishedAt: Date.now() - 60_000 })

  await page.goto(`/admin/media/${id}`)
  await expect(main(page).getByRole('region', { name: 'Where it is used' }).getByRole('link')).toHaveText([
    `Cranes ${unique}`,
    `Cranes ${unique}`,
  ])
  const refused = await press(page, button(page, 'Delete'))
  expect(refused.status()).toBe(409)
  await expect(main(page).getByRole('alert')).toContainText('it is used, and stays for as long as it is')

  await page.goto(`/admin/media/${id}`)
  await main(page)
    .getByLabel('The other picture')
    .setInputFiles(sent('gull.jpg', await anotherPhoto()))
  await press(page, button(page, 'Replace'))
  await expect(main(page).getByRole('status')).toContainText('The picture is replaced')
  const now = (await main(page).locator('.focal-picture img').getAttribute('src')) ?? ''
  expect(now).not.toBe(src)
  expect((await page.request.get(src)).url()).toContain(now)
  await page.goto(article.path)
  await expect(page.locator('.lead-figure img')).toHaveAttribute('src', now)
  await expect(page.locator('.body img')).toHaveAttribute('srcset', new RegExp(now))

  await add(page, sent('spare.jpg', await anotherPhoto()))
  await opened(page)
  await press(page, button(page, 'Delete'))
  await expect(main(page).getByRole('status')).toHaveText('The picture is deleted.')
})

test('a picture that only the text of a draft shows is not deleted, and leads to where that is written', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Slipway ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/media')
  await add(page, sent('crane.jpg', await anotherPhoto()))
  await opened(page)
  const src = (await main(page).locator('.focal-picture img').getAttribute('src')) ?? ''
  const bodyHtml = `<figure><img src="${src}" alt="A crane"></figure>`
  const draft = await writeArticle(
    newsroom,
    edith,
    section,
    { headline: `Cranes ${unique}`, bodyHtml },
    Date.now(),
  )
  expect((await press(page, button(page, 'Delete'))).status()).toBe(409)
  const used = main(page).getByRole('region', { name: 'Where it is used' })
  await expect(used.getByRole('listitem')).toHaveText(
    `Cranes ${unique} in the text of an article · not public`,
  )
  await used.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`/admin/articles/${draft}$`))
})

test('pictures of others are used and not changed, and who writes nothing sees none', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/media')
  await add(page, sent('crane.jpg', await anotherPhoto()))
  const id = await opened(page)

  const cora = await anotherReader()
  await signIn(cora, await addStaff(newsroom, `Cora ${unique}`, 'contributor'), `/admin/media/${id}`)
  await expect(main(cora)).toContainText('Somebody else added it')
  await expect(button(cora, 'Delete')).toHaveCount(0)
  const origin = new URL(cora.url()).origin
  const change = await cora.request.post(`/admin/media/${id}/change`, {
    headers: { origin },
    form: { alt: 'Mine' },
  })
  expect(change.status()).toBe(403)

  const ana = await anotherReader()
  await signIn(ana, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  expect((await ana.goto(`/admin/media/${id}`))?.status()).toBe(403)
  expect((await ana.goto('/admin/media'))?.status()).toBe(403)
  const multipart = { file: sent('a.jpg', await anotherPhoto()) }
  const headers = { origin, accept: 'application/json' }
  const adding = await ana.request.post('/admin/media', { headers, multipart })
  expect([adding.status(), await adding.json()]).toEqual([403, { error: 'Your role does not include this.' }])
  const picking = await ana.request.get('/admin/media/pick')
  expect(picking.status()).toBe(403)

  const nobody = await anotherReader()
  await nobody.goto('/')
  const stranger = await nobody.request.post('/admin/media', { headers, multipart })
  expect(stranger.status()).toBe(401)
  const foreign = await ana.request.post('/admin/media', {
    headers: { ...headers, origin: 'https://evil.example' },
    multipart,
  })
  expect(foreign.status()).toBe(403)
})
