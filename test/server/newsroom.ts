import { join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { freePort } from '#db/testing/port.ts'
import { startServer, type RunningServer } from '../../e2e/server.ts'
import { migrateDb } from '#db/migrate.ts'
import { openNewsroom, type Db } from '#db/testing/newsroom.ts'
import { temporaryFolder } from '#db/testing/folder.ts'
import { createClient, type Client } from './ask.ts'

const RESULTS = 'test-results'

/** A server under test, on one address and one folder through all its lives. */
export interface Newsroom {
  folder: string
  url: string
  /** The same database, from this process: for the server another process writes. */
  db: Db
  /** Files that take what its servers say. */
  logs: string[]
  client: () => Client
  start(settings?: Record<string, string>): Promise<void>
  /** SIGTERM. */
  stop(): Promise<void>
  /** SIGKILL. */
  kill(): Promise<void>
  /** A second server on the same files that keeps no page: what it says is right. */
  startReference(): Promise<Client>
  /** Ends all servers and removes the folder. */
  close(): Promise<void>
}

/** An empty, migrated newsroom in a folder of its own; no server runs yet. @param name of its logs */
export async function openTestNewsroom(name: string): Promise<Newsroom> {
  const { path: folder, remove } = temporaryFolder()
  mkdirSync(RESULTS, { recursive: true })
  const db = openNewsroom(folder)
  await migrateDb(db)
  const port = String(await freePort())
  const url = `http://127.0.0.1:${port}`
  const common = {
    ...{ DATA_DIR: folder, SITE_URL: url, BROADSHEET_DEMO: '0' },
    BROADSHEET_TRUSTED_PROXIES: '127.0.0.1',
  }
  const logs: string[] = []
  const clients: Client[] = []
  let running: RunningServer | null = null
  let reference: RunningServer | null = null

  const newLog = (kind: string) => {
    const log = join(RESULTS, `${name}-${kind}-${logs.length + 1}.log`)
    logs.push(log)
    return log
  }
  const connect = (to: string) => {
    const client = createClient(to, url)
    clients.push(client)
    return client
  }
  const alive = () => {
    if (!running) throw new Error('the server is not running')
    return running
  }
  /** A connection to the last life is none to this one. */
  let current: Client | null = null
  const ended = () => {
    running = null
    current = null
  }

  return {
    ...{ folder, url, db, logs },
    client: () => (current ??= connect(url)),
    async start(settings = {}) {
      running = await startServer({ ...common, PORT: port, ...settings }, newLog('server'))
    },
    async stop() {
      await alive().stop()
      ended()
    },
    async kill() {
      await alive().kill()
      ended()
    },
    async startReference() {
      reference = await startServer({ ...common, BROADSHEET_PAGES_MB: '0' }, newLog('reference'))
      return connect(reference.url)
    },
    async close() {
      for (const client of clients) client.close()
      await Promise.all([running?.stop(), reference?.stop()])
      db.close()
      remove()
    },
  }
}
