import { test as base, expect, type BrowserContext, type Page, type TestInfo } from '@playwright/test'
import { openNewsroom, type Db } from '#db/testing/newsroom.ts'
import { watch } from './watch.ts'

export { expect }

interface Fixtures {
  /** A name that nobody else in this run has. */
  unique: string
  /** Opens a page in a browser of somebody else's: no cookies of ours, an address of its own. */
  anotherReader: () => Promise<Page>
  /** Origins of other sites that a reader of this test asks for. None, but where embeds are loaded. */
  frames: readonly string[]
}

interface WorkerFixtures {
  url: string
  newsroom: Db
}

/** Readers of journeys are quicker than people, and would be held for it: each has had his page open for a minute. */
const settle = (context: BrowserContext) =>
  context.addInitScript(() => {
    const now = performance.now.bind(performance)
    performance.now = () => now() + 60_000
  })

/** What a page still asks for when its test is done is answered by nobody. */
async function letGo(context: BrowserContext) {
  for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' })
  await context.unrouteAll({ behavior: 'ignoreErrors' })
}

/** Playwright's own `only-on-failure` takes one of every test, since it can't know yet, and leaves most of them out. */
async function keepPictures(context: BrowserContext, info: TestInfo) {
  for (const page of context.pages()) {
    const body = await page.screenshot().catch(() => null)
    if (body) await info.attach('screenshot', { body, contentType: 'image/png' })
  }
}

let given = 0
/** An address from a range set aside for examples. Every reader has a network of his own, so no rule has to be waited for. */
export function nextAddress(): string {
  given += 1
  return `3fff:${(process.pid % 0x0fff).toString(16)}:${given.toString(16)}::1`
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  url: [async ({}, use) => await use(setUp('E2E_URL')), { scope: 'worker' }],
  newsroom: [
    async ({}, use) => {
      const db = openNewsroom(setUp('E2E_DATA_DIR'))
      await use(db)
      db.close()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ url }, use) => await use(url),
  extraHTTPHeaders: async ({}, use) => await use({ 'x-forwarded-for': nextAddress() }),
  unique: async ({}, use, info) => await use(`${info.workerIndex}-${(given += 1)}`),

  frames: [[], { option: true }],

  context: async ({ context, url, frames }, use, info) => {
    const offences = await watch(context, url, frames)
    await settle(context)
    await use(context)
    await letGo(context)
    if (info.status !== info.expectedStatus || offences.length > 0) await keepPictures(context, info)
    expect(offences).toEqual([])
  },

  anotherReader: async ({ browser, javaScriptEnabled, contextOptions, url }, use) => {
    const opened: { context: BrowserContext; offences: string[] }[] = []
    await use(async () => {
      const extraHTTPHeaders = { 'x-forwarded-for': nextAddress() }
      const context = await browser.newContext({
        ...contextOptions,
        javaScriptEnabled,
        extraHTTPHeaders,
        baseURL: url,
      })
      await settle(context)
      opened.push({ context, offences: await watch(context, url) })
      return await context.newPage()
    })
    for (const { context } of opened) {
      await letGo(context)
      await context.close()
    }
    expect(opened.flatMap(({ offences }) => offences)).toEqual([])
  },
})

function setUp(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: run this through npm run test:e2e`)
  return value
}
