import { addComment } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { publicComment } from '../comment-form.ts'
import { press } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a reader mutes somebody: what he writes is folded up, everywhere and for that reader alone', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const [first, second] = [
    await addLonelyArticle(newsroom, unique),
    await addLonelyArticle(newsroom, `second-${unique}`),
  ]
  const troll = { name: `Troll ${unique}`, email: `troll-${unique}@example.org` }
  await addComment(newsroom, first, { ...troll, body: 'Fools, all of you.' })
  await addComment(newsroom, first, { name: 'Hester Blake', body: 'Ten hours.' })
  await addComment(newsroom, second, { ...troll, body: 'Here too.' })
  // Somebody else of the same name.
  await addComment(newsroom, second, { name: troll.name, body: 'My name is the same.' })

  await page.goto(first.path)
  await publicComment(page, troll.name).getByRole('link', { name: 'Mute' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Mute ${troll.name}?`)
  expect((await press(page, page.getByRole('button', { name: 'Mute' }))).status()).toBe(303)
  await expect(page).toHaveURL(new RegExp(`${first.path}#comment-\\d+$`))
  await expect(page.getByText('Fools, all of you.')).toBeHidden()
  await expect(page.getByText('Ten hours.')).toBeVisible()
  await page.getByText(`Muted: ${troll.name} – show`).click()
  await expect(page.getByText('Fools, all of you.')).toBeVisible()

  await page.goto(second.path)
  await expect(page.getByText('Here too.')).toBeHidden()
  await expect(page.getByText('My name is the same.')).toBeVisible()
  const other = await anotherReader()
  await other.goto(second.path)
  await expect(other.getByText('Here too.')).toBeVisible()

  await page.goto('/commenter/muted')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(1)
  await press(page, page.getByRole('button', { name: `Unmute ${troll.name}` }))
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0)
  await page.goto(second.path)
  await expect(page.getByText('Here too.')).toBeVisible()
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('broadsheet_muted')
})

test('a page with somebody folded up is its reader’s own, and kept nowhere', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { name: 'Hester Blake' })
  await page.goto(article.path)
  await publicComment(page, 'Hester Blake').getByRole('link', { name: 'Mute' }).click()
  await press(page, page.getByRole('button', { name: 'Mute' }))
  const answer = await page.goto(article.path)
  expect(answer?.headers()['cache-control']).toBe('private, no-store')
})

test('a link mutes nobody by itself', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  const { id } = await addComment(newsroom, article, { body: 'Ten hours.' })
  await page.goto(`/comments/${id}/mute`)
  await page.goto(`/comments/${id}/mute/send`)
  await page.goto(article.path)
  await expect(page.getByText('Ten hours.')).toBeVisible()
})
