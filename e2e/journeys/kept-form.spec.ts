import { addAuthor, addSection, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { headlineOf, writeArticle } from '#db/testing/writing.ts'
import type { BrowserContext, Page } from '@playwright/test'
import { axeFinds } from '../axe.ts'
import { forgetSession, press, signIn, trySignIn } from '../desk.ts'
import { expect, test } from '../test.ts'
import { textOf } from '../writing-page.ts'
import { pressForm } from '../writing.ts'

const again = (page: Page) => page.getByRole('button', { name: 'Send it again' })

async function signInBeside(page: Page, context: BrowserContext, email: string): Promise<void> {
  const opening = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Sign in in another tab' }).click()
  const beside = await opening
  await trySignIn(beside, email, PASSWORD)
  await expect(beside.getByRole('button', { name: 'Sign out' })).toBeVisible()
  await beside.close()
}

test('what was written into a form before the session ended is sent again, as often as it takes', async ({
  page,
  context,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const author = await addAuthor(newsroom, `Henrik ${unique}`)
  await signIn(page, edith, `/admin/authors/${author.id}`)
  const bio = page.getByLabel('Biography')
  await bio.fill('Writes "of ferries" & tides.\n<b>For years.</b>')
  await context.clearCookies()
  const refused = await press(page, page.getByRole('button', { name: 'Save', exact: true }))
  expect(refused.status()).toBe(401)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are signed out')
  await expect(page.getByRole('alert').filter({ hasText: 'What you typed is not lost' })).toBeFocused()
  await expect(page.getByLabel('What you wrote')).toHaveValue(
    'Writes "of ferries" & tides.\n<b>For years.</b>',
  )
  if (javaScriptEnabled) expect(await axeFinds(page)).toEqual([])
  expect((await press(page, again(page))).status()).toBe(401)
  await signInBeside(page, context, edith.email)
  expect((await press(page, again(page))).status()).toBe(303)
  await expect(bio).toHaveValue('Writes "of ferries" & tides.\n<b>For years.</b>')
})

test('an article that was written without scripts is sent again, and what a browser keeps is kept there', async ({
  page,
  context,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const section = await addSection(newsroom, `Quays ${unique}`)
  const id = await writeArticle(newsroom, rita, section, { headline: 'Quay opens' }, Date.now())
  await signIn(page, rita, `/admin/articles/${id}`)
  if (javaScriptEnabled) await expect(textOf(page)).toBeVisible()
  await context.clearCookies()
  await page.getByLabel('Headline', { exact: true }).fill('Quay opens late')
  await pressForm(page, page.getByRole('button', { name: 'Save', exact: true }))
  if (javaScriptEnabled) {
    await expect(page).toHaveURL(/\/admin\/sign-in\?to=/)
    await trySignIn(page, rita.email, PASSWORD)
  } else {
    await signInBeside(page, context, rita.email)
    await pressForm(page, again(page))
  }
  await expect(page).toHaveURL(new RegExp(`/admin/articles/${id}\\b`))
  await expect(page.getByLabel('Headline', { exact: true })).toHaveValue('Quay opens late')
  await expect.poll(() => headlineOf(newsroom, id)).toBe('Quay opens late')
})

test('a password that was typed is on no page, and who has written nothing is only led to sign in', async ({
  page,
  newsroom,
  unique,
}) => {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, '/admin/account')
  await forgetSession(page)
  const sent = async (path: string, form: Record<string, string>) =>
    await page.request.post(path, { form, maxRedirects: 0 })
  const written = 'A long sentence with words in it.\nAnd another.'
  const secret = await sent('/admin/account/password', { password: 'tidal wharf nineteen', note: written })
  expect(secret.status()).toBe(303)
  const half = await sent('/admin/account/password', {
    old: 'the tide is out until a quarter past nine',
    password: '',
  })
  expect(half.status()).toBe(303)
  expect((await sent('/admin/comments/decisions', { decide: 'approve:1:1' })).status()).toBe(303)
  const kept = await sent('/admin/authors/changes', { bio: `${written}<script>alert(1)</script>` })
  expect(kept.status()).toBe(401)
  expect(await kept.text()).not.toContain('<script>alert')
})
