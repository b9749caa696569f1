import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { cardOf, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a decision is in the statistics at once: by day, moderator and section, as picture, table and file', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  await addComment(newsroom, article, { name, status: 'pending', at: longestAgo() })
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await signIn(page, ana)
  const answer = await press(page, cardOf(page, name).getByRole('button', { name: 'Approve', exact: true }))
  // A refusal says who has decided on it, and when.
  const refused =
    answer.status() >= 400 ? /class="refused".*?<\/div>/s.exec(await answer.text())?.[0] : undefined
  expect(answer.status(), refused).toBe(303)

  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Statistics' }).click()
  await expect(page.getByRole('img', { name: /^Decisions a day/ })).toBeVisible()
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: ana.name }) })
  await expect(row.getByRole('cell').first()).toHaveText('1')
  const table = page.getByRole('region', { name: 'Decisions a day' })
  await expect(table).toBeHidden()
  await page.getByText('The same as a table').click()
  await expect(table.getByRole('row')).toHaveCount(31)

  await page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: '7 days' }).click()
  await expect(page).toHaveURL('/admin/statistics?days=7')
  await page.getByText('The same as a table').click()
  await expect(table.getByRole('row')).toHaveCount(8)

  // A section in which nothing was decided stands there for what waits in it.
  const silent = await addLonelyArticle(newsroom, `Silent ${unique}`)
  await addComment(newsroom, silent, { status: 'pending', at: Date.now() - 3 * 3_600_000 })
  await page.reload()
  const bySection = page.getByRole('region', { name: 'By section' })
  const waiting = bySection.getByRole('row').filter({ hasText: `Silent ${unique}` })
  await expect(waiting.getByRole('cell').last()).toHaveText('3 h')
  const sections = await page.request.get('/admin/statistics/csv?days=7&by=section')
  const line = (await sections.text()).split('\r\n').find((one) => one.includes(`Silent ${unique}`))
  expect(Number(line?.split(',').at(-1))).toBeGreaterThanOrEqual(3 * 3600)
  const staff = await page.request.get('/admin/statistics/csv?days=7&by=moderator')
  expect(await staff.text()).toContain(`${ana.name},1,`)

  const csv = await page.request.get('/admin/statistics/csv?days=7')
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
  expect((await csv.text()).trim().split('\r\n')).toHaveLength(8)
})
