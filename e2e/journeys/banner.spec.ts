import type { Page } from '@playwright/test'
import { addArticles, addSection, addStaff } from '#db/testing/cast.ts'
import { readOften } from '#db/testing/popular.ts'
import { limitTo } from '#db/testing/staff.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

const NEWS = 'The Fishergate bridge is closed'
const banner = (page: Page) => page.getByRole('status').filter({ hasText: 'Breaking' })

test('an editor puts news above every page, changes it and takes it down', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Bridges ${unique}`)
  const reader = await anotherReader()
  await reader.goto('/')
  await expect(banner(reader)).toHaveCount(0)
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/banner')
  const main = page.getByRole('main')
  const button = (name: string) => main.getByRole('button', { name, exact: true })

  await main.getByLabel('Text').fill(NEWS)
  await main.getByLabel('Link').fill('//elsewhere.example')
  await press(page, button('Set'))
  await expect(main.getByLabel('Text')).toHaveValue(NEWS)
  await expect(main.getByLabel('Link')).toHaveAccessibleDescription(/neither a path of this site/)

  await main.getByLabel('Link').fill(`/${section.slug}`)
  await press(page, button('Preview'))
  await expect(banner(page)).toContainText(NEWS)
  await expect(main).toContainText('Nothing is set yet.')
  await press(page, button('Set'))
  await expect(main.getByText('It is set.')).toBeVisible()

  const shows = async () => {
    await reader.reload()
    return await banner(reader).allTextContents()
  }
  await expect.poll(shows).toEqual([`Breaking ${NEWS}`])
  await banner(reader).getByRole('link', { name: NEWS }).click()
  await expect(reader).toHaveURL(new RegExp(`/${section.slug}$`))
  await expect(banner(reader)).toContainText(NEWS)

  await main.getByLabel('Text').fill('The Fishergate bridge is open again')
  await press(page, button('Set'))
  await expect.poll(shows).toEqual(['Breaking The Fishergate bridge is open again'])
  await press(page, button('Take down'))
  await expect.poll(shows).toEqual([])
  await expect(main.getByRole('listitem')).toHaveCount(2)
  await expect(main.getByRole('listitem').last()).toContainText(`by Edith ${unique}`)
})

test('a moderator sets no banner', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/banner')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your role does not include the banner')
})

test('an editor whose work is limited while he types reads on the desk that nothing was done', async ({
  page,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/banner')
  await page.getByRole('main').getByLabel('Text').fill('The bridge is closed')
  await limitTo(newsroom, edith, [(await addSection(newsroom, `Piers ${unique}`)).id])
  const refused = await press(page, page.getByRole('button', { name: 'Set', exact: true }))
  expect(refused.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What you look after does not include this page',
  )
  await expect(page.getByText('Nothing was done.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
})

test('what is read most stands on the front page, beside an article and on a page of its own', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Harbour ${unique}`)
  const stories = await addArticles(newsroom, section, 12, {
    headline: `Quay ${unique}`,
    publishedAt: Date.now(),
  })
  await readOften(newsroom, new Map(stories.map(({ path }, index) => [path, 50 - index])))
  const list = (name: string) => page.getByRole('region', { name }).getByRole('listitem').getByRole('link')
  const headlines = stories.map((_, index) => `Quay ${unique} ${index + 1}`)

  await page.goto('/')
  await expect
    .poll(async () => (await page.reload(), await list('Most read').allTextContents()))
    .toEqual(headlines.slice(0, 5))
  await page.getByRole('heading', { name: 'Most read' }).getByRole('link').click()
  await expect(list('In the last 24 hours')).toHaveText(headlines)
  await expect(list('In the last seven days')).toHaveText(headlines)

  // Beside an article there is nothing that stands there already.
  await page.goto(stories[11]?.path ?? '')
  const beside = await list('Most read').allTextContents()
  const others = await page
    .getByRole('region', { name: 'Recent articles' })
    .getByRole('link')
    .allTextContents()
  expect(beside.length).toBeGreaterThanOrEqual(3)
  expect(beside.filter((headline) => others.includes(headline) || headline === headlines[11])).toEqual([])
})
