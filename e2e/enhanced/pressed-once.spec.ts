import type { Locator, Page } from '@playwright/test'
import { addStaff, PASSWORD } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { codeAt } from '#db/testing/staff.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

/** Presses a button twice, as many people do. @returns how many forms were sent */
async function pressTwice(page: Page, button: Locator): Promise<number> {
  let sent = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') sent += 1
  })
  await button.dblclick()
  await page.waitForLoadState()
  return sent
}

test('a correction whose button is pressed twice is published once', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, `/admin/corrections/publish?article=${article.id}`)
  const text = `The vote was on Tuesday, ${unique}.`
  await page.getByLabel('What is published').fill(text)
  expect(await pressTwice(page, page.getByRole('button', { name: 'Publish', exact: true }))).toBe(1)
  await expect(page.getByText('It is published.')).toBeVisible()
  await page.goto('/corrections')
  await expect(page.getByText(text)).toHaveCount(1)
})

test('recovery codes are seen, though the button before them was pressed twice', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/account')
  const main = page.getByRole('main')
  await press(page, main.getByRole('button', { name: 'Set up an app' }))
  const secret = (await main.locator('code.secret').innerText()).replaceAll(' ', '')
  await main.getByLabel('Code that the app shows').fill(codeAt(secret, Date.now()))
  await main.locator('.set-up').getByLabel('Your password').fill(PASSWORD)
  expect(await pressTwice(page, main.getByRole('button', { name: 'Confirm' }))).toBe(1)
  await expect(main.locator('.codes code')).toHaveCount(10)
})
