import { addStaff } from '#db/testing/cast.ts'
import { addPost, endLive, goLive } from '#db/testing/afterwards.ts'
import { knownPicture } from '#db/testing/editing.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { press, signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test.use({ viewport: { width: 360, height: 740 } })

test('a live blog is posted into from a telephone, seen by readers at once, and closed', async ({
  page,
  anotherReader,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const reader = await anotherReader()
  await reader.goto(article.path)
  await expect(reader.getByRole('region', { name: 'Updates' })).toHaveCount(0)
  const desk = `/admin/articles/${article.id}/live`
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), desk)
  const main = page.getByRole('main')
  await press(page, main.getByRole('button', { name: 'Start the live blog' }))
  await expect(main.getByText('The live blog is open.')).toBeVisible()

  const post = main.getByRole('button', { name: 'Post', exact: true })
  expect((await press(page, post)).status()).toBe(422)
  await expect(main.getByText('Please write something, or choose a picture.')).toBeVisible()
  await main.getByLabel('New post').fill(`https://example.org/${'bridge'.repeat(20)}`)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await main
    .getByLabel('New post')
    .fill('The **bridge** is closed.\n\nSee [the map](https://example.org/map).')
  await main.getByLabel('Key event').check()
  expect((await press(page, post)).status()).toBe(303)
  await expect(main.getByText('Posted.')).toBeVisible()
  await main.getByLabel('New post').fill('What we know so far.')
  await main.getByLabel('Pinned').check()
  await press(page, post)
  await main.getByLabel('New post').fill('<script>alert(1)</script> Water is rising.')
  await press(page, post)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  await reader.reload()
  const updates = reader.getByRole('region', { name: /Updates/ })
  const shown = updates.getByRole('article')
  await expect(shown).toHaveCount(3)
  await expect(shown.nth(0)).toContainText('What we know so far.')
  await expect(shown.nth(0)).toContainText('Pinned')
  await expect(shown.nth(1)).toContainText('<script>alert(1)</script> Water is rising.')
  await expect(shown.nth(2).locator('strong')).toHaveText('bridge')
  await expect(updates.getByRole('navigation', { name: 'Key events' }).getByRole('link')).toHaveText([
    'The bridge is closed. See the map.',
  ])
  await shown.nth(2).locator('.update-meta a').click()
  await expect(reader).toHaveURL(new RegExp(String.raw`${article.path}#update-\d+$`))
  const data = (await reader.locator('script[type="application/ld+json"]').textContent()) ?? ''
  expect(data).toContain('"@type":"LiveBlogPosting"')
  expect(data).not.toContain('coverageEndTime')

  const line = main.getByRole('article').filter({ hasText: 'Water is rising.' })
  await line.getByRole('link', { name: 'Edit' }).click()
  await main.getByLabel('Change the post').fill('Water is falling.')
  await press(page, main.getByRole('button', { name: 'Save' }))
  await expect(main.getByText('Saved.')).toBeVisible()
  const fallen = main.getByRole('article').filter({ hasText: 'Water is falling.' })
  await press(page, fallen.getByRole('button', { name: 'Delete' }))
  await expect(fallen).toHaveCount(0)
  await reader.goto(article.path)
  await expect(shown).toHaveCount(2)
  await press(page, main.getByRole('button', { name: 'Undo' }))
  await expect(fallen).toBeVisible()

  await main.getByText('Close the live blog…').click()
  await press(page, main.getByRole('button', { name: 'Close', exact: true }))
  await expect(main.getByText('The live blog is closed.')).toBeVisible()
  await reader.reload()
  await expect(shown).toHaveCount(3)
  await expect(shown.nth(1)).toContainText('Water is falling.')
  await expect(shown.nth(1)).toContainText('Edited')
  await expect(updates).toContainText('The live coverage ended on')
  await expect(reader.locator('script[src*="/updates.js"]')).toHaveCount(0)
  const after = (await reader.locator('script[type="application/ld+json"]').textContent()) ?? ''
  expect(after).toContain('coverageEndTime')
})

