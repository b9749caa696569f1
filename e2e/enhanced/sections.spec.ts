import { addSection, addStaff } from '#db/testing/cast.ts'
import { removeSection } from '#db/testing/editing.ts'
import { signIn } from '../desk.ts'
import { dragQuickly, isAlive } from '../drag.ts'
import { expect, test } from '../own-server.ts'

test('sections are put in order by their handles, with a mouse and with the arrow keys, and stay so', async ({
  page,
  newsroom,
  unique,
}) => {
  const [docks, ports, isles] = [`Docks ${unique}`, `Ports ${unique}`, `Isles ${unique}`]
  for (const [at, name] of [docks, ports, isles].entries())
    await addSection(newsroom, name, { position: 100 + at })
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/sections')
  const rows = page.locator('.section-lines > li')
  const names = async () => (await rows.locator('a[dir=auto]').allTextContents()).slice(-3)
  const stand = async (...order: string[]) => await expect.poll(names).toEqual(order)
  const grip = (name: string) => page.getByRole('button', { name: new RegExp(`^Move ${name}: place`) })
  const row = (name: string) => rows.filter({ hasText: name })
  await stand(docks, ports, isles)

  // Until the page has come to life, a handle does nothing.
  await expect.poll(() => isAlive(grip(isles))).toBe(true)
  await grip(isles).hover()
  await page.mouse.down()
  const target = await row(docks).boundingBox()
  await page.mouse.move((target?.x ?? 0) + 20, (target?.y ?? 0) + 4, { steps: 12 })
  await page.mouse.up()
  await expect(page.getByText('The order is saved.')).toBeVisible()
  await stand(isles, docks, ports)
  await expect(grip(isles)).toBeFocused()

  await expect.poll(() => isAlive(grip(isles))).toBe(true)
  const moved = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.keyboard.press('ArrowDown')
  await moved
  await expect(rows.last()).toContainText(ports)
  await expect(grip(isles)).toBeFocused()
  await stand(docks, isles, ports)
  await page.reload()
  await stand(docks, isles, ports)
  await expect.poll(() => isAlive(grip(ports))).toBe(true)

  // What is let go where it was, or given up, changes nothing.
  await grip(ports).hover()
  await page.mouse.down()
  const first = await row(docks).boundingBox()
  await page.mouse.move((first?.x ?? 0) + 20, (first?.y ?? 0) + 4, { steps: 12 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await stand(docks, isles, ports)
})

test('a section that is dragged quickly stands where it was let go', async ({ page, newsroom, unique }) => {
  const [quays, locks, weirs] = [`Quays ${unique}`, `Locks ${unique}`, `Weirs ${unique}`]
  for (const [at, name] of [quays, locks, weirs].entries())
    await addSection(newsroom, name, { position: 200 + at })
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/sections')
  const rows = page.locator('.section-lines > li')
  const grip = page.getByRole('button', { name: new RegExp(`^Move ${quays}: place`) })
  await expect.poll(() => isAlive(grip)).toBe(true)
  await dragQuickly(grip, [{ row: rows.last(), at: 'end' }])
  await expect(page.getByText('The order is saved.')).toBeVisible()
  await expect
    .poll(async () => (await rows.locator('a[dir=auto]').allTextContents()).slice(-3))
    .toEqual([locks, weirs, quays])
})

test('an order that cannot be kept leaves the form of a new section as it was', async ({
  page,
  newsroom,
  unique,
}) => {
  await addSection(newsroom, `Canals ${unique}`, { position: 300 })
  const gone = await addSection(newsroom, `Mills ${unique}`, { position: 301 })
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/sections')
  await expect(page.getByLabel('In the menu and on the front page')).toBeChecked()
  const grip = page.getByRole('button', { name: new RegExp(`^Move Canals ${unique}: place`) })
  await expect.poll(() => isAlive(grip)).toBe(true)
  await removeSection(newsroom, gone.id)
  await grip.focus()
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.keyboard.press('ArrowDown')
  expect((await answered).status()).toBe(409)
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible()
  await expect(page.getByLabel('In the menu and on the front page')).toBeChecked()
})
