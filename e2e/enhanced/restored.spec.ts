import type { Page } from '@playwright/test'
import { addSection, addStaff } from '#db/testing/cast.ts'
import { knownPicture } from '#db/testing/editing.ts'
import { writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { putText, textOf } from '../writing-page.ts'

test('what is restored is counted, and shown as networks show it', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Shared ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const fields = { headline: `Quay ${unique}`, bodyHtml: '<p>Low water.</p>' }
  const id = await writeArticle(newsroom, edith, section, fields, Date.now())
  const picture = await knownPicture(newsroom)
  const panel = (of: Page) => of.locator('#onNetworks')
  const title = (of: Page) => panel(of).getByLabel('Title')
  const open = async (of: Page) => {
    await panel(of).getByText('On social networks').click()
    await expect(textOf(of)).toBeVisible()
  }
  // No save is taken, and none is sent as the page goes.
  await page.route(`**/admin/articles/${id}/save`, async (route) => {
    await route.fulfill({ json: { ok: false, reason: 'stale', by: 'Ana' } })
  })
  await signIn(page, edith, `/admin/articles/${id}`)
  await open(page)
  await putText(page, '<p>Low water at nine forty.</p>')
  await panel(page).getByRole('group', { name: 'Picture' }).getByRole('button', { name: 'Choose' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Search').fill(picture.alt)
  await dialog.getByRole('button', { name: picture.alt }).first().click()
  await dialog.getByRole('button', { name: 'Use this picture' }).click()
  await title(page).fill('When the tide is out')
  await expect(page.locator('.writing-told')).toContainText('Ana has saved another text.')
  const kept = () => page.evaluate(() => JSON.stringify(localStorage))
  await expect.poll(kept).toContain('When the tide is out')
  await page.close()

  const again = await context.newPage()
  await again.goto(`/admin/articles/${id}`)
  await open(again)
  await expect(again.getByText('2 words', { exact: true })).toBeVisible()
  await expect(panel(again).locator('.shown-card img')).toHaveCount(0)
  await again.getByRole('button', { name: 'Restore what was not saved' }).click()
  await expect(title(again)).toHaveValue('When the tide is out')
  await expect(again.getByText('5 words', { exact: true })).toBeVisible()
  await expect(panel(again).locator('.shown-title')).toHaveText('When the tide is out')
  await expect(panel(again).locator('.shown-card img')).toHaveAttribute(
    'src',
    new RegExp(`/${picture.name}-`),
  )
})
