import type { Locator, Page } from '@playwright/test'
import { addStaff, PASSWORD } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { codeAt } from '#db/testing/staff.ts'
import { press, signIn } from '../desk.ts'
import { isAlive } from '../drag.ts'
import { expect, test } from '../test.ts'

/** Presses a button twice, as many people do. @returns where each of the forms was sent that are sent from then on */
async function pressTwice(page: Page, button: Locator): Promise<string[]> {
  const sent: string[] = []
  await expect.poll(() => isAlive(button)).toBe(true)
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(new URL(request.url()).pathname)
  })
  await button.dblclick()
  return sent
}

test('a correction whose button is pressed twice is published once', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, `/admin/corrections/publish?article=${article.id}`)
  const text = `The vote was on Tuesday, ${unique}.`
  await page.getByLabel('What is published').fill(text)
  const sent = await pressTwice(page, page.getByRole('button', { name: 'Publish', exact: true }))
  await expect(page.getByText('It is published.')).toBeVisible()
  expect(sent).toEqual(['/admin/corrections/publish/now'])
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
  const sent = await pressTwice(page, main.getByRole('button', { name: 'Confirm' }))
  await expect(main.locator('.codes code')).toHaveCount(10)
  expect(sent).toEqual(['/admin/account/factor'])
})
