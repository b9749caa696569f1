import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addStaff, PASSWORD } from '#db/testing/cast.ts'
import { freePort } from '#db/testing/port.ts'
import { forgetSession, press, signIn } from '../desk.ts'
import { expect, test as own } from '../own-server.ts'
import { startServer } from '../server.ts'

/** A passkey belongs to a name, and no number is one: this server is at localhost. */
const test = own.extend<object, { url: string }>({
  url: [
    async ({ folder }, use, { workerIndex }) => {
      const port = String(await freePort())
      const url = `http://localhost:${port}`
      const settings = {
        ...{ DATA_DIR: folder, BROADSHEET_DEMO: '0', PORT: port, SITE_URL: url },
        BROADSHEET_TRUSTED_PROXIES: '127.0.0.1,::1',
      }
      const server = await startServer(settings, join('test-results', `server-passkey-${workerIndex}.log`))
      await use(url)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})

/** A device with a fingerprint reader that always finds its owner. */
async function withDevice(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('WebAuthn.enable')
  const options = {
    ...({ protocol: 'ctap2', transport: 'internal' } as const),
    ...{ hasResidentKey: true, hasUserVerification: true },
    ...{ isUserVerified: true, automaticPresenceSimulation: true },
  }
  await session.send('WebAuthn.addVirtualAuthenticator', { options })
}

test('a passkey is added, signs in without a password, is renamed and removed', async ({
  page,
  newsroom,
  unique,
}) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await page.goto('/admin/sign-in')
  await withDevice(page)
  await signIn(page, ana, '/admin/account')
  const main = page.getByRole('main')
  await main.getByLabel('Name, such as “My phone”').fill('Telephone')
  await main.locator('#new-passkey-password').fill(PASSWORD)
  await press(page, main.getByRole('button', { name: 'Add a passkey' }))
  await expect(main.locator('.codes code')).toHaveCount(10)
  await expect(main.getByText('Telephone', { exact: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Use a passkey' }))
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()

  // The password alone opens nothing any more.
  await forgetSession(page)
  await page.goto('/admin/sign-in')
  await page.getByLabel('Email').fill(ana.email)
  await page.getByLabel('Password').fill(PASSWORD)
  await press(page, page.getByRole('button', { name: 'Sign in', exact: true }))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Second step')
  await press(page, page.getByRole('button', { name: 'Use a passkey instead' }))
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()

  await page.goto('/admin/account')
  await main.getByText('Change or remove Telephone').click()
  await main.getByLabel('Name, such as “My phone”').first().fill('Old telephone')
  await press(page, main.getByRole('button', { name: 'Save name' }).last())
  await main.getByText('Change or remove Old telephone').click()
  await main.locator('#passkey-remove-0').fill(PASSWORD)
  await press(page, main.getByRole('button', { name: 'Remove passkey' }))
  await expect(main.getByText('The passkey is removed.')).toBeVisible()
  await forgetSession(page)
  await page.goto('/admin/sign-in')
  const refused = await press(page, page.getByRole('button', { name: 'Use a passkey' }))
  expect(refused.status()).toBe(401)
  await expect(page.getByRole('main').getByRole('alert')).toContainText('does not open anything')
})

test('an answer is taken once: it opens nothing when it is sent again', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await page.goto('/admin/sign-in')
  await withDevice(page)
  await signIn(page, ana, '/admin/account')
  await page.locator('#new-passkey-name').fill('Telephone')
  await page.locator('#new-passkey-password').fill(PASSWORD)
  await press(page, page.getByRole('button', { name: 'Add a passkey' }))
  await page.getByRole('button', { name: 'Sign out' }).click()
  const response = await press(page, page.getByRole('button', { name: 'Use a passkey' }))
  const sent = response.request().postData() ?? ''
  const thief = await anotherReader()
  const again = await thief.request.post('/admin/sign-in/passkey/session', {
    data: sent,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    maxRedirects: 0,
  })
  expect(again.status()).toBe(401)
})
