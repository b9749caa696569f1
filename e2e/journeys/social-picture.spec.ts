import { addSection, addStaff } from '#db/testing/cast.ts'
import { knownPicture } from '#db/testing/editing.ts'
import { save, writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('the picture for social networks is any of the library, by its number where scripts do not run', async ({
  page,
  newsroom,
  unique,
  javaScriptEnabled,
}) => {
  const section = await addSection(newsroom, `Shared ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const id = await writeArticle(newsroom, edith, section, { headline: `Quay ${unique}` }, Date.now())
  const picture = await knownPicture(newsroom)
  await signIn(page, edith, `/admin/articles/${id}`)
  const panel = page.locator('#onNetworks')
  await panel.getByText('On social networks').click()
  const field = panel.getByRole('group', { name: 'Picture' })
  await expect(panel.locator('.shown-card img')).toHaveCount(0)
  if (javaScriptEnabled) {
    await field.getByRole('button', { name: 'Choose' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Search').fill(picture.alt)
    await dialog.getByRole('button', { name: picture.alt }).first().click()
    await dialog.getByRole('button', { name: 'Use this picture' }).click()
    await expect(field.getByRole('button', { name: 'Choose another' })).toBeVisible()
    await expect(panel.locator('.shown-card img')).toHaveAttribute('src', new RegExp(`/${picture.name}-`))
  } else {
    await field.getByRole('spinbutton').fill(String(picture.id))
    expect((await press(page, page.getByRole('button', { name: 'Save', exact: true }))).status()).toBe(303)
    await page.goto(`/admin/articles/${id}`)
    await expect(panel.locator('.shown-card img')).toHaveAttribute('src', new RegExp(`/${picture.name}-`))
  }
  // It stays when the form is saved without a word of it.
  await save(newsroom, edith, id, { socialMediaId: picture.id }, Date.now())
  await page.goto(`/admin/articles/${id}`)
  await panel.getByText('On social networks').click()
  await expect(panel.locator('.shown-card img')).toHaveAttribute('src', new RegExp(`/${picture.name}-`))
})
