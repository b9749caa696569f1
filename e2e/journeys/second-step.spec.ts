import { addStaff, PASSWORD } from '#db/testing/cast.ts'
import { rememberSettings } from '#db/testing/settings.ts'
import { codeAt } from '#db/testing/staff.ts'
import { forgetSession, press, signIn, trySignIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

test('of whom a second step is asked, he sets one up before anything else is open to him', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  // Others sign in here too.
  const putBack = await rememberSettings(newsroom, 'staff.secondFactorFor')
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const admin = await anotherReader()
  await signIn(admin, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
  await admin.getByLabel('Ask for a second step of').selectOption('editors')
  const rule = admin.getByRole('region', { name: 'Second step' })
  await press(admin, rule.getByRole('button', { name: 'Save' }))

  // She is asked herself now, and a moderator is not.
  await admin.goto('/admin/people')
  await expect(admin).toHaveURL(/\/admin\/account/)
  await signIn(page, ana)
  await expect(page).toHaveURL(/\/admin\/comments/)
  await forgetSession(page)

  await page.goto('/admin/banner')
  await trySignIn(page, edith.email, PASSWORD)
  await expect(page).toHaveURL(/\/admin\/account\?needed=factor/)
  await expect(page.getByText('Your role has to have a second step.')).toBeVisible()
  const sent = await page.request.post('/admin/banner/changes', { form: { do: 'set' }, maxRedirects: 0 })
  expect([sent.status(), sent.headers().location]).toEqual([
    303,
    '/admin/account?needed=factor#second-factor',
  ])
  expect((await page.request.get('/live/queue?poll=1')).status()).toBe(403)
  await press(page, page.getByRole('button', { name: 'Set up an app' }))
  const secret = (await page.locator('code.secret').innerText()).replaceAll(' ', '')
  await page.getByLabel('Code that the app shows').fill(codeAt(secret, Date.now()))
  await page.locator('.set-up').getByLabel('Your password').fill(PASSWORD)
  await press(page, page.getByRole('button', { name: 'Confirm' }))
  await expect(page.locator('.codes code')).toHaveCount(10)
  await page.goto('/admin/banner')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Banner')
  await putBack()
})
