import type { Page } from '@playwright/test'
import { addArticle, addSection, addStaff } from '#db/testing/cast.ts'
import { limitTo } from '#db/testing/staff.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })

test('an admin adds a section, moves it, renames it, gives it guidelines and deletes it; all addresses lead on', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  await addSection(newsroom, `Docks ${unique}`, { position: 800 })
  const other = await addSection(newsroom, `Ports ${unique}`, { position: 900 })
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/sections')
  const name = `Islands ${unique}`
  await main(page).getByLabel('Name').fill(name)
  await main(page).getByLabel('Address').fill('search')
  await press(page, button(page, 'Add'))
  await expect(main(page).getByLabel('Address')).toHaveAccessibleDescription(
    /The site itself uses this address/,
  )
  await expect(main(page).getByLabel('Name')).toHaveValue(name)
  await main(page).getByLabel('Address').fill('')
  await press(page, button(page, 'Add'))
  await expect(main(page).getByText('The section is added.')).toBeVisible()

  const names = async () => await page.locator('.section-lines > li > div > a').allTextContents()
  expect((await names()).at(-1)).toBe(name)
  await press(page, button(page, `Up: ${name}`))
  expect((await names()).at(-2)).toBe(name)
  await expect(button(page, `Up: ${name}`)).toBeFocused()

  await main(page).getByRole('link', { name, exact: true }).click()
  const old = await main(page).getByLabel('Address').inputValue()
  const id = Number(/\d+$/.exec(page.url())?.[0])
  await addArticle(
    newsroom,
    { id, slug: old, name },
    { headline: `A ferry ${unique}`, slug: `ferry-${unique}` },
  )
  await main(page).getByLabel('Address').fill(`isles-${unique}`)
  await main(page).getByLabel('Guidelines for comments').fill('Speak of boats.\n\nAnd of tides.')
  await press(page, button(page, 'Save'))
  await expect(main(page).getByText('Saved.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Former addresses' })).toContainText(`/${old}`)

  const reader = await anotherReader()
  const hop = async (path: string) => {
    const answer = await reader.request.get(path, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  expect(await hop(`/${old}`)).toEqual([301, `/isles-${unique}`])
  expect(await hop(`/${old}/ferry-${unique}`)).toEqual([301, `/isles-${unique}/ferry-${unique}`])
  expect(await hop(`/${old}/feed.xml`)).toEqual([301, `/isles-${unique}/feed.xml`])
  await reader.goto(`/${old}/ferry-${unique}`)
  await expect(reader.locator('.guidelines')).toContainText('Speak of boats.')
  await reader.locator('.guidelines').getByRole('link').click()
  await expect(
    reader.getByRole('main').getByRole('listitem').filter({ hasText: 'And of tides.' }),
  ).toBeVisible()

  await main(page).getByLabel('Move its articles to').selectOption(other.name)
  await press(page, button(page, `Delete ${name}`))
  await expect(main(page).getByText('The section is deleted.')).toBeVisible()
  expect(await hop(`/${old}/ferry-${unique}`)).toEqual([301, `/${other.slug}/ferry-${unique}`])
  expect(await hop(`/isles-${unique}/ferry-${unique}`)).toEqual([301, `/${other.slug}/ferry-${unique}`])
})

test('who deletes a section reads what becomes of those who are limited to it, and they read it too', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  await addSection(newsroom, `Harbours ${unique}`)
  const section = await addSection(newsroom, `Wharves ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), `/admin/sections/${section.id}`)
  const what = main(page).getByText(/whoever is limited to this one alone works nowhere/)
  await expect(button(page, `Delete Wharves ${unique}`)).toBeVisible()
  await expect(what).toHaveCount(0)
  await limitTo(newsroom, edith, [section.id])
  await page.reload()
  await expect(what).toBeVisible()
  await press(page, button(page, `Delete Wharves ${unique}`))
  await expect(main(page).getByText('The section is deleted.')).toBeVisible()
  await page.goto('/admin/people')
  const person = main(page).getByRole('listitem').filter({ hasText: edith.email })
  await expect(person).toContainText('In no section.')
  const hers = await anotherReader()
  await signIn(hers, edith, '/admin')
  await expect(main(hers).getByText('The sections that your work is limited to are no more.')).toBeVisible()
})

test('an editor adds and renames no section', async ({ page, newsroom, unique }) => {
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/sections')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sections')
  for (const name of ['Add', /^Up: /, /^Move /])
    await expect(main(page).getByRole('button', { name })).toHaveCount(0)
  for (const does of ['add', 'order:1', 'up:1', 'delete:1']) {
    const sent = await page.request.post('/admin/sections/changes', { form: { name: 'X', do: does } })
    expect(sent.status()).toBe(403)
  }
})

test('an editor who is limited to a section sets its comments and guidelines, and readers see them', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Own ${unique}`)
  const other = await addSection(newsroom, `Other ${unique}`)
  const article = await addArticle(newsroom, section)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await limitTo(newsroom, edith, [section.id])
  await signIn(page, edith, '/admin')
  const desk = page.getByRole('navigation', { name: 'Desk' })
  await desk.getByRole('link', { name: 'Paper' }).click()
  await desk.getByRole('link', { name: 'Fronts' }).click()
  await expect(page).toHaveURL(`/admin/front/${section.slug}`)
  await desk.getByRole('link', { name: 'Site' }).click()
  await expect(main(page).getByText(`Other ${unique}`)).toHaveCount(0)
  await main(page)
    .getByRole('link', { name: `Own ${unique}`, exact: true })
    .click()
  await expect(main(page).getByLabel('Name')).toHaveCount(0)
  await main(page).getByLabel('Guidelines for comments').fill('x'.repeat(5001))
  await press(page, button(page, 'Save'))
  await expect(main(page).getByLabel('Guidelines for comments')).toHaveAccessibleDescription(/too long/)
  await main(page).getByLabel('Guidelines for comments').fill(`Be kind to ${unique}.`)
  await main(page).getByLabel('Comments', { exact: true }).selectOption('publish')
  await press(page, button(page, 'Save'))
  await expect(main(page).getByText('Saved.')).toBeVisible()
  await expect(main(page).getByLabel('Comments', { exact: true })).toHaveValue('publish')
  await page.goto(article.path)
  await expect(page.getByText(`Be kind to ${unique}.`).first()).toBeVisible()

  expect((await page.goto(`/admin/sections/${other.id}`))?.status()).toBe(403)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This section is not yours to edit')
})
