import type { BrowserContext } from '@playwright/test'

/**
 * What no page of ours may do, in any test: throw, complain in the console, violate its own policy, open a dialog, ask
 * another host, or name a file that is not there.
 *
 * @param frames origins of other sites, which a reader in this test asks for; the test says when that may be
 * @returns a list that fills while the context is used
 */
export async function watch(
  context: BrowserContext,
  ours: string,
  frames: readonly string[] = [],
): Promise<string[]> {
  const offences: string[] = []
  let isSessionEnded = false
  const clearCookies = context.clearCookies.bind(context)
  context.clearCookies = async (options) => {
    isSessionEnded = true
    await clearCookies(options)
  }
  await watchPolicy(context, offences)
  context.on('weberror', (thrown) => offences.push(`threw: ${thrown.error().message}`))
  context.on('console', (message) => {
    // Chromium also complains there of a page's own 404 or 429, which tests ask for; files are looked at below.
    const isStatus = message
      .text()
      .startsWith('Failed to load resource: the server responded with a status of')
    // A test that takes the connection or the server away knows that it is gone.
    const isOffline = /ERR_(?:INTERNET_DISCONNECTED|CONNECTION_REFUSED)/.test(message.text())
    if (message.type() === 'error' && !isStatus && !isOffline) offences.push(`console: ${message.text()}`)
  })
  context.on('dialog', (dialog) => {
    offences.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', (request) => {
    const url = new URL(request.url())
    const isOurs = url.origin === ours || frames.includes(url.origin)
    if (!isOurs && !['data:', 'blob:', 'about:'].includes(url.protocol))
      offences.push(`asked another host: ${url.href}`)
  })
  context.on('response', (response) => {
    // A form that a script sends is answered as one that the browser sends: with its status.
    const isPage = response.request().isNavigationRequest() || response.request().method() === 'POST'
    // A page of the desk whose session the test has ended asks on for news, and is told that it has none.
    const isNews = new URL(response.url()).pathname === '/live/queue'
    if (isSessionEnded && isNews && response.status() === 401) return
    if (response.status() >= 500 || (response.status() >= 400 && !isPage))
      offences.push(`${response.status()} for ${response.url()}`)
  })
  return offences
}

/** The page's own report of each violation. Without JavaScript nobody hears it, but the console says the same. */
async function watchPolicy(context: BrowserContext, offences: string[]) {
  await context.exposeBinding('reportViolation', (_source, violation: string) => {
    offences.push(`policy: ${violation}`)
  })
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      const { reportViolation } = window as unknown as { reportViolation: (text: string) => void }
      reportViolation(`${violatedDirective} ${blockedURI}`)
    })
  })
}
