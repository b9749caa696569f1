import { addComment, addStaff } from '#db/testing/cast.ts'
import { judgedAs } from '#db/testing/judging.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { cardOf, findCard, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a rejection is one press; with a reason and a note it is two, and both stand on the card', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const [plain, why] = [`Hester ${unique}`, `Hugh ${unique}`]
  const first = await addComment(newsroom, article, { name: plain, status: 'pending', at: longestAgo() })
  const second = await addComment(newsroom, article, { name: why, status: 'pending', at: longestAgo() })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))

  await press(page, cardOf(page, plain).getByRole('button', { name: 'Reject' }))
  await expect(cardOf(page, plain)).toHaveCount(0)
  expect(await judgedAs(newsroom, first)).toMatchObject({ status: 'rejected', rejectReason: 'other' })

  const card = cardOf(page, why)
  await card.getByText('Reject with a reason…').click()
  await card.getByLabel('Note to the author').fill('Please say it under the other article.')
  await press(page, card.getByRole('button', { name: 'Off topic' }))
  await expect(cardOf(page, why)).toHaveCount(0)
  expect(await judgedAs(newsroom, second)).toMatchObject({
    status: 'rejected',
    rejectReason: 'off-topic',
    moderatorNote: 'Please say it under the other article.',
  })
  const rejected = await findCard(page, 'Rejected', why)
  await expect(rejected).toContainText('Rejected: off topic. Please say it under the other article.')
})

test('all that are selected are rejected for one reason', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const both = []
  for (const name of ['Ann', 'Bea'])
    both.push(
      await addComment(newsroom, article, { name: `${name} ${unique}`, status: 'pending', at: longestAgo() }),
    )
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  for (const name of ['Ann', 'Bea'])
    await page.getByLabel(`Select the comment by ${name} ${unique}`, { exact: true }).check()
  const bulk = page.getByRole('group', { name: 'Selected comments' })
  await bulk.getByText('Reject selected with a reason…').click()
  await press(page, bulk.getByRole('button', { name: 'Advertising' }))
  await expect(page.getByRole('status').filter({ hasText: 'Rejected 2 comments.' })).toBeVisible()
  for (const one of both) expect(await judgedAs(newsroom, one)).toMatchObject({ rejectReason: 'advertising' })
})
