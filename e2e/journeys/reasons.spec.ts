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

test('a note that fills its field arrives whole, however many lines it has; a longer one is refused and kept', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const add = async (name: string) =>
    await addComment(newsroom, article, { name: `${name} ${unique}`, status: 'pending', at: longestAgo() })
  const [ann, bea, cy] = [await add('Ann'), await add('Bea'), await add('Cy')]
  const note = `${'A line of it.\n'.repeat(34)}and the end.`.padEnd(500, '.')
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))

  const card = cardOf(page, `Ann ${unique}`)
  await card.getByText('Reject with a reason…').click()
  await card.getByLabel('Note to the author').fill(note)
  await press(page, card.getByRole('button', { name: 'Off topic' }))
  await expect(card).toHaveCount(0)
  expect(await judgedAs(newsroom, ann)).toMatchObject({ status: 'rejected', moderatorNote: note })

  const tooLong = cardOf(page, `Bea ${unique}`)
  await tooLong.getByText('Reject with a reason…').click()
  const field = tooLong.getByLabel('Note to the author')
  await field.evaluate((element) => element.removeAttribute('maxlength'))
  await field.fill(`${note}!`)
  expect((await press(page, tooLong.getByRole('button', { name: 'Off topic' }))).status()).toBe(422)
  const refusal = page.getByRole('main').getByRole('alert')
  await expect(refusal).toContainText('please shorten what you wrote')
  await expect(field).toHaveValue(`${note}!`)
  expect(await judgedAs(newsroom, bea)).toMatchObject({ status: 'pending' })

  await page.goto(`/admin/comments/all?article=${article.id}`)
  await page.getByLabel('Note to the authors').fill(note)
  await page.getByLabel('Reason').selectOption('Off topic')
  await press(page, page.getByRole('button', { name: 'Reject all 2 comments' }))
  for (const one of [bea, cy])
    expect(await judgedAs(newsroom, one)).toMatchObject({ rejectReason: 'off-topic', moderatorNote: note })
})
