import type { Page } from '@playwright/test'
import { addSection, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { save, writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../own-server.ts'
import { putText, sourceOf } from '../writing-page.ts'
import { pressForm } from '../writing.ts'

const main = (page: Page) => page.getByRole('main')
const button = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true })

test('who saves last is shown both texts, and joins them', async ({
  page,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Docks ${unique}`)
  const [edith, eve] = [
    await addStaff(newsroom, `Edith ${unique}`, 'editor'),
    await addStaff(newsroom, `Eve ${unique}`, 'editor'),
  ]
  const bodyHtml = '<p>One.</p>\n<p>Two.</p>\n<p>Three.</p>'
  const id = await writeArticle(newsroom, edith, section, { headline: 'Dock opens', bodyHtml }, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  const hers = { headline: 'Dock opens late', bodyHtml: '<p>One, by Eve.</p>\n<p>Two.</p>\n<p>Three.</p>' }
  await save(newsroom, eve, id, hers, Date.now())

  await main(page).getByLabel('Headline').fill('Dock opens early')
  await putText(page, '<p>One.</p>\n<p>Two.</p>\n<p>Three, by Edith.</p>', javaScriptEnabled)
  expect((await pressForm(page, button(page, 'Save'))).status()).toBe(409)
  await expect(main(page).getByRole('heading', { level: 1 })).toHaveText('Two texts of one article')
  await expect(main(page)).toContainText(`Eve ${unique} saved another text while you wrote.`)
  // What only one of them has changed is chosen already.
  await main(page).getByRole('group', { name: 'Headline' }).getByLabel(`Eve ${unique}`).check()
  await pressForm(page, button(page, 'Save the joined text'))
  await expect(page.getByText('Both texts are joined and saved.')).toBeVisible()
  await expect(main(page).getByLabel('Headline')).toHaveValue('Dock opens late')
  await expect(sourceOf(page)).toHaveValue('<p>One, by Eve.</p>\n<p>Two.</p>\n<p>Three, by Edith.</p>')
})

test('two texts with lines and other articles in them are joined by what these are, and stay whole', async ({
  page,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Basins ${unique}`)
  const [edith, eve] = [
    await addStaff(newsroom, `Edith ${unique}`, 'editor'),
    await addStaff(newsroom, `Eve ${unique}`, 'editor'),
  ]
  const named = await addLonelyArticle(newsroom, unique)
  const line = `<p data-read-also="${named.id}"></p>`
  const id = await writeArticle(
    newsroom,
    edith,
    section,
    { bodyHtml: '<p>One.</p>\n<p>Two.</p>' },
    Date.now(),
  )
  await signIn(page, edith, `/admin/articles/${id}`)
  await save(newsroom, eve, id, { bodyHtml: `<p>One.</p>\n${line}\n<p>Two.</p>` }, Date.now())
  await putText(page, '<p>One.</p>\n<hr>\n<p>Two.</p>', javaScriptEnabled)
  expect((await pressForm(page, button(page, 'Save'))).status()).toBe(409)
  const place = main(page).getByRole('group', { name: 'Place 2' })
  await expect(place).toContainText(`Read also: Report ${unique}`)
  await expect(place).toContainText('Dividing line')
  await expect(place).not.toContainText(/[<>]|data-/)
  await place.getByLabel('Both, one after the other').check()
  await pressForm(page, button(page, 'Save the joined text'))
  await expect(sourceOf(page)).toHaveValue(`<p>One.</p>\n${line}\n<hr>\n<p>Two.</p>`)
})

test('where two texts differ only in where a link leads, both addresses are shown, whatever was added beside', async ({
  page,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Piers ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const eve = await addStaff(newsroom, `Eve ${unique}`, 'editor')
  const pier = (path: string) => `<p>See the <a href="${path}">pier</a>.</p>`
  const id = await writeArticle(newsroom, edith, section, { bodyHtml: pier('/city/a') }, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  await save(newsroom, eve, id, { bodyHtml: `${pier('/city/b')}\n<p>More to come.</p>` }, Date.now())
  await putText(page, pier('/city/c'), javaScriptEnabled)
  expect((await pressForm(page, button(page, 'Save'))).status()).toBe(409)
  await expect(main(page).getByRole('deletion')).toHaveText(['b', 'More to come.'])
  await expect(main(page).getByRole('insertion')).toHaveText(['c'])
  await main(page)
    .getByRole('radio', { name: /More to come/ })
    .check()
  await pressForm(page, button(page, 'Save the joined text'))
  await expect(sourceOf(page)).toHaveValue(`${pier('/city/b')}\n<p>More to come.</p>`)
})
