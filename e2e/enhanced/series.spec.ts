import { addArticle, addSection, addStaff } from '#db/testing/cast.ts'
import { addSeries } from '#db/testing/newsroom.ts'
import { press, signIn } from '../desk.ts'
import { dragQuickly, isAlive } from '../drag.ts'
import { expect, test } from '../test.ts'

test('parts of a series are put in order by their handles, and stay where somebody else has changed them', async ({
  page,
  newsroom,
  unique,
  anotherReader,
}) => {
  const section = await addSection(newsroom, `Rivers ${unique}`, { listed: false })
  const names = [`Source ${unique}`, `Middle ${unique}`, `Mouth ${unique}`]
  const parts = []
  for (const headline of names) parts.push(await addArticle(newsroom, section, { headline }))
  const { id } = await addSeries(newsroom, `The river ${unique}`, parts)
  const editor = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const path = `/admin/series/${id}`
  await signIn(page, editor, path)
  const rows = page.getByRole('region', { name: 'Parts' }).locator('.section-lines > li')
  const order = async () => await rows.locator('a[dir=auto]').allTextContents()
  const grip = (name: string) => page.getByRole('button', { name: new RegExp(`^Move ${name}: place`) })
  const [source = '', middle = '', mouth = ''] = names

  await expect.poll(() => isAlive(grip(mouth))).toBe(true)
  await dragQuickly(grip(mouth), [{ row: rows.first(), at: 'start' }])
  await expect(page.getByText('The order is saved.')).toBeVisible()
  await expect.poll(order).toEqual([mouth, source, middle])
  await expect(grip(mouth)).toBeFocused()
  await expect.poll(() => isAlive(grip(mouth))).toBe(true)
  const moved = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.keyboard.press('ArrowDown')
  expect((await moved).status()).toBe(303)
  await expect(rows.first()).toContainText(source)
  await expect.poll(order).toEqual([source, mouth, middle])

  const other = await anotherReader()
  await signIn(other, editor, path)
  await press(other, other.getByRole('button', { name: `Take out: ${source}` }))
  await expect.poll(() => isAlive(grip(middle))).toBe(true)
  await grip(middle).focus()
  const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.keyboard.press('ArrowUp')
  expect((await answered).status()).toBe(409)
  await expect(page.getByRole('main').getByRole('alert')).toContainText(
    'somebody has changed the parts meanwhile',
  )
  await expect.poll(order).toEqual([mouth, middle])
})
