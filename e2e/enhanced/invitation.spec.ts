import { addStaff } from '#db/testing/cast.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

test('the link of an invitation is copied by a press', async ({ page, context, newsroom, unique }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
  await page.getByLabel('Email').fill(`nora-${unique}@example.com`)
  await press(page, page.getByRole('button', { name: 'Invite', exact: true }))
  const link = await page.getByLabel('Link to join').inputValue()
  expect(link).toMatch(/\/admin\/join\//)
  // Until the page has come to life, the button does nothing.
  await expect(async () => {
    await page.getByRole('button', { name: 'Copy the link' }).click()
    await expect(page.getByText('Copied.')).toBeVisible({ timeout: 1000 })
  }).toPass()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
})
