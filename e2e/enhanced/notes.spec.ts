import type { Page } from '@playwright/test'
import { addSection, addStaff } from '#db/testing/cast.ts'
import { writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { html, textOf } from '../writing-page.ts'
import { pressForm } from '../writing.ts'

const LINES = ['The council voted on Tuesday.', 'The line will cost forty million.', 'Work begins in May.']
const pane = (page: Page) => page.getByRole('region', { name: 'Notes', exact: true })
const thread = (page: Page, said: string) => pane(page).getByRole('listitem').filter({ hasText: said })
const marker = (page: Page, line: string) =>
  page.getByRole('button', { name: `Note at the paragraph: ${line}` })

async function opened(page: Page, newsroom: Parameters<typeof addSection>[0], unique: string) {
  const section = await addSection(newsroom, `Beside ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const bodyHtml = LINES.map((line) => `<p>${line}</p>`).join('\n')
  const id = await writeArticle(
    newsroom,
    edith,
    section,
    { headline: `Tram ${unique}`, bodyHtml },
    Date.now(),
  )
  await signIn(page, edith, `/admin/articles/${id}`)
  await expect(textOf(page)).toBeVisible()
}

test('by keys alone something is noted at the paragraph that one writes in, found again beside it, and resolved', async ({
  page,
  newsroom,
  unique,
}) => {
  await opened(page, newsroom, unique)
  const { keyboard } = page
  await textOf(page)
    .getByText(LINES[1] ?? '')
    .click()
  await keyboard.press('End')
  await keyboard.type(' At least.')
  await keyboard.press('ControlOrMeta+Alt+m')
  await expect(page.getByLabel('New note')).toBeFocused()
  await keyboard.type('Says who?')
  await pressForm(page, page.getByRole('button', { name: 'Add note' }))

  // What was typed a moment ago is there, and so is the note at it.
  const noted = `${LINES[1]} At least.`
  expect(await html(page)).toContain(`<p>${noted}</p>`)
  await expect(thread(page, 'Says who?')).toContainText(`Paragraph 2: ${noted}`)
  await expect(thread(page, 'Says who?')).toBeFocused()
  await expect(thread(page, 'Says who?')).toBeInViewport()
  await expect(marker(page, noted)).toHaveText('1')

  await thread(page, 'Says who?').getByRole('link', { name: noted }).press('Enter')
  await expect(textOf(page)).toBeFocused()
  await expect(textOf(page).getByText(noted)).toBeInViewport()
  await keyboard.type('Note: ')
  expect(await html(page)).toContain(`<p>Note: ${noted}</p>`)
  // Typed slowly, it is undone in more than one step.
  await expect
    .poll(async () => {
      await keyboard.press('ControlOrMeta+z')
      return await html(page)
    })
    .toContain(`<p>${noted}</p>`)
  await marker(page, noted).press('Enter')
  await expect(thread(page, 'Says who?')).toBeFocused()

  await pressForm(page, thread(page, 'Says who?').getByRole('button', { name: 'Resolve' }))
  await expect(pane(page).getByText('Nothing is noted that is still open.')).toBeVisible()
  await expect(textOf(page)).toBeVisible()
  await expect(marker(page, noted)).toHaveCount(0)
})

test('a note stays beside its paragraph while that is written on', async ({ page, newsroom, unique }) => {
  await opened(page, newsroom, unique)
  const [, line = ''] = LINES
  await textOf(page).getByText(line).click()
  await page.keyboard.press('ControlOrMeta+Alt+m')
  await page.getByLabel('New note').fill('Says who?')
  await pressForm(page, page.getByRole('button', { name: 'Add note' }))
  await textOf(page).getByText(line).click()
  await page.keyboard.press('Home')
  await page.keyboard.type('They say: ')
  await expect(marker(page, `They say: ${line}`)).toHaveText('1')
  await textOf(page)
    .getByText(LINES[2] ?? '')
    .click()
  await thread(page, 'Says who?').getByRole('link', { name: line }).press('Enter')
  await page.keyboard.type('So ')
  expect(await html(page)).toContain(`<p>So They say: ${line}</p>`)
})

test('two notes at one paragraph have one marker, which covers no word and stands on the page', async ({
  page,
  newsroom,
  unique,
}) => {
  await opened(page, newsroom, unique)
  for (const said of ['Is it?', 'When in May?']) {
    await textOf(page)
      .getByText(LINES[2] ?? '')
      .click()
    await page.getByRole('button', { name: /^Note(?: something)? at the paragraph: Work/ }).waitFor()
    await page.keyboard.press('ControlOrMeta+Alt+m')
    await page.getByLabel('New note').fill(said)
    await pressForm(page, page.getByRole('button', { name: 'Add note' }))
    await expect(thread(page, said)).toBeFocused()
  }
  await expect(marker(page, LINES[2] ?? '')).toHaveText('2')
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 })
    await expect
      .poll(async () => {
        const mark = await marker(page, LINES[2] ?? '')
          .locator('span')
          .boundingBox()
        const words = await textOf(page)
          .getByText(LINES[2] ?? '')
          .boundingBox()
        if (!mark || !words) return 'not there'
        return mark.x >= words.x + words.width && mark.x + mark.width <= width ? 'beside' : 'over it'
      })
      .toBe('beside')
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
})

test('the bar and the tools both stay in sight in a long text, and words are counted as they are written', async ({
  page,
  newsroom,
  unique,
}) => {
  await opened(page, newsroom, unique)
  await expect(page.getByText('15 words', { exact: true })).toBeVisible()
  await textOf(page)
    .getByText(LINES[2] ?? '')
    .click()
  await page.keyboard.press('End')
  for (let line = 0; line < 40; line += 1) await page.keyboard.press('Enter')
  await page.keyboard.type('The end.')
  await expect(page.getByText('17 words', { exact: true })).toBeVisible()
  const bar = await page.getByRole('link', { name: 'All articles' }).boundingBox()
  const tools = await page.getByRole('toolbar').boundingBox()
  expect(tools?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  await expect(page.getByRole('link', { name: 'All articles' })).toBeInViewport()
  await expect(page.getByText('The end.')).toBeInViewport()
})

test('a note whose writer is signed out stays in its field, and is added once he is signed in again', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  await opened(page, newsroom, unique)
  const cookies = await context.cookies()
  await context.clearCookies()
  await page.getByLabel('Headline').fill('Tram is late')
  await page.getByLabel('New note').fill('Says who?')
  await page.getByRole('button', { name: 'Add note' }).click()
  await expect(page.locator('.writing-told')).toContainText('Not saved: you are signed out.')
  await expect(page.getByLabel('New note')).toHaveValue('Says who?')

  await context.addCookies(cookies)
  await pressForm(page, page.getByRole('button', { name: 'Add note' }))
  await expect(thread(page, 'Says who?')).toBeFocused()
  await expect(page.getByLabel('Headline')).toHaveValue('Tram is late')
})

test('a note that is pressed once more before the save that could not be made is answered is added', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  await opened(page, newsroom, unique)
  const cookies = await context.cookies()
  await context.clearCookies()
  const [refused, pressedAgain] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  await page.route(
    '**/admin/articles/*/save',
    async (route) => {
      const response = await route.fetch({ maxRedirects: 0 })
      refused.resolve()
      await pressedAgain.promise
      await route.fulfill({ response })
    },
    { times: 1 },
  )
  await page.getByLabel('Headline').fill('Tram is late')
  await page.getByLabel('New note').fill('Says who?')
  await page.getByRole('button', { name: 'Add note' }).click()
  await refused.promise
  await context.addCookies(cookies)
  const added = page.waitForRequest((request) => request.method() === 'POST' && request.isNavigationRequest())
  await page.getByRole('button', { name: 'Add note' }).click()
  pressedAgain.resolve()
  await added
  await expect(thread(page, 'Says who?')).toBeFocused()
  await expect(page.getByLabel('Headline')).toHaveValue('Tram is late')
})
