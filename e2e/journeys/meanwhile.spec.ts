import type { Page } from '@playwright/test'
import { addAuthor, addSection, addStaff, addTag } from '#db/testing/cast.ts'
import { deleteSection, makeOne, renameAuthor } from '#db/testing/meanwhile.ts'
import { articleRow, opened, save, step, writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'
import { pressForm } from '../writing.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })

test('who stands in a byline stays there, whatever he is called, and so do subjects with a comma', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Bylines ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const maiden = await addAuthor(newsroom, `Ines ${unique}`)
  const junior = await addAuthor(newsroom, `King ${unique}, Jr.`)
  const capital = await addTag(newsroom, `Washington ${unique}, D.C.`)
  const authorIds = [junior.id, maiden.id]
  const id = await writeArticle(newsroom, edith, section, { authorIds, tagIds: [capital.id] }, Date.now())
  await renameAuthor(newsroom, maiden, `Ines Berg ${unique}`)
  await signIn(page, edith, `/admin/articles/${id}`)
  await main(page).getByLabel('Headline').fill(`Bylines ${unique}`)
  await pressForm(page, button(page, 'Save'))
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(main(page).getByLabel('Author 2')).toHaveValue(`Ines Berg ${unique}`)
  const { fields } = await opened(newsroom, edith, id, Date.now())
  expect(fields).toMatchObject({ authorIds, tagIds: [capital.id], newAuthors: [], newTags: [] })

  // Made one with another while the page is open.
  await makeOne(newsroom, junior, maiden)
  await main(page).getByLabel('Headline').fill(`Two are one ${unique}`)
  await pressForm(page, button(page, 'Save'))
  expect((await opened(newsroom, edith, id, Date.now())).authors).toEqual([`Ines Berg ${unique}`])
})

test('what is written while its section is deleted is saved, and stands where the section went', async ({
  page,
  newsroom,
  unique,
}) => {
  const [harbour, city] = [
    await addSection(newsroom, `Harbour ${unique}`),
    await addSection(newsroom, `City ${unique}`),
  ]
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, harbour, {}, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  await deleteSection(newsroom, harbour, city)
  await main(page).getByLabel('Headline').fill(`Moved ${unique}`)
  await pressForm(page, button(page, 'Save'))
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(main(page).getByLabel('Section')).toHaveValue(String(city.id))
  await pressForm(page, button(page, 'Publish now'))
  await expect(page.getByText('Published.', { exact: true })).toBeVisible()
  expect(await articleRow(newsroom, id)).toMatchObject({ sectionId: city.id, headline: `Moved ${unique}` })
})

test('who is put into a byline finds the article in his list', async ({ page, newsroom, unique }) => {
  const section = await addSection(newsroom, `Shared ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const carl = await addStaff(newsroom, `Carl ${unique}`, 'contributor')
  const author = await addAuthor(newsroom, carl.name, { userId: carl.id })
  const fields = { headline: `For Carl ${unique}`, authorIds: [author.id] }
  const id = await writeArticle(newsroom, edith, section, fields, Date.now())
  await signIn(page, carl, '/admin/articles')
  await main(page)
    .getByRole('link', { name: `For Carl ${unique}` })
    .click()
  expect(new URL(page.url()).pathname).toBe(`/admin/articles/${id}`)
  await expect(button(page, 'Save')).toBeVisible()
})

for (const { taken, by } of [
  { taken: 'publish', by: 'contributor' },
  { taken: 'delete', by: 'editor' },
] as const) {
  test(`what is written while it becomes nobody's to write is not lost (${by}, ${taken})`, async ({
    page,
    newsroom,
    unique,
  }) => {
    const section = await addSection(newsroom, `Wharves ${unique}`)
    const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
    const writer = await addStaff(newsroom, `Wren ${unique}`, by)
    const id = await writeArticle(newsroom, writer, section, {}, Date.now())
    await signIn(page, writer, `/admin/articles/${id}`)
    expect(await step(newsroom, edith, id, { step: taken }, Date.now())).toMatchObject({ ok: true })
    await main(page).getByLabel('Standfirst').fill('Written in an hour.')
    await pressForm(page, button(page, 'Save'))
    await expect(main(page).getByRole('alert')).toContainText('Your text is still below.')
    await expect(main(page).getByLabel('What you wrote')).toHaveValue(/Written in an hour\./)
    await expect(page.getByText('Saved.', { exact: true })).toHaveCount(0)
    expect((await opened(newsroom, edith, id, Date.now())).fields.standfirst).toBe('')
  })
}

test('what is written for an article that is not his any more is shown to its writer', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Jetties ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const carl = await addStaff(newsroom, `Carl ${unique}`, 'contributor')
  const author = await addAuthor(newsroom, carl.name, { userId: carl.id })
  const id = await writeArticle(newsroom, edith, section, { authorIds: [author.id] }, Date.now())
  await signIn(page, carl, `/admin/articles/${id}`)
  await save(newsroom, edith, id, { authorIds: [] }, Date.now())
  await main(page).getByLabel('Standfirst').fill('Written in an hour.')
  await pressForm(page, button(page, 'Save'))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This article is not yours to write')
  await expect(main(page).getByLabel('What you wrote')).toHaveValue(/Written in an hour\./)
})

test('the front of a section that was deleted meanwhile is not saved, and it is said', async ({
  page,
  newsroom,
  unique,
}) => {
  const [pier, city] = [
    await addSection(newsroom, `Pier ${unique}`),
    await addSection(newsroom, `City ${unique}`),
  ]
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  await signIn(page, edith, `/admin/front/${pier.slug}`)
  await deleteSection(newsroom, pier, city)
  await press(page, button(page, 'Save'))
  await expect(
    main(page).getByRole('status').filter({ hasText: 'That section is no longer there' }),
  ).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Front page')
})