test('hundreds of posts stand on pages, and each keeps its address', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article, Date.now())
  const first = await addPost(newsroom, article, { body: 'The very first.', at: Date.now() - 1000 })
  for (let n = 0; n < 65; n += 1) await addPost(newsroom, article, { body: `Post ${n}.`, at: Date.now() })
  await page.goto(article.path)
  const pages = page.getByRole('navigation', { name: /Updates/ })
  await expect(pages).toContainText('Page 1 of 3')
  await pages.getByRole('link', { name: /Next/ }).click()
  await expect(page.getByRole('article')).toHaveCount(30)
  await page.goto(`/updates/${first}`)
  await expect(page).toHaveURL(new RegExp(`${article.path}/updates/3#update-${first}$`))
  await expect(page.getByRole('article')).toHaveCount(6)
  await page.getByRole('heading', { level: 1 }).getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${article.path}$`))
  for (const gone of [`${article.path}/updates/4`, `${article.path}/updates/1`, '/updates/99999999'])
    expect((await page.request.get(gone)).status()).toBe(404)
})

test('what somebody has said stands apart from what is told of it, as in any article', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique, {
    bodyHtml: '<blockquote><p>No.</p></blockquote>',
  })
  await goLive(newsroom, article)
  await addPost(newsroom, article, { body: 'He was asked.\n\n> Fourteen months.\n\nWe wrote it down.' })
  await page.goto(article.path)
  const [inText, inPost] = [
    page.locator('.article .body blockquote', { hasText: 'No.' }),
    page.locator('.update blockquote', { hasText: 'Fourteen months.' }),
  ]
  for (const property of [
    'border-inline-start-width',
    'padding-inline-start',
    'margin-bottom',
    'font-style',
  ]) {
    const said = await inText.evaluate(
      (quote, name) => getComputedStyle(quote).getPropertyValue(name),
      property,
    )
    await expect(inPost).toHaveCSS(property, said)
  }
  await expect(inPost).not.toHaveCSS('border-inline-start-width', '0px')
})

test('an author posts into those that bear his name, and no others', async ({ page, newsroom, unique }) => {
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article)
  await endLive(newsroom, article)
  const rita = await addStaff(newsroom, `Rita ${unique}`, 'author')
  await page.goto('/admin/live')
  await signIn(page, rita, `/admin/articles/${article.id}/live`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This live blog is not yours to post into')
  await page.goto('/admin/live')
  await expect(page.getByText(/^There is none into which you may post\./)).toBeVisible()
  await page.getByRole('searchbox').fill(article.path)
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByText(/^Nothing into which you may post is found/)).toBeVisible()
})

test('a live blog is begun from the list of them, and a picture is posted into it', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  const picture = await knownPicture(newsroom)
  await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/live')
  await page.getByRole('searchbox').fill(article.path)
  await page.getByRole('button', { name: 'Find' }).click()
  await press(page, page.getByRole('button', { name: 'Start the live blog' }))
  await expect(page.getByText('The live blog is open.')).toBeVisible()
  await page.goto(`/admin/live?find=${encodeURIComponent(article.path)}`)
  await page.getByRole('link', { name: 'Open', exact: true }).click()
  // As a browser without scripts sends it; with them it is chosen in the library.
  const path = `/admin/articles/${article.id}/live`
  const form = { key: unique, do: 'post', body: 'This is how it looks.', picture: String(picture.id) }
  const headers = { origin: new URL(page.url()).origin }
  const posted = await page.request.post(`${path}/changes`, { form, headers, maxRedirects: 0 })
  expect(posted.status()).toBe(303)
  await page.goto(path)
  await expect(page.locator('.live-thumb')).toHaveAttribute('src', new RegExp(`/uploads/${picture.name}-`))
  await page.goto(article.path)
  await page.getByRole('link', { name: 'Live: to the newest updates' }).click()
  await expect(page).toHaveURL(/#updates$/)
  const shown = page.getByRole('region', { name: /Updates/ }).getByRole('article')
  await expect(shown.getByRole('img', { name: picture.alt })).toBeVisible()

  const alone = { ...form, key: `${unique} alone`, body: '' }
  const key = { ...alone, isKey: 'yes' }
  const refused = await page.request.post(`${path}/changes`, { form: key, headers, maxRedirects: 0 })
  expect(refused.status()).toBe(422)
  expect(await refused.text()).toContain('A key event stands in a list by its words')
  const sent = await page.request.post(`${path}/changes`, { form: alone, headers, maxRedirects: 0 })
  expect(sent.status()).toBe(303)
  await page.reload()
  await expect(shown).toHaveCount(2)
  await expect(shown.first().getByRole('img', { name: picture.alt })).toBeVisible()
  await expect(shown.first().locator('.body')).toHaveCount(0)
  const data = (await page.locator('script[type="application/ld+json"]').textContent()) ?? ''
  expect(data).toMatch(new RegExp(`"image":"https?://[^"]+/uploads/${picture.name}-`))
})

test('a post that was typed while the live blog was closed stays, through its being opened again, until it is posted', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await addLonelyArticle(newsroom, unique)
  await goLive(newsroom, article, Date.now())
  await signIn(
    page,
    await addStaff(newsroom, `Edith ${unique}`, 'editor'),
    `/admin/articles/${article.id}/live`,
  )
  const main = page.getByRole('main')
  const body = main.getByLabel('New post')
  await body.fill('Half a sentence')
  await main.getByLabel('Key event').check()
  await endLive(newsroom, article, Date.now())
  expect((await press(page, main.getByRole('button', { name: 'Post', exact: true }))).status()).toBe(409)
  await expect(main.getByRole('alert')).toBeVisible()
  await expect(body).toHaveValue('Half a sentence')

  await body.fill('A whole sentence.')
  await press(page, main.getByRole('button', { name: 'Reopen' }))
  await expect(main.getByText('The live blog is open again.')).toBeVisible()
  await expect(body).toHaveValue('A whole sentence.')
  await expect(main.getByLabel('Key event')).toBeChecked()
  await press(page, main.getByRole('button', { name: 'Post', exact: true }))
  await expect(main.getByText('Posted.')).toBeVisible()
  await expect(main.getByRole('article').first()).toContainText('A whole sentence.')
  await expect(body).toHaveValue('')
})
