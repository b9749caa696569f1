import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, commentsOf, LONG_AGO } from '#db/testing/newsroom.ts'
import { cardOf, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('single keys walk the queue, decide and undo; the list of keys is one key away', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const { id } = await addComment(newsroom, article, { name, status: 'pending', at: LONG_AGO })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')

  const card = page.locator(`#comment-${id}`)
  const isFocused = async () => await card.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 30 && !(await isFocused()); presses += 1) await page.keyboard.press('j')
  await expect(card).toBeFocused()
  await page.keyboard.press('a')
  await expect(page.getByRole('status').filter({ hasText: 'Approved 1 comment.' })).toBeVisible()
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'approved' }])
  await page.keyboard.press('u')
  await expect(cardOf(page, name)).toBeVisible()
  expect(await commentsOf(newsroom, article)).toMatchObject([{ status: 'pending' }])
})
