import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkIntegrity } from '#db/testing/newsroom.ts'
import { findOrInstallChromium } from './browser.ts'
import { startNu } from './nu.ts'
import { startServer } from './server.ts'

export const ADMIN = { email: 'admin@example.com', password: 'low water at nine forty' }

/**
 * One built server with a demo newsroom of its own for the whole run. Tests reach it, and its data folder, by the
 * environment, which workers inherit.
 */
export default async function setUp() {
  process.env.CHROMIUM_PATH = findOrInstallChromium((line) => console.log(line))
  console.log(`Testing with ${process.env.CHROMIUM_PATH}`)
  const nu = await startNu()
  if (nu) process.env.E2E_NU_URL = nu.url
  else console.log('No java here: html-validate judges the pages in place of the Nu Html Checker')
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-e2e-'))
  mkdirSync('test-results', { recursive: true })
  const server = await startServer(
    {
      DATA_DIR: folder,
      BROADSHEET_ADMIN_EMAIL: ADMIN.email,
      BROADSHEET_ADMIN_PASSWORD: ADMIN.password,
      // Each test names an address of its own, so the flood and sign-in rules stay as they are and nobody has to wait.
      BROADSHEET_TRUSTED_PROXIES: '127.0.0.1,::1',
    },
    join('test-results', 'server.log'),
  )
  process.env.E2E_URL = server.url
  process.env.E2E_DATA_DIR = folder

  return async () => {
    nu?.stop()
    await server.stop()
    checkIntegrity(folder)
    rmSync(folder, { recursive: true })
  }
}
