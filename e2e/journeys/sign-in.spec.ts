import { addAuthor, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { signIn, trySignIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { pressForm } from '../writing.ts'

test('whoever is signed out is sent to sign in, and back to where he was going', async ({
  page,
  newsroom,
  unique,
}) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await page.goto('/admin/comments?tab=approved')
  await expect(page).toHaveURL(/\/admin\/sign-in\?to=/)
  await signIn(page, ana, '/admin/comments?tab=approved')
  await expect(page).toHaveURL(/\/admin\/comments\?tab=approved$/)
  await expect(page.getByText(`Ana ${unique}`)).toBeVisible()
})

test('a wrong password is answered 401, keeps the e-mail and not the password', async ({
  page,
  newsroom,
  unique,
}) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await page.goto('/admin/sign-in')
  expect((await trySignIn(page, ana.email, 'not this one')).status()).toBe(401)
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(ana.email)
  await expect(page.getByLabel('Password')).toHaveValue('')
  await expect(page.getByLabel('Password')).toBeFocused()
})

test('an empty sign-in names both fields', async ({ page }) => {
  await page.goto('/admin/sign-in')
  expect((await trySignIn(page, '', '')).status()).toBe(422)
  await expect(page.getByLabel('Email')).toBeFocused()
  for (const label of ['Email', 'Password'])
    await expect(page.getByLabel(label)).toHaveAccessibleDescription(/\w/)
})

test('the sixth wrong password must wait, and a right one with it', async ({ page, newsroom, unique }) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await page.goto('/admin/sign-in')
  for (let tries = 1; tries <= 5; tries += 1)
    expect((await trySignIn(page, ana.email, `wrong ${tries}`)).status()).toBe(401)
  const answer = await trySignIn(page, ana.email, 'wrong 6')
  expect(answer.status()).toBe(429)
  expect(Number(await answer.headerValue('retry-after'))).toBeGreaterThan(60)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/minute/)
})

test('a session ends with signing out', async ({ page, newsroom, unique }) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await signIn(page, ana)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.goto('/admin/comments')
  await expect(page).toHaveURL(/\/admin\/sign-in/)
})

test('whoever presses after his session has ended is led back to the page of the form when he has signed in', async ({
  page,
  context,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const author = await addAuthor(newsroom, `Henrik ${unique}`)
  await signIn(page, edith, `/admin/authors/${author.id}`)
  await context.clearCookies()
  await pressForm(page, page.getByRole('button', { name: 'Save', exact: true }))
  await expect(page).toHaveURL(/\/admin\/sign-in\?to=/)
  await trySignIn(page, edith.email, PASSWORD)
  await expect(page).toHaveURL(new RegExp(`/admin/authors/${author.id}$`))
})

for (const role of ['author', 'contributor'] as const) {
  test(`a role that does not moderate is refused 403: ${role}`, async ({ page, newsroom, unique }) => {
    const rita = await addStaff(newsroom, `Rita ${unique}`, role)
    await signIn(page, rita, '/admin')
    const response = await page.goto('/admin/comments')
    expect(response?.status()).toBe(403)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Your role does not include moderating comments',
    )
    const sent = await page.request.post('/admin/comments/decisions', {
      form: { tab: 'pending', decide: 'approve:1:1' },
    })
    expect(sent.status()).toBe(403)
  })
}

test('a decision without a session decides nothing', async ({ request }) => {
  const sent = await request.post('/admin/comments/decisions', {
    form: { tab: 'pending', decide: 'approve:1:1' },
    maxRedirects: 0,
  })
  expect(sent.status()).toBe(303)
  expect(sent.headers().location).toContain('/admin/sign-in')
})

for (const to of ['https://example.net/', '//example.net', '/\\example.net', 'javascript:alert(1)']) {
  test(`signing in never leads to ${to}`, async ({ page, newsroom, unique }) => {
    const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
    await signIn(page, ana, `/admin/sign-in?to=${encodeURIComponent(to)}`)
    await expect(page).toHaveURL(/^http:\/\/127\.0\.0\.1:\d+\/admin/)
  })
}
