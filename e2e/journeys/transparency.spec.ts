import { expect, test } from '../test.ts'

test('everybody can read how comments are moderated here, in numbers, and no name of who did', async ({
  page,
}) => {
  await page.goto('/guidelines')
  await page.getByRole('main').getByRole('link', { name: 'Transparency' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Transparency' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Decisions a month/ })).toBeVisible()
  const months = page.getByRole('region', { name: 'Month by month' })
  expect(await months.getByRole('row').count()).toBeGreaterThan(1)
  await expect(page.getByRole('main')).not.toContainText('@')
  await page.goto('/')
  await page.getByRole('navigation', { name: 'Footer' }).getByRole('link', { name: 'Transparency' }).click()
  await expect(page).toHaveURL('/transparency')
})

test('the page is kept for all', async ({ request }) => {
  const answer = await request.get('/transparency')
  expect(answer.headers()['cache-control']).toContain('public')
})
