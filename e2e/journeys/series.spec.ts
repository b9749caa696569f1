import type { Page } from '@playwright/test'
import { addArticle, addSection, addStaff, type ArticleRow } from '#db/testing/cast.ts'
import { addLonelyArticle, addSeries, type Db } from '#db/testing/newsroom.ts'
import { limitTo } from '#db/testing/staff.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string | RegExp) =>
  main(page).getByRole('button', { name, exact: typeof name === 'string' })
const parts = async (page: Page) =>
  await page.getByRole('region', { name: 'Parts' }).locator('.section-lines a[dir=auto]').allTextContents()

async function find(page: Page, text: string): Promise<void> {
  await main(page).getByLabel('Headline, words, or address').fill(text)
  await button(page, 'Find').click()
  await page.waitForURL((url) => url.searchParams.get('find') === text)
}

/** Three articles of one section, from the source to the mouth. */
async function river(newsroom: Db, unique: string): Promise<ArticleRow[]> {
  const section = await addSection(newsroom, `Rivers ${unique}`, { listed: false })
  const made: ArticleRow[] = []
  for (const headline of [`Source ${unique}`, `Middle ${unique}`, `Mouth ${unique}`])
    made.push(await addArticle(newsroom, section, { headline }))
  return made
}

test('an editor makes a series, gives it three parts, orders and renames it, and takes it apart', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const [source, middle, mouth] = (await river(newsroom, unique)) as [ArticleRow, ArticleRow, ArticleRow]
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/series')

  // What is wrong stands beside the field, and what was typed stays.
  await main(page).getByLabel('Introduction', { exact: true }).fill('From source\n\nto mouth.')
  expect((await press(page, button(page, 'Make series'))).status()).toBe(422)
  await expect(main(page).getByLabel('Name', { exact: true })).toHaveAccessibleDescription(/type a name/)
  await expect(main(page).getByLabel('Introduction', { exact: true })).toHaveValue('From source\n\nto mouth.')
  await main(page).getByLabel('Name', { exact: true }).fill(`The river ${unique}`)
  await press(page, button(page, 'Make series'))
  await expect(main(page).getByText('The series is made. Now give it its parts.')).toBeVisible()
  await expect(main(page).getByText('It has no parts yet.')).toBeVisible()

  for (const { path, slug } of [mouth, source, middle]) {
    await find(page, path)
    await press(page, button(page, /^Add: /))
    await expect(main(page).getByText('Added as the last part.')).toBeVisible()
    // It is a part now, and not found again.
    await expect(main(page).getByText(/^No article is like/)).toContainText(slug)
  }
  expect(await parts(page)).toEqual([`Mouth ${unique}`, `Source ${unique}`, `Middle ${unique}`])
  await press(page, button(page, `Down: Mouth ${unique}`))
  await expect(button(page, `Down: Mouth ${unique}`)).toBeFocused()
  await press(page, button(page, `Down: Mouth ${unique}`))
  expect(await parts(page)).toEqual([`Source ${unique}`, `Middle ${unique}`, `Mouth ${unique}`])
  // At its end there is the other way alone.
  await expect(button(page, `Up: Mouth ${unique}`)).toBeFocused()

  const reader = await anotherReader()
  await page.getByRole('link', { name: 'Its page' }).click()
  const address = new URL(page.url()).pathname
  await reader.goto(address)
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(`The river ${unique}`)
  expect(await reader.locator('.series-list .story-headline').allTextContents()).toEqual([
    `Source ${unique}`,
    `Middle ${unique}`,
    `Mouth ${unique}`,
  ])
  await reader.goto(middle.path)
  await expect(reader.locator('.part-of')).toHaveText(`Part 2 of 3 of the series The river ${unique}`)

  await page.goBack()
  await press(page, button(page, `Take out: Source ${unique}`))
  await expect(main(page).getByText('Taken out. The article stays where it is.')).toBeVisible()
  await reader.goto(middle.path)
  await expect(reader.locator('.part-of')).toContainText('Part 1 of 2')

  // Under a new address, the old one and its feed lead on.
  await main(page).getByLabel('Address', { exact: true }).fill(`rivers-${unique}`)
  await press(page, button(page, 'Save'))
  await expect(page.getByRole('region', { name: 'Addresses from before' })).toContainText(address)
  const hop = async (path: string) => {
    const answer = await reader.request.get(path, { maxRedirects: 0 })
    return [answer.status(), answer.headers().location]
  }
  const present = new URL(
    (await page.getByRole('link', { name: 'Its page' }).getAttribute('href')) ?? '',
    page.url(),
  ).pathname
  expect(present).not.toBe(address)
  expect(await hop(address)).toEqual([301, present])
  expect(await hop(`${address}/feed.xml`)).toEqual([301, `${present}/feed.xml`])

  await expect(page.getByRole('region', { name: 'Delete' })).toContainText('Its 2 articles stay')
  await press(page, button(page, `Delete “The river ${unique}”`))
  await expect(main(page).getByText('The series is deleted. Its articles stay.')).toBeVisible()
  expect((await hop(present))[0]).toBe(404)
  expect((await hop(address))[0]).toBe(404)
  await reader.goto(middle.path)
  await expect(reader.locator('.part-of')).toHaveCount(0)
})

