import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { database } from '../db/client.ts'
import { dataDir } from '../db/data-dir.ts'
import { lookAtAll } from '../db/commenters/names.ts'
import { migrateDb } from '../db/migrate.ts'
import { linkAll } from '../db/moderation/chain.ts'
import { languageLastRead, readSettings } from '../db/settings/settings.ts'
import { buildIfNeeded } from './build.ts'
import { openDocuments } from './documents/open.ts'
import { createFiles } from './assets/files.ts'
import { receiveComment } from './comments/post.ts'
import { indexNowKey } from './crawlers/key.ts'
import { watchStaging } from './crawlers/staging.ts'
import { readEnvironment } from './environment.ts'
import { firstStart } from './first-start.ts'
import { trustedProxies } from './front/address.ts'
import { createFront } from './front/front.ts'
import { commonHeaders } from './front/headers.ts'
import { createRenderer } from './front/render.ts'
import { startJobs } from './jobs/start.ts'
import { mailFrom, mailReplyTo } from './mail/from.ts'
import { createListener, LIMITS } from './listen.ts'
import { createLive } from './live/live.ts'
import { openPages } from './pages/open.ts'
import { createHub } from './hub/receive.ts'
import { countReads } from './reads/reads.ts'
import { installationSecret } from './secrets.ts'
import { closeOnSignal } from './shutdown.ts'

const HELP = `Usage: npm start | npm run dev

Serves the newsroom. All settings come from the environment; .env.example lists them.

  --dev     rebuild pages as their files change
  --help    show this`

const MEGABYTE = 1024 * 1024

const { values: flags } = parseArgs({
  options: { dev: { type: 'boolean', default: false }, help: { type: 'boolean' } },
})
if (flags.help) console.log(HELP)
else await start(flags.dev).catch(giveUp)

async function start(dev: boolean) {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const environment = readEnvironment()
  const proxies = trustedProxies(environment.BROADSHEET_TRUSTED_PROXIES)
  mailFrom(environment.MAIL_FROM, { name: '', url: 'http://localhost' })
  mailReplyTo(environment.MAIL_REPLY_TO, { name: '' })
  const folder = dataDir()
  // Said once and for all: nothing that is loaded later may see another folder.
  process.env.DATA_DIR = folder
  process.env.BROADSHEET_SECRET = installationSecret(folder)
  // next-auth insists on these two names.
  process.env.NEXTAUTH_SECRET = process.env.BROADSHEET_SECRET
  process.env.SITE_URL = environment.SITE_URL ?? `http://localhost:${environment.PORT}`
  process.env.NEXTAUTH_URL = process.env.SITE_URL
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production' })

  const db = database()
  const { steps, backup } = await migrateDb(db)
  if (steps > 0) say(`Migrated the database in ${folder} (${steps} ${steps === 1 ? 'step' : 'steps'})`)
  if (backup) say(`Kept the database as it was in ${backup}`)
  await linkAll(db)
  await lookAtAll(db)
  const signIn = await firstStart(db, environment, say)
  if (!dev) {
    say('Checking the build (the first one takes about a minute)')
    if (await buildIfNeeded()) say('Built the pages')
  }

  const { default: createNext } = await import('next')
  const server = createListener({ ...LIMITS, connections: environment.BROADSHEET_CONNECTIONS })
  const next = createNext({ dev, port: environment.PORT, hostname: environment.HOST, httpServer: server })
  await next.prepare()
  const handler = next.getRequestHandler()
  const siteUrl = process.env.SITE_URL
  const headers = {
    https: siteUrl.startsWith('https:'),
    sharedSeconds: environment.BROADSHEET_SHARED_SECONDS,
    cacheTags: environment.BROADSHEET_CACHE_TAGS === '1',
  }
  const language = () => languageLastRead(db)
  await readSettings(db)
  const renderer = createRenderer(handler, { dev, host: new URL(siteUrl).host, language })
  const bytes = dev ? 0 : environment.BROADSHEET_PAGES_MB * MEGABYTE
  const documents = openDocuments(db, { siteUrl, folder, indexNowKey: indexNowKey() })
  const pages = bytes > 0 ? openPages(db, { renderer, documents }, { folder, bytes, siteUrl }) : null
  const files = createFiles(db, { folder, headers, dev })
  const reads = countReads(db, { folder, siteUrl, clock: Date.now })
  const live = createLive(db, commonHeaders(headers))
  const staging = watchStaging(db)
  const allowPrivate = environment.BROADSHEET_WEBHOOKS_PRIVATE === '1'
  const front = createFront({
    isStaging: staging.isOn,
    ...{
      proxies,
      renderer,
      pages,
      documents,
      files,
      headers,
      language,
      reads,
      live: live.answer,
      dev: dev ? handler : null,
    },
    hub: createHub({ db, siteUrl, documents, allowPrivate }),
    receive: (request, place, address) =>
      receiveComment(db, request, place, { address, siteUrl }, Date.now()),
  })
  // Next wants to answer upgrades itself, which it has no use for outside development, and then says nothing at all.
  if (!dev) server.removeAllListeners('upgrade')
  server.on('request', (request, response) => {
    front(request, response).catch((error: unknown) => {
      console.error(error)
      response.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(environment.PORT, environment.HOST, resolve)
  })
  const stopJobs = startJobs(db, reads, {
    ...{ documents, siteUrl, folder, smtpUrl: environment.SMTP_URL ?? '' },
    ...{ mailFrom: environment.MAIL_FROM, mailReplyTo: environment.MAIL_REPLY_TO },
    privateWebhooks: allowPrivate,
  })
  closeOnSignal(server, live.close, async () => {
    await stopJobs()
    staging.close()
    await pages?.close()
    await next.close()
    db.close()
  })

  const bound = server.address()
  const port = typeof bound === 'object' && bound ? bound.port : environment.PORT
  say(`Broadsheet is at http://localhost:${port}  (staff: http://localhost:${port}/admin)`)
  if (signIn) {
    say(`\n  Sign in as    ${signIn.email}\n  Password      ${signIn.password ?? '(the one you set)'}`)
    if (signIn.password) say('  This is shown only once. `npm run cli -- user password` sets another.\n')
  }
}

function say(line: string) {
  console.log(line)
}

function giveUp(error: unknown) {
  const taken = (error as { code?: string }).code === 'EADDRINUSE'
  console.error(
    taken
      ? 'That port is in use. Choose another one with PORT=3001 npm start.'
      : String((error as Error).message ?? error),
  )
  process.exit(1)
}
