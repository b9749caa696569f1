import { expect, test } from '../test.ts'

test('every reader’s page names itself, once, and in the language of the site', async ({ page }) => {
  for (const path of [
    '/',
    '/city',
    '/city/tram-line-five-approved',
    '/tag/trams',
    '/author/ines-aldous',
    '/search',
  ]) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    await expect(page.locator('link[rel=canonical]')).toHaveCount(1)
    await expect(page).toHaveTitle(/The Aldermouth Courier/)
  }
})
