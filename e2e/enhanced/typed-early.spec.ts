import type { Page } from '@playwright/test'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

/** Holds scripts back. @returns what lets them come */
async function holdScripts(page: Page): Promise<() => void> {
  let come = () => {}
  const scripts = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts
    await route.fallback()
  })
  return () => come()
}

test('what is typed before the desk’s scripts have come is left as it is, caret and all', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'))
  const come = await holdScripts(page)
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

test('what is ticked before the desk’s scripts have come stays ticked, and is counted', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: `Ann ${unique}`, status: 'pending', at: longestAgo() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const come = await holdScripts(page)
  await page.goto('/admin/comments', { waitUntil: 'commit' })
  const box = page.getByLabel(`Select the comment by Ann ${unique}`, { exact: true })
  await box.check()
  come()
  await expect(page.getByText('1 selected', { exact: true })).toBeVisible()
  await expect(box).toBeChecked()
})
