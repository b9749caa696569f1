import { addLonelyArticle, changeArticle } from '#db/testing/newsroom.ts'
import type { Page } from '@playwright/test'
import { expect, test } from '../test.ts'

const save = (page: Page) => page.getByRole('button', { name: 'Save for later' })
const unsave = (page: Page) => page.getByRole('button', { name: 'Remove from saved' })
const copies = (page: Page) =>
  page.evaluate(async () =>
    (await (await caches.open('saved-1')).keys()).map(({ url }) => new URL(url).pathname),
  )

test('a saved article is listed, also on later days, until it is removed', async ({
  page,
  newsroom,
  unique,
}) => {
  const first = await addLonelyArticle(newsroom, `first-${unique}`)
  const second = await addLonelyArticle(newsroom, `second-${unique}`, { headline: `<b>Second</b> ${unique}` })
  for (const { path } of [first, second]) {
    await page.goto(path)
    await save(page).click()
    await expect(page.getByRole('status').filter({ hasText: 'Saved in this browser.' })).toBeVisible()
    await expect(unsave(page)).toBeFocused()
  }
  await page.reload()
  await expect(unsave(page)).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Saved articles' }).click()
  const list = page.getByRole('list', { name: 'Saved articles' })
  await expect(list.getByRole('link')).toHaveText([`<b>Second</b> ${unique}`, `Report first-${unique}`])
  await list.getByRole('button', { name: `Remove “<b>Second</b> ${unique}”` }).click()
  await expect(list.getByRole('link')).toHaveText([`Report first-${unique}`])
  await expect(list.getByRole('button')).toBeFocused()
  await page.goto(second.path)
  await expect(save(page)).toBeVisible()
})

test('it can be read without a connection, and so can the list', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const { path } = await addLonelyArticle(newsroom, unique)
  await page.goto(path)
  await save(page).click()
  await expect.poll(() => copies(page)).toEqual(expect.arrayContaining([path, '/saved']))
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await context.setOffline(true)
  await page.goto('/saved')
  await page
    .getByRole('list', { name: 'Saved articles' })
    .getByRole('link', { name: `Report ${unique}` })
    .click()
  await expect(page.getByRole('heading', { level: 1, name: `Report ${unique}` })).toBeVisible()
  await context.setOffline(false)
})

test('with a connection a saved article is the one of now', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await page.goto(article.path)
  await save(page).click()
  await expect.poll(() => copies(page)).toContain(article.path)
  await changeArticle(newsroom, article, { headline: `Corrected ${unique}` })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Corrected ${unique}`)
})

test('nothing of the list is left when all is removed, and nothing of it is sent', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const sent: string[] = []
  context.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(`${request.method()} ${request.url()}`)
  })
  const { path } = await addLonelyArticle(newsroom, unique)
  await page.goto(path)
  await save(page).click()
  await expect.poll(() => copies(page)).toContain('/saved')
  await page.goto('/saved')
  await page.getByRole('button', { name: 'Remove all' }).click()
  await page.getByRole('button', { name: 'Really remove all?' }).click()
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  const left = () =>
    page.evaluate(async () => [
      localStorage.getItem('saved'),
      await caches.has('saved-1'),
      (await navigator.serviceWorker.getRegistrations()).length,
    ])
  await expect.poll(left).toEqual([null, false, 0])
  expect(sent).toEqual([])
})

test('what another program has written into the list shows as nothing', async ({ page }) => {
  await page.goto('/saved')
  await page.evaluate(() => {
    const wrong = [
      { path: '//evil.example', headline: 'x' },
      { path: 'javascript:alert(1)', headline: 'x' },
      7,
    ]
    localStorage.setItem('saved', JSON.stringify(wrong))
  })
  await page.reload()
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible()
})
