import type { Page } from '@playwright/test'

/** The page that stands there as it was sent, not as scripts have left it, nor what it frames: begins to listen now. */
export function sentPages(page: Page): () => Promise<string> {
  let latest: Promise<string> | undefined
  page.on('response', (response) => {
    const isRedirect = response.status() >= 300 && response.status() < 400
    const isPage = response.request().isNavigationRequest() && response.frame() === page.mainFrame()
    if (isPage && !isRedirect) latest = response.text()
  })
  return async () => (await latest) ?? ''
}
