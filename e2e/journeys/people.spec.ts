import type { Page } from '@playwright/test'
import { addArticle, addAuthor, addComment, addSection, addStaff, PASSWORD } from '#db/testing/cast.ts'
import { codeAt, limitTo, setUpApp } from '#db/testing/staff.ts'
import { cardOf, forgetSession, leaveDesk, press, signIn, trySignIn } from '../desk.ts'
import { installationSecretOf } from '../links.ts'
import { linkIn, mailsTo, mailTo } from '../mailbox.ts'
import { expect, test } from '../test.ts'

const NEW_PASSWORD = 'a longer tidal wharf'
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' })

/** The second step of signing in. */
async function giveCode(page: Page, code: string) {
  await page.getByLabel('Code').fill(code)
  return await press(page, button(page, 'Go on'))
}

test('an invitation leads to an account with a second step, which a code on paper opens too', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Harbour ${unique}`)
  const ada = await addStaff(newsroom, `Ada ${unique}`, 'admin')
  const email = `nora-${unique}@example.com`
  await signIn(page, ada, '/admin/people')
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Role').last().selectOption('editor')
  const invite = page.getByRole('region', { name: 'Invite somebody' })
  await invite.getByLabel('Only in these:').check()
  await press(page, button(page, 'Invite'))
  await expect(invite.getByText('Please choose at least one section, or all.')).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(email)
  await invite.getByLabel(section.name).check()
  await press(page, button(page, 'Invite'))
  const link = await page.getByLabel('Link to join').inputValue()
  const mail = await mailTo(newsroom, email, 'invitation')
  expect(linkIn(mail, 'Join')).toBe(link)

  const nora = await anotherReader()
  await nora.goto(link)
  await expect(nora.getByRole('main')).toContainText(`Ada ${unique} invites you`)
  await expect(nora.getByRole('main')).toContainText(section.name)
  await nora.getByLabel('Your name').fill(`Nora ${unique}`)
  await nora.getByLabel('Password').fill('short')
  expect((await press(nora, button(nora, 'Join'))).status()).toBe(422)
  await expect(nora.getByLabel('Your name')).toHaveValue(`Nora ${unique}`)
  await nora.getByLabel('Password').fill(PASSWORD)
  await press(nora, button(nora, 'Join'))
  await expect(nora.getByText(`Nora ${unique}`)).toBeVisible()
  expect((await page.goto(link))?.status()).toBe(410)

  await nora.goto('/admin/account')
  await press(nora, button(nora, 'Set up an app'))
  const secret = (await nora.locator('code.secret').innerText()).replaceAll(' ', '')
  await expect(nora.getByRole('img', { name: /^Picture of squares/ })).toBeVisible()
  const confirming = nora.locator('.set-up')
  await confirming.getByLabel('Code that the app shows').fill('000000')
  await confirming.getByLabel('Your password').fill(PASSWORD)
  expect((await press(nora, button(nora, 'Confirm'))).status()).toBe(422)
  const first = codeAt(secret, Date.now())
  await confirming.getByLabel('Code that the app shows').fill(first)
  await confirming.getByLabel('Your password').fill(PASSWORD)
  await press(nora, button(nora, 'Confirm'))
  const codes = await nora.locator('.codes code').allInnerTexts()
  expect(codes).toHaveLength(10)
  await nora.goto('/admin/account')
  await expect(nora.locator('.codes')).toHaveCount(0)

  const again = await anotherReader()
  await again.goto('/admin/sign-in')
  await trySignIn(again, email, PASSWORD)
  await expect(again.getByRole('heading', { level: 1 })).toHaveText('Second step')
  expect((await again.request.get('/admin/comments', { maxRedirects: 0 })).status()).toBe(307)
  expect((await giveCode(again, first)).status()).toBe(401)
  await expect(again.getByRole('main').getByRole('alert')).toContainText('was used already')
  await giveCode(again, codeAt(secret, Date.now() + 30_000))
  await expect(again.getByRole('button', { name: 'Sign out' })).toBeVisible()

  for (const [code = '', status] of [
    [codes[0], 303],
    [codes[0], 401],
    [codes[1], 303],
  ] as const) {
    const paper = await anotherReader()
    await paper.goto('/admin/sign-in')
    await trySignIn(paper, email, PASSWORD)
    expect((await giveCode(paper, code)).status()).toBe(status)
  }
})

test('an invitation is taken back, and sent anew with another link', async ({ page, newsroom, unique }) => {
  const email = `nora-${unique}@example.com`
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
  await page.getByLabel('Email').fill(email)
  await press(page, button(page, 'Invite'))
  const first = await page.getByLabel('Link to join').inputValue()
  const line = page.getByRole('listitem').filter({ hasText: email }).first()
  await press(page, line.getByRole('button', { name: 'Send anew' }))
  const second = await page.getByLabel('Link to join').inputValue()
  expect(second).not.toBe(first)
  expect((await page.request.get(first)).status()).toBe(410)
  expect((await page.request.get(second)).status()).toBe(200)
  await press(page, line.getByRole('button', { name: 'Take back' }))
  await expect(page.getByText('The invitation is taken back.')).toBeVisible()
  const gone = await page.goto(second)
  expect(gone?.status()).toBe(410)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link holds no more')
})

test('a forgotten password is set anew by mail, once, and all sessions end', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  const signedIn = await anotherReader()
  await signIn(signedIn, ana)
  await leaveDesk(signedIn)

  const answers: string[] = []
  for (const email of [`nobody-${unique}@example.com`, ana.email]) {
    await page.goto('/admin/sign-in')
    await page.getByRole('link', { name: 'Forgotten your password?' }).click()
    await page.getByLabel('Email').fill(email)
    await press(page, button(page, 'Send me a link'))
    answers.push(await page.getByRole('main').innerText())
  }
  expect(answers[0]).toContain('a mail with a link is on its way')
  expect(answers[1]).toBe(answers[0])
  expect(await mailsTo(`nobody-${unique}@example.com`, 'password-reset')).toEqual([])

  const link = linkIn(await mailTo(newsroom, ana.email, 'password-reset'), 'Set a new password')
  await page.goto(link)
  await page.getByLabel('New password').fill('short')
  expect((await press(page, button(page, 'Set password'))).status()).toBe(422)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await press(page, button(page, 'Set password'))
  await expect(page.getByRole('status').first()).toContainText('Your new password holds')
  expect((await page.request.get(link)).status()).toBe(410)
  await signedIn.goto('/admin/comments')
  await expect(signedIn).toHaveURL(/\/admin\/sign-in/)
  expect((await trySignIn(page, ana.email, PASSWORD)).status()).toBe(401)
  await trySignIn(page, ana.email, NEW_PASSWORD)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
  expect(await mailTo(newsroom, ana.email, 'password-changed')).toBeTruthy()
})

test('sessions are seen and ended, and one from a new browser is told by mail', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await signIn(page, ana)
  const [second, third] = [await anotherReader(), await anotherReader()]
  await signIn(second, ana)
  await leaveDesk(second)
  const told = await mailTo(newsroom, ana.email, 'signed-in')
  expect(linkIn(told, 'See where I am signed in')).toMatch(/\/admin\/account#sessions$/)
  await signIn(third, ana)
  await leaveDesk(third)

  await page.getByRole('link', { name: `Ana ${unique}` }).click()
  const sessions = page.getByRole('region', { name: 'Where you are signed in' })
  await expect(sessions.getByRole('listitem')).toHaveCount(3)
  await press(page, sessions.getByRole('button', { name: 'End', exact: true }).first())
  await expect(sessions.getByRole('listitem')).toHaveCount(2)
  await third.goto('/admin/comments')
  await expect(third).toHaveURL(/\/admin\/sign-in/)

  await page.getByLabel('Present password').fill('not this one')
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  expect((await press(page, button(page, 'Change password'))).status()).toBe(422)
  await page.getByLabel('Present password').fill(PASSWORD)
  await page.getByLabel('New password').fill(NEW_PASSWORD)
  await press(page, button(page, 'Change password'))
  await expect(page.getByText('All other sessions have ended.')).toBeVisible()
  await expect(sessions.getByRole('listitem')).toHaveCount(1)
  await second.goto('/admin/comments')
  await expect(second).toHaveURL(/\/admin\/sign-in/)
  await page.goto('/admin/comments')
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
})

test('a moderator of one section sees and decides on what stands there, and nothing else', async ({
  page,
  newsroom,
  unique,
}) => {
  const [own, other] = [
    await addSection(newsroom, `Own ${unique}`, { listed: false }),
    await addSection(newsroom, `Other ${unique}`, { listed: false }),
  ]
  const values = { status: 'pending' as const }
  const mine = await addArticle(newsroom, own, { headline: `Mine ${unique}` })
  const theirs = await addArticle(newsroom, other, { headline: `Theirs ${unique}` })
  await addComment(newsroom, mine, { ...values, name: `Own reader ${unique}` })
  const far = await addComment(newsroom, theirs, { ...values, name: `Far reader ${unique}` })
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await limitTo(newsroom, ana, [own.id])
  await signIn(page, ana)

  await expect(page.getByRole('article')).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: 'Desk' })).toContainText('Comments 1')
  await expect(
    page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Rules' }),
  ).toBeVisible()
  await expect(page.getByRole('link', { name: 'Statistics' })).toHaveCount(0)
  const card = cardOf(page, `Own reader ${unique}`)
  await press(page, card.getByRole('button', { name: 'Approve' }).first())
  await expect(page.getByRole('article')).toHaveCount(0)

  const post = async (form: Record<string, string>, path = '/admin/comments/decisions') =>
    (await page.request.post(path, { form, maxRedirects: 0 })).status()
  expect(await post({ tab: 'pending', decide: `approve:${far.id}:${far.revision}` })).toBe(409)
  expect(await post({ reason: 'other' }, `/admin/comments/${far.id}/author/rejections`)).not.toBe(500)
  expect((await page.request.get(`/admin/comments/${far.id}/author`)).status()).toBe(404)
  await page.goto(`/admin/comments?tab=pending&article=${theirs.id}`)
  await expect(page.getByRole('article')).toHaveCount(0)
  await page.goto(theirs.path)
  await expect(page.getByText(`Far reader ${unique}`)).toHaveCount(0)
  await page.goto('/admin/log')
  await expect(page.getByRole('main')).toContainText(`Mine ${unique}`)

  const all = await addStaff(newsroom, `Ben ${unique}`, 'moderator')
  await forgetSession(page)
  await signIn(page, all, `/admin/comments?tab=pending&article=${theirs.id}`)
  await expect(cardOf(page, `Far reader ${unique}`)).toBeVisible()
})

test('an admin shuts somebody out, takes his second step away and lets him in again', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  installationSecretOf()
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await setUpApp(newsroom, ana, Date.now())
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/people')
  const line = page
    .getByRole('listitem')
    .filter({ hasText: `Ana ${unique}` })
    .first()
  await line.getByRole('link', { name: /^Change/ }).click()
  await press(page, line.getByRole('button', { name: 'Shut out' }))
  const tries = await anotherReader()
  await tries.goto('/admin/sign-in')
  expect((await trySignIn(tries, ana.email, PASSWORD)).status()).toBe(401)
  for (const name of ['Let in again', 'Take away the second step']) {
    await line.getByRole('link', { name: /^Change/ }).click()
    await press(page, line.getByRole('button', { name }))
  }
  await expect(page.getByText('The second step is taken away.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'What was changed' })).toContainText(
    `Ada ${unique} shut out Ana ${unique}.`,
  )
  await trySignIn(tries, ana.email, PASSWORD)
  await expect(tries.getByRole('button', { name: 'Sign out' })).toBeVisible()
})

test('an author is renamed, and an address from before leads to his page; he writes his own biography', async ({
  page,
  newsroom,
  unique,
}) => {
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  const author = await addAuthor(newsroom, `Rita ${unique}`, { userId: rita.id })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/authors/${author.id}`)
  await page.getByLabel('Name', { exact: true }).fill(`Margarita ${unique}`)
  await page.getByLabel('Address').fill(`margarita-${unique}`)
  await press(page, button(page, 'Save'))
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.goto(`/author/${author.slug}`)
  await expect(page).toHaveURL(new RegExp(`/author/margarita-${unique}$`))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Margarita ${unique}`)

  await forgetSession(page)
  await signIn(page, rita, '/admin/account')
  await page.getByLabel('Biography').fill(`Covers the port, ${unique}.`)
  await press(page, button(page, 'Save biography'))
  await page.goto(`/author/margarita-${unique}`)
  await expect(page.getByRole('main')).toContainText(`Covers the port, ${unique}.`)
})
