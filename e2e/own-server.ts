import { join } from 'node:path'
import { temporaryFolder } from '#db/testing/folder.ts'
import { checkIntegrity, openNewsroom, type Db } from '#db/testing/newsroom.ts'
import { startServer } from './server.ts'
import { test as shared } from './test.ts'

export { expect } from './test.ts'

/** Of the environment, beside what all of them are started with. */
type Settings = Record<string, string>

/** For what everybody else would notice: a server and an empty newsroom for each worker. */
export const test = shared.extend<object, { folder: string; url: string; newsroom: Db; settings: Settings }>({
  settings: [{}, { scope: 'worker', option: true }],
  folder: [
    async ({}, use) => {
      const folder = temporaryFolder()
      await use(folder.path)
      checkIntegrity(folder.path)
      folder.remove()
    },
    { scope: 'worker' },
  ],
  url: [
    async ({ folder, settings: own }, use, { workerIndex }) => {
      const settings = {
        DATA_DIR: folder,
        BROADSHEET_DEMO: '0',
        BROADSHEET_TRUSTED_PROXIES: '127.0.0.1,::1',
        ...own,
      }
      const server = await startServer(settings, join('test-results', `server-${workerIndex}.log`))
      await use(server.url)
      await server.stop()
    },
    { scope: 'worker' },
  ],
  newsroom: [
    async ({ folder, url: _started }, use) => {
      const db = openNewsroom(folder)
      await use(db)
      db.close()
    },
    { scope: 'worker' },
  ],
})
