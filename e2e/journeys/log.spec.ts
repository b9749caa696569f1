import { readFileSync } from 'node:fs'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, longestAgo } from '#db/testing/newsroom.ts'
import { cardOf, press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('every decision stands in the log, narrowed down by who, what and which comment, and can be taken along', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const name = `Hester ${unique}`
  const { id } = await addComment(newsroom, article, { name, status: 'pending', at: longestAgo() })
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await signIn(page, ana)
  await press(page, cardOf(page, name).getByRole('button', { name: 'Approve', exact: true }))

  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Log' }).click()
  await expect(page.getByText(/^Head of the chain: row \d+, [0-9a-f]{64}/)).toBeVisible()
  const filter = page.getByRole('search', { name: 'Log' })
  await filter.getByLabel('Who').selectOption({ label: ana.name })
  await filter.getByRole('button', { name: 'Show' }).click()
  const rows = page.locator('.log-row')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText(`${ana.name}: Approved comment ${id} pending`)
  await expect(rows).toContainText('approved')

  await rows.getByRole('link', { name: `comment ${id}` }).click()
  await expect(page).toHaveURL(`/admin/log?comment=${id}`)
  await expect(filter.getByRole('textbox', { name: 'Comment' })).toHaveValue(String(id))
  const downloading = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download as CSV' }).click()
  const csv = readFileSync(await (await downloading).path(), 'utf8')
  expect(csv.split('\r\n')[1]).toContain(
    `,${ana.name},${ana.id},approve,comment,${id},${id},pending,approved`,
  )

  await filter.getByLabel('Did').selectOption({ label: 'Banned' })
  await filter.getByRole('button', { name: 'Show' }).click()
  await expect(page.getByText('Nothing in the log matches.')).toBeVisible()
})

test('neither the log nor the statistics are for who does not moderate', async ({
  page,
  newsroom,
  unique,
}) => {
  await signIn(page, await addStaff(newsroom, `Rita ${unique}`, 'author'), '/admin')
  for (const path of ['/admin/log', '/admin/statistics']) {
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(403)
    expect((await page.request.get(`${path}/csv`)).status()).toBe(403)
  }
})
