import { addComment, addStaff } from '#db/testing/cast.ts'
import { judgedAs, reword } from '#db/testing/judging.ts'
import { addLonelyArticle, commentsOf, longestAgo } from '#db/testing/newsroom.ts'
import { cardOf, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('single keys walk the queue, decide and undo; the list of keys is one key away', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const { id } = await addComment(newsroom, article, { name, status: 'pending', at: longestAgo() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  // A key that is pressed before the page listens does nothing, and is pressed again.
  await expect
    .poll(async () => {
      await page.keyboard.press('?')
      return await list.isVisible()
    })
    .toBe(true)
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()

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

test('a decision leaves at once for the next comment; r and a number reject for a reason', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const word = `Merlin${unique.replace('-', 'x')}`
  const added: { id: number }[] = []
  const first = longestAgo()
  for (const name of ['Ann', 'Bea', 'Cid'])
    added.push(
      await addComment(newsroom, article, {
        name: `${name} ${unique}`,
        body: word,
        status: 'pending',
        at: first + added.length,
      }),
    )
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.goto(`/admin/comments?tab=pending&words=${word}`)
  const loads: string[] = []
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads.push(request.url())
  })
  const focused = (at: number) => page.locator(`#comment-${added[at]?.id}:focus`)
  // Pressed before the page listens it does nothing; at the first it goes no further up.
  await expect
    .poll(async () => {
      await page.keyboard.press('k')
      return await focused(0).count()
    })
    .toBe(1)
  await page.keyboard.press('a')
  await expect(focused(1)).toBeVisible()
  await page.keyboard.press('r')
  await page.keyboard.press('5')
  await expect(focused(2)).toBeVisible()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Pending: 1 match')
  expect(await judgedAs(newsroom, { id: added[0]?.id ?? 0 })).toMatchObject({ status: 'approved' })
  expect(await judgedAs(newsroom, { id: added[1]?.id ?? 0 })).toMatchObject({ rejectReason: 'off-topic' })
  expect(loads).toEqual([])
})

test('a row says who else is reviewing it, and comes back when somebody was faster', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const { id } = await addComment(newsroom, article, { name, status: 'pending', at: longestAgo() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const told = page.waitForResponse((response) => response.url().endsWith(`presence?comment=${id}`))
  await page.locator(`#comment-${id}`).focus()
  await told
  const bens = await anotherReader()
  await signIn(bens, await addStaff(newsroom, `Ben ${unique}`, 'moderator'))
  await expect(cardOf(bens, name)).toContainText(`Ana ${unique} is reviewing`)

  await reword(newsroom, { id }, 'Changed.')
  await cardOf(bens, name).getByRole('button', { name: 'Approve' }).click()
  await expect(bens.getByRole('alert').filter({ hasText: 'has changed since you saw it' })).toBeFocused()
  await expect(cardOf(bens, name)).toContainText('Changed.')
})
