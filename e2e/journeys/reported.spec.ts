import { addComment, addStaff } from '#db/testing/cast.ts'
import { addReport, judgedAs, reportsOf } from '#db/testing/judging.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { findCard, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a reported comment is kept, and its reports are dismissed', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const comment = await addComment(newsroom, article, { name, at: longestAgo() })
  await addReport(newsroom, comment, { reference: `R-${unique}`, body: 'It is about me.' })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const card = await findCard(page, 'Reported', name)
  await expect(card).toContainText('Personal abuse')
  await expect(card).toContainText(`R-${unique}`)
  await press(page, card.getByRole('button', { name: 'Keep it' }))
  await expect(card).toHaveCount(0)
  await expect(
    page.getByRole('status').filter({ hasText: 'Kept 1 comment; its reports are dismissed.' }),
  ).toBeVisible()
  expect(await judgedAs(newsroom, comment)).toMatchObject({ status: 'approved', openReports: 0 })
  expect(await reportsOf(newsroom, comment)).toMatchObject([{ status: 'dismissed' }])
})

test('on a notice of illegal content is decided with a statement of reasons, and what was typed is kept', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const comment = await addComment(newsroom, article, { name, at: longestAgo() })
  await addReport(newsroom, comment, { reference: `N-${unique}`, isNotice: true, law: 'Defamation Act' })
  await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
  const card = await findCard(page, 'Reported', name)
  await expect(card).toContainText('Notice of illegal content')
  await card.getByText('Reject with a reason…').click()
  await card.getByLabel('Note to the author').fill('We had to take it down.')
  expect((await press(page, card.getByRole('button', { name: 'Personal data' }))).status()).toBe(422)
  await expect(page.getByRole('alert').filter({ hasText: 'Please write why' })).toBeFocused()
  expect(await judgedAs(newsroom, comment)).toMatchObject({ status: 'approved' })

  const again = await findCard(page, 'Reported', name)
  await again.getByLabel('Statement of reasons').fill('It names a private address.')
  await press(page, again.getByRole('button', { name: 'Reject' }).first())
  await expect(again).toHaveCount(0)
  expect(await reportsOf(newsroom, comment)).toMatchObject([
    { status: 'upheld', statement: 'It names a private address.' },
  ])
})
