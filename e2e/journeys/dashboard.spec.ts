import { addComment, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { signIn, trySignIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

test('the overview says what waits, and leads there', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await addComment(newsroom, article, { status: 'pending' })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/comments')
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Overview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  for (const name of ['Waiting', 'Read now', 'Comments', 'Published next', 'Mail and jobs'])
    await expect(page.getByRole('main').getByRole('region', { name, exact: true }).first()).toBeVisible()
  await expect(page.getByRole('img', { name: /^Reads by the hour/ })).toBeVisible()
  await page
    .getByRole('region', { name: 'Waiting' })
    .getByRole('link', { name: /\d+ comments?$/ })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Comments')
})

test('the overview of an author holds nothing of what he does not see to', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Rita ${unique}`, 'author'), '/admin')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview')
  await expect(page.getByRole('region', { name: 'Read now' })).toBeVisible()
  for (const name of ['Waiting', 'Mail and jobs'])
    await expect(page.getByRole('region', { name })).toHaveCount(0)
})

test('who decides on comments begins where they wait, and others at the overview', async ({
  page,
  newsroom,
  unique,
}) => {
  await page.goto('/admin')
  await trySignIn(page, (await addStaff(newsroom, `Ana ${unique}`, 'moderator')).email, PASSWORD)
  await expect(page).toHaveURL(/\/admin\/comments$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.goto('/admin')
  await trySignIn(page, (await addStaff(newsroom, `Rita ${unique}`, 'author')).email, PASSWORD)
  await expect(page).toHaveURL(/\/admin$/)
})
