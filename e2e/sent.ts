import type { Page } from '@playwright/test'

/** The page that stands there as it was sent, not as scripts have left it, nor what it frames: begins to listen now. */
export function sentPages(page: Page): () => Promise<string> {
  let latest: Promise<string> | undefined
  page.on('response', (response) => {
    const isRedirect = response.status() >= 300 && response.status() < 400
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame()
    if (!isPage || isRedirect) return
    latest = response.text()
    // A page that was left before it was read is none that stands there: nobody asks for it.
    latest.catch(() => {})
  })
  return async () => (await latest) ?? ''
}
