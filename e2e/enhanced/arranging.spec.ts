import { addArticles, addSection, addStaff } from '#db/testing/cast.ts'
import { signIn } from '../desk.ts'
import { dragQuickly, isAlive } from '../drag.ts'
import { expect, test } from '../own-server.ts'

test('an article is moved by its handle with the arrow keys, with a mouse, and what is typed stays with it', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Piers ${unique}`)
  await addArticles(newsroom, section, 6, { headline: `Pier ${unique}` })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/front/${section.slug}`)
  const [one, two] = [`Pier ${unique} 1`, `Pier ${unique} 2`]
  const press = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.waitForLoadState()
  }
  await press(`Hold: ${one}`)
  await press(`Hold: ${two}`)
  const rows = page.locator('.front-places > li')
  await expect(rows.nth(1)).toContainText(two)
  const grip = page.getByRole('button', { name: `Move: ${one}` })
  await expect(grip).toBeVisible()
  await rows.nth(0).getByLabel('Until').fill('2099-01-01T10:00')

  await expect(async () => {
    await grip.focus()
    await page.keyboard.press('ArrowDown')
    await expect(rows.nth(1)).toContainText(one, { timeout: 500 })
  }).toPass()
  await expect(grip).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(2)).toContainText(one)
  await expect(rows.nth(2).getByLabel('Until')).toHaveValue('2099-01-01T10:00')
  await expect(rows.nth(2).getByLabel('Until')).toHaveAttribute('name', 'end-2')
  await expect(page.getByText(`${one}: Place 3`)).toBeAttached()

  await grip.hover()
  await page.mouse.down()
  const target = await rows.nth(0).boundingBox()
  await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 4, { steps: 12 })
  await page.mouse.up()
  await expect(rows.nth(0)).toContainText(one)
  await expect(rows.nth(1)).toContainText(two)
})

test('an article that is dragged down and back again in a moment stands where it stood', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Jetties ${unique}`)
  await addArticles(newsroom, section, 4, { headline: `Jetty ${unique}` })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), `/admin/front/${section.slug}`)
  const name = `Jetty ${unique} 1`
  await page.getByRole('button', { name: `Hold: ${name}`, exact: true }).click()
  const rows = page.locator('.front-places > li')
  const grip = page.getByRole('button', { name: `Move: ${name}` })
  await expect.poll(() => isAlive(grip)).toBe(true)
  await dragQuickly(grip, [
    { row: rows.nth(2), at: 'end' },
    { row: rows.nth(0), at: 'start' },
  ])
  await expect(grip).toBeFocused()
  await expect(rows.nth(0)).toContainText(name)
  await dragQuickly(grip, [
    { row: rows.nth(2), at: 'end' },
    { row: rows.nth(1), at: 'start' },
  ])
  await expect(rows.nth(1)).toContainText(name)
})