test('an article says beside its text which part of which series it is, and is made another one there', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const [source, middle, mouth] = (await river(newsroom, unique)) as [ArticleRow, ArticleRow, ArticleRow]
  await addSeries(newsroom, `The river ${unique}`, [source, middle])
  const editor = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, editor, `/admin/articles/${mouth.id}`)
  const panel = page.getByRole('region', { name: 'Series' })
  await expect(panel).toContainText('It is part of no series.')
  await panel.getByRole('link', { name: 'Change its series' }).click()

  await expect(main(page).getByText(/it holds at once/)).toBeVisible()
  const [series, part] = [
    main(page).getByRole('combobox', { name: 'Series', exact: true }),
    main(page).getByLabel('Part', { exact: true }),
  ]
  expect((await press(page, button(page, 'Make it a part'))).status()).toBe(422)
  await expect(series).toHaveAccessibleDescription(/choose a series/)
  await series.selectOption(`The river ${unique}`)
  await part.fill('first')
  expect((await press(page, button(page, 'Make it a part'))).status()).toBe(422)
  await expect(part).toHaveAccessibleDescription(/type a number/)
  await expect(part).toHaveValue('first')
  await expect(series.locator('option:checked')).toHaveText(`The river ${unique}`)
  await part.fill('2')
  await press(page, button(page, 'Make it a part'))
  await expect(main(page).getByText('It is part 2 of the series now.')).toBeVisible()

  const reader = await anotherReader()
  await reader.goto(mouth.path)
  await expect(reader.locator('.part-of')).toHaveText(`Part 2 of 3 of the series The river ${unique}`)
  await page.getByRole('link', { name: 'Back to the text' }).click()
  await expect(panel).toContainText(`Part 2 of 3 of the series The river ${unique}`)
  await panel.getByRole('link', { name: 'Change its series' }).click()
  await press(page, button(page, 'Take it out of the series'))
  await expect(main(page).getByText('It is part of no series any more.')).toBeVisible()
  await reader.goto(mouth.path)
  await expect(reader.locator('.part-of')).toHaveCount(0)
})

test('two articles are linked as translations and parted, and readers’ pages name each other', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const english = await addLonelyArticle(newsroom, unique)
  const german = await addLonelyArticle(newsroom, `de ${unique}`, { language: 'de' })
  const alsoGerman = await addLonelyArticle(newsroom, `auch ${unique}`, { language: 'de' })
  const editor = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, editor, `/admin/articles/${english.id}`)
  const panel = page.getByRole('region', { name: 'Translations' })
  await expect(panel).toContainText('It is linked to no translation.')
  await panel.getByRole('link', { name: 'Change its translations' }).click()
  await expect(main(page).getByText('This one is in: English')).toBeVisible()

  await find(page, german.path)
  await expect(page.getByRole('region', { name: 'Link a translation' })).toContainText('German')
  await press(page, button(page, `Link: Report de ${unique}`))
  await expect(main(page).getByText('Linked. Each of them names the others.')).toBeVisible()
  const reader = await anotherReader()
  const alternate = (language: string) => reader.locator(`link[rel=alternate][hreflang=${language}]`)
  await reader.goto(english.path)
  await expect(alternate('de')).toHaveAttribute('href', new RegExp(`${german.path}$`))
  await reader.goto(german.path)
  await expect(alternate('en')).toHaveAttribute('href', new RegExp(`${english.path}$`))

  // One for each language: another is not offered, and refused to who tries all the same.
  await find(page, alsoGerman.path)
  await expect(page.getByRole('region', { name: 'Link a translation' })).toContainText(
    /in a language that is there already/,
  )
  await expect(button(page, /^Link: /)).toHaveCount(0)
  const answer = await page.request.post(`/admin/articles/${english.id}/translations/changes`, {
    form: { do: `link:${alsoGerman.id}` },
  })
  expect(answer.status()).toBe(409)
  expect(await answer.text()).toContain('in the same language (German)')

  await page.goto(`/admin/articles/${english.id}`)
  await expect(panel).toContainText(`German: Report de ${unique}`)
  await panel.getByRole('link', { name: 'Change its translations' }).click()
  await press(page, button(page, `Unlink: Report de ${unique}`))
  await expect(main(page).getByText('Unlinked.')).toBeVisible()
  await reader.goto(english.path)
  await expect(alternate('de')).toHaveCount(0)
})

test('who may not see to series is told so, and who is limited to a section sees what is his to change', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const [source] = (await river(newsroom, unique)) as [ArticleRow]
  const { id } = await addSeries(newsroom, `The river ${unique}`, [source])
  await signIn(page, await addStaff(newsroom, `Carl ${unique}`, 'contributor'), '/admin/articles')
  await expect(
    page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Series' }),
  ).toHaveCount(0)
  for (const path of [
    ...['/admin/series', `/admin/series/${id}`, `/admin/articles/${source.id}/series`],
    `/admin/articles/${source.id}/translations`,
  ])
    expect((await page.request.get(path)).status()).toBe(403)
  const put = { do: `take:${source.id}` }
  expect((await page.request.post(`/admin/series/${id}/changes`, { form: put })).status()).toBe(403)

  const section = await addSection(newsroom, `Coast ${unique}`, { listed: false })
  const quay = await addArticle(newsroom, section, { headline: `Quay ${unique}` })
  const limited = await addStaff(newsroom, `Cora ${unique}`, 'editor')
  await limitTo(newsroom, limited, [section.id])
  const desk = await anotherReader()
  await signIn(desk, limited, `/admin/series/${id}`)
  await expect(main(desk).getByText(/stand in sections that are not yours/)).toBeVisible()
  await expect(main(desk).getByLabel('Name', { exact: true })).toHaveCount(0)
  await expect(button(desk, /^Take out/)).toHaveCount(0)
  await find(desk, quay.path)
  await press(desk, button(desk, `Add: Quay ${unique}`))
  await expect(button(desk, `Take out: Quay ${unique}`)).toBeVisible()
  expect((await desk.request.get('/admin/series/999999999')).status()).toBe(404)
})
