import { addStaff } from '#db/testing/cast.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('what is typed before the desk’s scripts have come is left as it is, caret and all', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'))
  let come = () => {}
  const scripts = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts
    await route.fallback()
  })
  await page.goto('/admin/rules', { waitUntil: 'commit' })
  const typed = page.getByLabel('Held words', { exact: true })
  const only = page.getByLabel('Words of spam', { exact: true })
  const before = await only.inputValue()
  await typed.fill('harbour')
  await only.focus()
  await only.press('ControlOrMeta+a')
  come()
  await page.waitForFunction(() =>
    [...document.querySelectorAll('textarea')].every((one) =>
      Object.keys(one).some((key) => key.startsWith('__react')),
    ),
  )
  await expect(typed).toHaveValue('harbour')
  await expect(only).toHaveValue(before)
  await page.keyboard.insertText('lantern')
  await expect(only).toHaveValue('lantern')
})
