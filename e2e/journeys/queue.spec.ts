import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, commentsOf, longestAgo } from '#db/testing/newsroom.ts'
import { cardOf, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a filter leaves out what one is not looking for, and is kept as a tab with its count', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const word = `Zephyr${unique.replace('-', 'x')}`
  const [in1, out] = [`Ann ${unique}`, `Bea ${unique}`]
  await addComment(newsroom, article, {
    name: in1,
    body: `The ${word} is late.`,
    status: 'pending',
    at: longestAgo(),
  })
  await addComment(newsroom, article, { name: out, status: 'pending', at: longestAgo() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.getByText('Filter', { exact: true }).click()
  await page.getByLabel('Words').fill(word.toUpperCase())
  await press(page, page.getByRole('button', { name: 'Show', exact: true }))
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Pending: 1 match')
  await expect(cardOf(page, in1)).toBeVisible()
  await expect(cardOf(page, out)).toHaveCount(0)

  await page.getByLabel('Keep as a tab named').fill(`Winds ${unique}`)
  await press(page, page.getByRole('button', { name: 'Keep', exact: true }))
  await page.goto('/admin/comments')
  const tab = page
    .getByRole('navigation', { name: 'Your views' })
    .getByRole('link', { name: `Winds ${unique}` })
  await expect(tab).toContainText('1')
  await tab.click()
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Pending: 1 match')
  await page.getByRole('button', { name: 'Keep this view no longer' }).click()
  await expect(page.getByRole('navigation', { name: 'Your views' })).toHaveCount(0)
})

test('a tab watches several stories, which are found by address and by words', async ({
  page,
  newsroom,
  unique,
}) => {
  const stories = []
  for (const name of ['one', 'two', 'three']) {
    const story = await addLonelyArticle(newsroom, `${name} ${unique}`)
    await addComment(newsroom, story, { name: `In ${name}`, status: 'pending', at: longestAgo() })
    stories.push(story)
  }
  const matches = page.getByRole('heading', { level: 2 })
  const another = page.getByLabel(/^Another story/)
  const show = async (text: string) => {
    await another.fill(text)
    return (await press(page, page.getByRole('button', { name: 'Show', exact: true }))).status()
  }
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.getByText('Filter', { exact: true }).click()
  expect(await show('qzxvq')).toBe(422)
  await expect(page.getByText('No article is like that.')).toBeVisible()
  expect(await show(stories[0]?.path ?? '')).toBe(303)
  await expect(matches).toContainText('Pending: 1 match')
  expect(await show(`Report two ${unique}`)).toBe(303)
  await expect(matches).toContainText('Pending: 2 match')
  await page.getByLabel('Keep as a tab named').fill('Watched')
  await press(page, page.getByRole('button', { name: 'Keep', exact: true }))
  const tab = page.getByRole('navigation', { name: 'Your views' }).getByRole('link', { name: 'Watched' })
  await expect(tab).toContainText('2')

  await page.goto(`/admin/comments?article=${stories[2]?.id}`)
  const card = cardOf(page, 'In three')
  await card.getByText('Context').click()
  await card.getByRole('link', { name: 'Watch this story' }).click()
  await page.getByLabel('Add this story to').selectOption('Watched')
  await press(page, page.getByRole('button', { name: 'Add', exact: true }))
  await expect(tab).toContainText('3')
  await expect(matches).toContainText('Pending: 3 match')
  await page.getByRole('checkbox', { name: `Report one ${unique}`, exact: true }).uncheck()
  expect(await show('')).toBe(303)
  await expect(matches).toContainText('Pending: 2 match')
})

test('an address that is looked for stands in no URL', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const [name, email] = [`Ann ${unique}`, `ann-${unique}@example.org`]
  await addComment(newsroom, article, { name, email, status: 'pending', at: longestAgo() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.getByText('Filter', { exact: true }).click()
  await page.getByLabel('Commenter').fill(email)
  await press(page, page.getByRole('button', { name: 'Show', exact: true }))
  await expect(page.getByText('Only from the address of')).toContainText(name)
  await expect(cardOf(page, name)).toBeVisible()
  expect(page.url()).not.toContain('example.org')
})

test('all that match are decided on after their number was said, and one Undo takes all back', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const word = `Kestrel${unique.replace('-', 'x')}`
  for (let n = 0; n < 30; n += 1)
    await addComment(newsroom, article, { body: `${word} ${n}`, status: 'pending' })
  await addComment(newsroom, article, { body: 'Not this one.', status: 'pending' })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.goto(`/admin/comments?tab=pending&words=${word}`)
  await page.getByRole('link', { name: 'Decide on all 30 that match' }).click()
  await expect(page.getByText('30 comments are in “Pending”')).toBeVisible()
  await page.getByLabel('Reason').selectOption('Said before')
  await press(page, page.getByRole('button', { name: 'Reject all 30 comments' }))
  await expect(page.getByRole('status').filter({ hasText: 'Rejected 30 comments.' })).toBeVisible()
  const count = async (status: string) =>
    (await commentsOf(newsroom, article)).filter((comment) => comment.status === status).length
  expect([await count('rejected'), await count('pending')]).toEqual([30, 1])
  await press(page, page.getByRole('button', { name: 'Undo' }))
  await expect(page.getByRole('status').filter({ hasText: 'Undone: 30 comments' })).toBeVisible()
  expect([await count('rejected'), await count('pending')]).toEqual([0, 31])
})

test('a moderator turns the single keys off and asks for a break', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await page.getByRole('link', { name: 'Desk settings' }).click()
  await page.getByLabel('Decide with single keys').uncheck()
  await page.getByLabel('Suggest a break').fill('40')
  await press(page, page.getByRole('button', { name: 'Save' }))
  await expect(page.getByRole('status')).toHaveText('Saved.')
  await expect(page.getByLabel('Decide with single keys')).not.toBeChecked()
  await expect(page.getByLabel('Suggest a break')).toHaveValue('40')
})
