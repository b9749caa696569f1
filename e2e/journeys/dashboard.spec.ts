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

const BEGINS = { moderator: '/admin/comments', contributor: '/admin', author: '/admin' } as const

test('moderators begin where comments wait, all others at the overview, and everybody where he was going', async ({
  page,
  newsroom,
  unique,
}) => {
  for (const [role, path] of Object.entries({ ...BEGINS, editor: '/admin', admin: '/admin' } as const)) {
    const { email } = await addStaff(newsroom, `Ana ${role} ${unique}`, role as keyof typeof BEGINS)
    for (const [to, lands] of [
      ['/admin', path],
      ['/admin/account', '/admin/account'],
    ] as const) {
      await page.goto(to)
      await trySignIn(page, email, PASSWORD)
      await expect(page, `${role} to ${to}`).toHaveURL(lands)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.getByRole('button', { name: 'Sign out' }).click()
    }
  }
})
