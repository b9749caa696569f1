import { expect, type Locator, type Page, type Response } from '@playwright/test'
import { PASSWORD, type Staff } from '#db/testing/cast.ts'

/** Signs in by the form, as everybody does. */
export async function signIn(page: Page, staff: Staff, path = '/admin/comments'): Promise<void> {
  await page.goto(path)
  await trySignIn(page, staff.email, PASSWORD)
  await expect(page.getByRole('button', { name: 'Sign out' })).toBeVisible()
}

/** Leaves no page of the desk open, which would ask on for news when its session has ended. */
export async function leaveDesk(page: Page): Promise<void> {
  await page.goto('about:blank')
}

/** As on another browser. */
export async function forgetSession(page: Page): Promise<void> {
  await leaveDesk(page)
  await page.context().clearCookies()
}

/** @returns the answer to the form itself */
export async function trySignIn(page: Page, email: string, password: string): Promise<Response> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password').fill(password)
  return await press(page, page.getByRole('button', { name: 'Sign in' }))
}

/** Presses a button that sends a form. @returns the answer to the form itself, before any redirect */
export async function press(page: Page, button: Locator): Promise<Response> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await button.click()
  const response = await answered
  await page.waitForLoadState()
  return response
}

export function cardOf(page: Page, author: string): Locator {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: author, exact: true }) })
}

/** Opens a tab and looks for somebody's comment, on further pages if need be: other tests fill the queue too. */
export async function findCard(page: Page, tab: string, author: string): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Comments by status' }).getByRole('link', { name: tab }).click()
  await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(tab)
  await page.waitForLoadState()
  const card = cardOf(page, author)
  const next = page.getByRole('link', { name: 'Next page' })
  while ((await card.count()) === 0 && (await next.count()) > 0) {
    const further = await next.getAttribute('href')
    await next.click()
    await page.waitForURL((url) => url.href.endsWith(further ?? ''))
    await page.waitForLoadState()
  }
  await expect(card).toBeVisible()
  return card
}
