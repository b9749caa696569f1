import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkIntegrity, openNewsroom, type Db } from '#db/testing/newsroom.ts'
import { startServer } from './server.ts'
import { test as base } from './test.ts'

/** Of a server of one's own, whose site may speak what it likes: the other tests share one that speaks English. */
export const test = base.extend<object, { folder: string; url: string; newsroom: Db }>({
  folder: [
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'broadsheet-foreign-'))
      // The links of mails are signed with the secret that lies in the server's folder.
      process.env.E2E_DATA_DIR = folder
      delete process.env.BROADSHEET_SECRET
      await use(folder)
      checkIntegrity(folder)
      rmSync(folder, { recursive: true })
    },
    { scope: 'worker' },
  ],
  url: [
    async ({ folder }, use, { workerIndex }) => {
      const settings = { DATA_DIR: folder, BROADSHEET_TRUSTED_PROXIES: '127.0.0.1,::1' }
      const server = await startServer(settings, join('test-results', `server-foreign-${workerIndex}.log`))
      await use(server.url)
      await server.stop()
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  newsroom: [
    async ({ folder, url }, use) => {
      // Not before the server has made it.
      if (!url) throw new Error('no server')
      const db = openNewsroom(folder)
      await use(db)
      db.close()
    },
    { scope: 'worker' },
  ],
})
export { expect } from '@playwright/test'
