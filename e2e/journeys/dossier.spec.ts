import { addComment, addStaff } from '#db/testing/cast.ts'
import { judgedAs, sanctionsOf } from '#db/testing/judging.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { cardOf, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a name leads to all that its address has written, to notes and to sanctions', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const [name, email] = [`Hester ${unique}`, `hester-${unique}@host-${unique}.example.org`]
  const values = { name, email, addressHash: `net-${unique}` }
  await addComment(newsroom, article, { ...values, status: 'pending', at: longestAgo() })
  const shown = await addComment(newsroom, article, { ...values, name: `Alias ${unique}`, at: Date.now() })
  await addComment(newsroom, article, { name: 'Bea', addressHash: `net-${unique}`, at: Date.now() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  await cardOf(page, name).getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  expect(page.url()).not.toContain('example.org')
  await expect(page.getByText('Also writes as')).toContainText(`Alias ${unique}`)
  await expect(page.getByRole('link', { name: 'Bea', exact: true })).toBeVisible()

  await page.getByLabel('Note for other moderators').fill('Has been warned by telephone.')
  await press(page, page.getByRole('button', { name: 'Add the note' }))
  await expect(page.getByText('Has been warned by telephone.')).toBeVisible()

  // A network that others share is not sanctioned by a slip.
  await page.getByLabel('Ban: may not comment').check()
  await page.getByLabel('this network').check()
  await page.getByLabel('Reason (who is warned reads it)').fill('Threats.')
  expect((await press(page, page.getByRole('button', { name: 'Impose it' }))).status()).toBe(422)
  await expect(page.getByRole('alert').filter({ hasText: 'one other commenter' })).toBeFocused()
  await page.getByLabel('Yes, also for 1 other').check()
  await press(page, page.getByRole('button', { name: 'Impose it' }))
  await expect(page.getByText('Banned, this network')).toBeVisible()
  expect(await sanctionsOf(newsroom, `net-${unique}`)).toMatchObject([{ kind: 'ban', reason: 'Threats.' }])
  await press(page, page.getByRole('button', { name: 'Lift' }))
  await expect(page.getByText('Lifted')).toBeVisible()

  await press(page, page.getByRole('button', { name: 'Reject all 2 comments' }))
  await expect(page.getByRole('status').filter({ hasText: 'Rejected 2 comments.' })).toBeVisible()
  expect(await judgedAs(newsroom, shown)).toMatchObject({ status: 'rejected' })
  await press(page, page.getByRole('button', { name: 'Undo' }))
  expect(await judgedAs(newsroom, shown)).toMatchObject({ status: 'approved' })
})

test('the dossier of a comment that is gone says so', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const answer = await page.goto('/admin/comments/999999999/author')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('no longer there')
})
