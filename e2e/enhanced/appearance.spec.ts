import { addSection, addStaff } from '#db/testing/cast.ts'
import { writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('how search engines and networks show an article is drawn anew while one types, and counted', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Shown ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const fields = { headline: 'Fares frozen', standfirst: 'For a year.' }
  const id = await writeArticle(newsroom, edith, section, fields, Date.now())
  await signIn(page, edith, `/admin/articles/${id}`)
  const part = (name: string) => page.locator('details', { hasText: name })
  await page.locator('summary', { hasText: 'In search engines' }).click()
  await page.locator('summary', { hasText: 'On social networks' }).click()
  const search = page.getByRole('region', { name: 'So a search engine shows it' })
  const card = page.getByRole('region', { name: 'So it looks where it is shared' })
  await expect(search).toContainText('Fares frozen –')
  await expect(search).toContainText('For a year.')

  await page.getByLabel('Headline').fill('Ferry fares frozen')
  await expect(card).toContainText('Ferry fares frozen')
  await part('In search engines').getByLabel('Title').fill('What a crossing costs now')
  await expect(search).toContainText('What a crossing costs now –')
  await expect(part('In search engines').getByText('25 of 60 characters')).toBeVisible()
  await part('On social networks').getByLabel('Description').fill('x'.repeat(126))
  await expect(part('On social networks').getByText('126 of 125 characters')).toHaveClass(/is-over/)
  await page.getByLabel('Search engines must not list it').check()
  await expect(search).toContainText('No search engine lists it.')
})
