import type { Page } from '@playwright/test'
import { addSection, addStaff } from '#db/testing/cast.ts'
import { drawPicture } from '#db/testing/pictures.ts'
import { rememberSettings } from '#db/testing/settings.ts'
import { writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('an admin changes the name, a colour and the logo, and sees each before readers do', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  // Others look at this newsroom too.
  const putBack = await rememberSettings(
    newsroom,
    'site.name',
    'site.timeZone',
    'site.social',
    'look.accentLight',
  )
  const reader = await anotherReader()
  await reader.goto('/')
  await expect(reader.locator('link[href^="/look/"]')).toHaveCount(0)
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/settings')

  const paper = region(page, 'The newspaper')
  await paper.getByLabel('Name', { exact: true }).fill('The Tide')
  await paper.getByLabel('Accounts on other networks').fill('https://www.social.example/@tide')
  await paper.getByLabel('Time zone').selectOption('Pacific/Auckland')
  await press(page, paper.getByRole('button', { name: 'Preview' }))
  await expect(paper.locator('.setting-preview')).toContainText('The Tide')
  await expect(paper.locator('.setting-preview').getByRole('link', { name: 'social.example' })).toBeVisible()
  await expect(paper.getByRole('heading', { name: 'So it would be; nothing is saved yet' })).toBeVisible()
  await reader.reload()
  await expect(reader.locator('.masthead-name')).not.toHaveText('The Tide')
  await paper.getByLabel('Name', { exact: true }).fill('')
  await press(page, paper.getByRole('button', { name: 'Save' }))
  await expect(paper.getByLabel('Name', { exact: true })).toHaveAccessibleDescription(
    /Please write something here/,
  )
  await paper.getByLabel('Name', { exact: true }).fill('The Tide')
  await press(page, paper.getByRole('button', { name: 'Save' }))
  await expect(paper.getByRole('status')).toHaveText('Saved.')
  await expect
    .poll(async () => (await reader.reload(), await reader.locator('.masthead-name').textContent()))
    .toBe('The Tide')

  const look = region(page, 'Look')
  await look.getByLabel('Accent on light paper').fill('#FFCC00')
  await press(page, look.getByRole('button', { name: 'Save', exact: true }))
  await expect(look.getByLabel('Accent on light paper')).toHaveAccessibleDescription(/by 1\.\d+ to 1/)
  await press(page, look.getByRole('button', { name: /^Take #/ }))
  const tone = await look.getByLabel('Accent on light paper').inputValue()
  expect(tone).toMatch(/^#[\da-f]{6}$/)
  await press(page, look.getByRole('button', { name: 'Save', exact: true }))
  await expect
    .poll(
      async () => (
        await reader.reload(),
        await reader.locator('link[rel=stylesheet][href^="/look/"]').count()
      ),
    )
    .toBe(1)
  const accent = () =>
    reader.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())
  expect(await accent()).toBe(tone)

  const logo = region(page, 'Logo')
  const svg = {
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  }
  await logo.getByLabel('Logo for light paper').setInputFiles(svg)
  await press(page, logo.getByRole('button', { name: 'Use on light paper' }))
  await expect(logo.getByLabel('Logo for light paper')).toHaveAccessibleDescription(
    /no picture that can be used/,
  )
  const file = test.info().outputPath('logo.png')
  await drawPicture(file, 600, 200, 'busy')
  await logo.getByLabel('Logo for light paper').setInputFiles(file)
  await press(page, logo.getByRole('button', { name: 'Use on light paper' }))
  await expect(logo.getByRole('status')).toHaveText('Saved.')
  const drawn = () =>
    reader.locator('.masthead-name a').evaluate((link) => getComputedStyle(link).backgroundImage)
  await expect.poll(async () => (await reader.reload(), await drawn())).toContain('/look/')
  await expect(reader.getByRole('heading', { level: 1, name: 'The Tide' })).toBeVisible()
  await press(page, logo.getByRole('button', { name: 'Remove from light paper' }))
  await expect.poll(async () => (await reader.reload(), await drawn())).toBe('none')
  await putBack()
})

test('an admin asks for two pairs of eyes, sees what that means first, and an author cannot publish alone then', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const putBack = await rememberSettings(newsroom, 'workflow.fourEyes')
  const section = await addSection(newsroom, `City ${unique}`)
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const id = await writeArticle(newsroom, rita, section)
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/settings')
  const articles = region(page, 'Articles and search')
  await expect(articles.locator('.setting-preview')).toContainText(
    'Authors publish what they wrote themselves.',
  )
  await articles.getByLabel('Somebody else approves').check()
  await press(page, articles.getByRole('button', { name: 'Preview' }))
  await expect(articles.locator('.setting-preview')).toContainText('approved by somebody else')
  await expect(articles.getByLabel('Somebody else approves')).toBeChecked()
  await press(page, articles.getByRole('button', { name: 'Save' }))
  await expect(articles.getByRole('status')).toHaveText('Saved.')

  const writer = await anotherReader()
  await signIn(writer, rita, `/admin/articles/${id}`)
  await expect(writer.getByRole('button', { name: /^Submit/ })).toBeVisible()
  await expect(writer.getByRole('button', { name: /^Publish/ })).toHaveCount(0)
  await putBack()
})

test('an admin sees a letter to readers as mail programs show it, and who it is from', async ({
  page,
  newsroom,
  unique,
}) => {
  const putBack = await rememberSettings(newsroom, 'site.name')
  await addSection(newsroom, `Letters ${unique}`)
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/settings')
  const paper = region(page, 'The newspaper')
  await paper.getByLabel('Name', { exact: true }).fill('The Tide & <Ebb>')
  await press(page, paper.getByRole('button', { name: 'Save' }))

  const mail = region(page, 'Mail')
  await expect(mail.locator('.letter-head')).toContainText('The Tide & <Ebb> <noreply@')
  await expect(mail.locator('.letter-head')).toContainText('nobody reads answers')
  const letter = mail.frameLocator('iframe')
  await expect(letter.locator('blockquote')).toContainText('Thank you for the map.')
  await expect(letter.getByText('See it on the page')).toBeVisible()
  await expect(letter.locator('.name')).toHaveText('The Tide & <Ebb>')
  await expect(letter.getByRole('link')).toHaveCount(0)
  await mail.getByText('The same as plain text').click()
  await expect(mail.locator('pre')).toContainText('> Thank you for the map.')
  await putBack()
})

test('an editor changes no setting', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/settings')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not include this page')
  for (const path of ['changes', 'logo']) {
    const sent = await page.request.post(`/admin/settings/${path}`, { form: { group: 'paper', do: 'save' } })
    expect(sent.status()).toBe(403)
  }
})
