import type { Locator, Page, Response } from '@playwright/test'

/**
 * Presses a button of a form on a page that sends others by itself meanwhile. @returns the answer to the form, before any
 * redirect
 */
export async function pressForm(page: Page, button: Locator): Promise<Response> {
  const answered = page.waitForResponse((response) => {
    const request = response.request()
    return request.method() === 'POST' && request.isNavigationRequest()
  })
  await button.click()
  const response = await answered
  await page.waitForLoadState()
  return response
}
