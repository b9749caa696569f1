import { addArticles, addSection, addStaff, arrangeSection } from '#db/testing/cast.ts'
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

test('whoever leaves with an arrangement that is not saved is asked, and told beside the button as long as it differs', async ({
  page,
  newsroom,
  unique,
}) => {
  const [section, other] = [
    await addSection(newsroom, `Weirs ${unique}`),
    await addSection(newsroom, `Locks ${unique}`),
  ]
  const [first] = await addArticles(newsroom, section, 3, { headline: `Weir ${unique}` })
  const slot = { place: 1, articleId: first?.id ?? 0, startsAt: null, expiresAt: null }
  await arrangeSection(newsroom, section, [slot], Date.now())
  const path = `/admin/front/${section.slug}`
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), path)
  // As a browser asks a page that is left; a real question would be held against the page, as any dialog is.
  const asks = () =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })))
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const rows = page.locator('.front-places > li')
  const unsaved = page.getByText('Not saved yet.')
  const name = `Weir ${unique} 1`
  await expect.poll(() => isAlive(page.getByRole('button', { name: `Move: ${name}` }))).toBe(true)
  await expect(unsaved).toBeHidden()
  await expect.poll(asks).toBe(false)
  await button(`Down: ${name}`).click()
  await expect(rows.nth(1)).toContainText(name)
  await expect(unsaved).toBeVisible()
  await expect.poll(asks).toBe(true)
  await button(`Up: ${name}`).click()
  await expect(unsaved).toBeHidden()
  await expect.poll(asks).toBe(false)
  const tops = async () =>
    await page
      .locator('.front-places, .front-form .presses, .front-history')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top + scrollY))
  const before: number[][] = []
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    before.push(await tops())
  }
  await rows.nth(0).getByLabel('Until').fill('2099-01-01T10:00')
  await expect(unsaved).toBeVisible()
  await expect.poll(asks).toBe(true)
  // Nothing makes room for what is said, then or before.
  for (const [at, width] of [360, 1280].entries()) {
    await page.setViewportSize({ width, height: 900 })
    expect(await tops()).toEqual(before[at])
  }

  // Its own buttons take along what it holds, and there is nothing to ask about once it is saved.
  await button(`Hold: Weir ${unique} 2`).click()
  await expect(rows.nth(1)).toContainText(`Weir ${unique} 2`)
  await expect(unsaved).toBeVisible()
  await expect.poll(asks).toBe(true)
  await button('Save').click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await expect(unsaved).toBeHidden()
  await page.getByRole('navigation', { name: 'Fronts' }).getByRole('link', { name: other.name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Front of ${other.name}`)
})
