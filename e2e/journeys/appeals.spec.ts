import { addComment, addStaff } from '#db/testing/cast.ts'
import { judgedAs, rejectAndAppeal } from '#db/testing/judging.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { findCard, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('an appeal is decided by somebody else than who rejected the comment, with an answer', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const comment = await addComment(newsroom, article, { name, status: 'pending', at: longestAgo() })
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await rejectAndAppeal(newsroom, ana, comment, 'It was meant kindly.')

  await signIn(page, ana)
  const hers = await findCard(page, 'Appeals', name)
  await expect(hers).toContainText('It was meant kindly.')
  await expect(hers).toContainText('somebody else decides')
  await expect(hers.getByRole('button', { name: 'Uphold' })).toHaveCount(0)

  const bens = await anotherReader()
  await signIn(bens, await addStaff(newsroom, `Ben ${unique}`, 'moderator'))
  const card = await findCard(bens, 'Appeals', name)
  await expect(card).toContainText(`against the decision of Ana ${unique}`)
  expect((await press(bens, card.getByRole('button', { name: 'Dismiss' }))).status()).toBe(422)
  await expect(bens.getByRole('alert').filter({ hasText: 'please write an answer' })).toBeFocused()
  const again = await findCard(bens, 'Appeals', name)
  await again.getByLabel('Answer to the author').fill('You are right.')
  await press(bens, again.getByRole('button', { name: 'Uphold' }))
  await expect(
    bens.getByRole('status').filter({ hasText: 'Upheld the appeal: the comment is public.' }),
  ).toBeVisible()
  expect(await judgedAs(newsroom, comment)).toMatchObject({ status: 'approved' })
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(publicComment(reader, name)).toBeVisible()
})
