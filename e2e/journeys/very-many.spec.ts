import type { Page } from '@playwright/test'
import { addStaff } from '#db/testing/cast.ts'
import { addFlood } from '#db/testing/flood.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { commentForm } from '../comment-form.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

// Enough for a run that goes on while others are answered.
const MANY = 60_000

const line = (page: Page) => page.getByRole('group', { name: 'Decision on many comments' })
const toTrash = (page: Page) => page.getByRole('button', { name: /^Trash all/ })

/** How many comments wait, by the tab that says so. */
async function pending(page: Page) {
  const tabs = page.getByRole('navigation', { name: 'Comments by status' })
  return Number((await tabs.getByRole('link', { name: 'Pending' }).innerText()).replace(/\D/g, ''))
}

/** Waits until the queue says so: by itself where scripts run, else by its link. */
async function outcome(page: Page, words: RegExp) {
  const said = page.getByRole('status').filter({ hasText: words })
  await expect(async () => {
    const reload = page.getByRole('link', { name: 'Reload' })
    if ((await reload.count()) > 0) await reload.click()
    await expect(said).toBeVisible({ timeout: 2000 })
  }).toPass({ timeout: 60_000 })
  return said
}

test('a press on very many is answered at once, goes on while readers are, and can be taken back', async ({
  page,
  newsroom,
  unique,
  anotherReader,
}) => {
  test.slow()
  const article = await addLonelyArticle(newsroom, unique)
  await addFlood(newsroom, article, MANY)
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const all = `/admin/comments/all?tab=pending&article=${article.id}`
  await page.goto('/admin/comments')
  // Of other stories too.
  const waiting = await pending(page)
  await page.goto(all)
  expect((await press(page, toTrash(page))).status()).toBe(303)
  await expect(line(page)).toContainText('Moving 60,000 comments to the trash')

  const reader = await anotherReader()
  await reader.goto(article.path)
  const form = commentForm(reader)
  await form.fill({ name: 'Zoë', email: 'zoe@example.org', body: 'Which side of the river?' })
  expect((await form.post()).status()).toBe(303)

  await page.goto(all)
  expect((await press(page, toTrash(page))).status()).toBe(409)
  await expect(page.getByRole('alert').filter({ hasText: 'still being carried out' })).toBeVisible()

  await press(page, page.getByRole('button', { name: 'Stop and undo' }))
  await outcome(page, /^Undone: [\d,]+ comments are back/)
  expect(await pending(page)).toBe(waiting + 1)
  await expect(line(page)).toBeHidden()
})

test('what has come of very many is told with its Undo when it is done', async ({
  page,
  newsroom,
  unique,
}) => {
  test.slow()
  const article = await addLonelyArticle(newsroom, unique)
  await addFlood(newsroom, article, 6000)
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.goto(`/admin/comments/all?tab=pending&article=${article.id}`)
  await press(page, toTrash(page))
  const said = await outcome(page, /^Moved 6,000 comments to the trash\./)
  await expect(said.getByRole('button', { name: 'Undo' })).toBeVisible()
  await expect(page.getByText('Nothing here matches the filter.')).toBeVisible()
})
