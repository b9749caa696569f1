import { readFileSync } from 'node:fs'
import { addStaff } from '#db/testing/cast.ts'
import { addSeenPicture } from '#db/testing/editing.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'
import {
  clearText,
  html,
  keepText,
  openWriting,
  pasteInto,
  settled,
  textOf,
  tool,
  write,
} from '../writing-page.ts'

const PICTURE = { id: 7, src: '/uploads/tram-line-five-approved-1080.webp', width: 1080, height: 720 }

test('another article is found and named, and its line says its headline of now', async ({
  page,
  newsroom,
  unique,
}) => {
  const other = await addLonelyArticle(newsroom, `${unique}-other`, { headline: `Kelp ${unique} harvest` })
  const article = await write(page, newsroom, unique)
  await textOf(page).click()
  await tool(page, 'Read also').click()
  const dialog = page.getByRole('dialog', { name: 'Name another article' })
  await dialog.getByLabel('Words of the article').fill(other.path)
  await dialog.getByRole('button', { name: `Kelp ${unique} harvest` }).click()
  expect(await html(page)).toBe(`<p>Low water.</p>\n<p data-read-also="${other.id}"></p>`)
  await expect(textOf(page).getByText(`Kelp ${unique} harvest`)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'Added: Kelp' })).toBeVisible()
  await keepText(page)
  await page.goto(article.path)
  await expect(page.locator('.body').getByRole('link', { name: `Kelp ${unique} harvest` })).toBeVisible()
})

test('something of another site is put in by its address, changed, moved and removed; nothing is asked of it', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await textOf(page).click()
  await tool(page, 'Embed').click()
  const dialog = page.getByRole('dialog', { name: 'Show something of another site' })
  await dialog.getByLabel('Address').fill('https://example.org/film')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Nothing of this address can be shown')
  await dialog.getByLabel('Address').fill('https://youtu.be/abcdefghij_?si=x')
  await dialog.getByLabel('What is there to see').fill('The band')
  await page.keyboard.press('Enter')
  const film = (words: string) =>
    `<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_" rel="noopener">${words}</a></p>`
  expect(await html(page)).toBe(`<p>Low water.</p>\n${film('The band')}`)
  const block = textOf(page).locator('.embed-block')
  await expect(block).toContainText('From YouTube, when readers ask for it')
  await block.getByRole('button', { name: 'Change' }).click()
  await dialog.getByLabel('What is there to see').fill('The whole band')
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await block.getByRole('button', { name: 'Move up' }).click()
  expect(await html(page)).toBe(`${film('The whole band')}\n<p>Low water.</p>`)
  await block.getByRole('button', { name: 'Remove' }).click()
  expect(await html(page)).toBe('<p>Low water.</p>')
})

test('an address that is typed or pasted is a link, and alone in its line what it shows', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await clearText(page)
  const { keyboard } = page
  const film =
    '<p data-embed="youtube"><a href="https://www.youtube.com/watch?v=abcdefghij_" rel="noopener"></a></p>'
  const tide = '<a href="https://example.org/tide" rel="noopener">https://example.org/tide</a>'
  await keyboard.type('Times (see https://example.org/tide). Then ')
  await pasteInto(page, { text: 'https://example.org/tide' })
  await keyboard.type(' again.')
  expect(await html(page)).toBe(`<p>Times (see ${tide}). Then ${tide} again.</p>`)

  await keyboard.press('Enter')
  await pasteInto(page, { text: 'https://youtu.be/abcdefghij_?si=x' })
  await keyboard.type('https://youtu.be/abcdefghij_')
  await keyboard.press('Enter')
  await keyboard.type('javascript:alert(1) and https://user:secret@example.org/ stay words.')
  const written = await html(page)
  expect(written.match(/data-embed="youtube"/g)).toHaveLength(2)
  expect(written).toContain(film.slice(0, 90))
  expect(written).not.toContain('href="javascript')
  expect(written.endsWith('stay words.</p>')).toBe(true)
})

test('Markdown that is pasted as a text is what it means, and with Shift the words that it is', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await clearText(page)
  const text =
    '# The tide\n\nIt is **very** low,\nsays [the plan](/city/plan).\n\n- Sand\n- Mud\n  1. Deep\n\n> We waited.\n\n' +
    '| Boat | Fare |\n|------|------|\n| Ferry | 3 |\n\n<script>canary = 1</script>'
  await pasteInto(page, { text })
  await expect(textOf(page).getByRole('heading', { name: 'The tide' })).toBeVisible()
  expect(await html(page)).toBe(
    [
      '<h2>The tide</h2>',
      '<p>It is <strong>very</strong> low, says <a href="/city/plan">the plan</a>.</p>',
      '<ul><li>Sand</li><li>Mud<ol><li>Deep</li></ol></li></ul>',
      '<blockquote><p>We waited.</p></blockquote>',
      '<table><thead><tr><th>Boat</th><th>Fare</th></tr></thead>' +
        '<tbody><tr><td>Ferry</td><td>3</td></tr></tbody></table>',
    ].join('\n'),
  )
  await page.keyboard.press('ControlOrMeta+z')
  expect(await html(page)).toBe('')
  await page.keyboard.down('Shift')
  await pasteInto(page, { text: '## The tide\n- is **low**' })
  await page.keyboard.up('Shift')
  expect(await html(page)).toBe('<p>## The tide</p>\n<p>- is **low**</p>')
})

test('a table gets its caption, rows and columns, and a head', async ({ page, newsroom, unique }) => {
  await write(page, newsroom, unique)
  await clearText(page)
  const choose = async (name: string) => {
    await tool(page, 'Table').click()
    await page.getByRole('menuitem', { name, exact: true }).click()
  }
  await choose('Insert a table')
  for (const word of ['Day', 'Boats', 'Tide', 'Monday', '4', 'low']) {
    await page.keyboard.type(word)
    await page.keyboard.press('Tab')
  }
  await choose('Delete the row')
  await choose('Delete the column')
  await choose('First column is a heading')
  await textOf(page).locator('.table-caption').click()
  await settled(page)
  await page.keyboard.type('Boats by day')
  const source = await html(page)
  expect(source).toBe(
    '<table><caption>Boats by day</caption><thead><tr><th scope="col">Day</th><th scope="col">Boats</th></tr></thead>' +
      '<tbody><tr><th scope="row">Monday</th><td>4</td></tr></tbody></table>',
  )
  await textOf(page).locator('td').click()
  await choose('Delete the table')
  expect(await html(page)).toBe('')
})

test('a picture that is pasted is sent to the library, described and credited in place', async ({
  page,
  newsroom,
  unique,
}) => {
  const article = await write(page, newsroom, unique)
  await page.route('**/admin/media', async (route) => {
    expect(route.request().headers()['content-type']).toContain('multipart/form-data')
    await route.fulfill({ json: { pictures: [{ ...PICTURE, alt: '', caption: '', credit: 'Jo Li' }] } })
  })
  await textOf(page).click()
  await pasteInto(page, { picture: 'png', html: '<meta charset="utf-8"><img src="file:///C:/clip/a.png">' })
  const figure = textOf(page).locator('figure')
  await expect(figure.getByText('Not described yet')).toBeVisible()
  expect(await html(page)).toContain('alt="" width="1080"')
  await figure.getByLabel('Decoration only').check()
  expect(await html(page)).toContain('data-decorative=""')
  await figure.getByLabel('Decoration only').uncheck()
  await figure.getByLabel('Alt text').fill('A tram on a bridge')
  await expect(figure.getByLabel('Alt text')).toHaveAccessibleDescription(
    'What somebody who does not see it has to know.',
  )
  await expect(figure.getByLabel('Credit')).toHaveValue('Jo Li')
  await figure.locator('figcaption').click()
  await settled(page)
  await page.keyboard.type('Line 5, **seen** from the quay.')
  expect(await html(page)).toBe(
    '<p>Low water.</p>\n<figure><img src="/uploads/tram-line-five-approved-1080.webp" alt="A tram on a bridge" width="1080" height="720" loading="lazy" decoding="async">' +
      '<figcaption>Line 5, <strong>seen</strong> from the quay. <small>Jo Li</small></figcaption></figure>',
  )
  await page.keyboard.press('Enter')
  await page.keyboard.type('Then it left.')
  await keepText(page)
  await page.goto(article.path)
  await expect(page.getByRole('figure')).toContainText('Line 5, seen from the quay. Photo: Jo Li')
  await expect(page.locator('.body').getByText('Then it left.')).toBeVisible()
})

test('where a picture is cropped and credited for all articles is one link away, from the text and from the lead', async ({
  page,
  newsroom,
  unique,
}) => {
  const id = await addSeenPicture(newsroom, `crane-${unique}`)
  const bodyHtml =
    `<figure><img src="/uploads/crane-${unique}-960.webp" alt="A crane"></figure>` +
    '<figure><img src="/uploads/of-nobody-1080.webp" alt="Gone"></figure>'
  const article = await addLonelyArticle(newsroom, unique, { bodyHtml, leadMediaId: id })
  await page.context().route('**/uploads/*', async (route) => {
    await route.fulfill({ path: 'public/icon-144.png' })
  })
  await openWriting(page, await addStaff(newsroom, `Ines ${unique}`, 'editor'), article)
  const figures = textOf(page).locator('figure')
  const link = { name: 'Focal point and credit' }
  await expect(figures.first().getByRole('link', link)).toHaveAttribute('href', `/admin/media/${id}`)
  await expect(figures.nth(1).getByRole('link', link)).toBeHidden()
  const lead = page.getByRole('group', { name: 'Lead picture' })
  await expect(lead.getByRole('link', link)).toHaveAttribute('href', `/admin/media/${id}`)
  const other = page.waitForEvent('popup')
  await figures.first().getByRole('link', link).click()
  await expect((await other).getByRole('group', { name: 'Focal point' })).toBeVisible()
})

test('a picture that is refused is told of in words, and the text stays as it is', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await page.route('**/admin/media', async (route) => {
    await route.fulfill({ status: 413, json: { error: 'This picture is too large.' } })
  })
  await textOf(page).click()
  await pasteInto(page, { picture: 'png' })
  await expect(page.getByRole('status').filter({ hasText: 'This picture is too large.' })).toBeVisible()
  expect(await html(page)).toBe('<p>Low water.</p>')
})

test('what is copied from Word comes in as an article says it', async ({ page, newsroom, unique }) => {
  await write(page, newsroom, unique)
  await clearText(page)
  const fixture = (name: string) =>
    readFileSync(new URL(`../../components/admin/editor/fixtures/${name}`, import.meta.url), 'utf8')
  await pasteInto(page, { html: fixture('word.html.txt'), text: 'The ferry' })
  await expect(
    page.getByRole('status').filter({ hasText: 'Pictures from elsewhere were left out' }),
  ).toBeVisible()
  expect((await html(page)).replace(/\s+/g, ' ')).toBe(
    fixture('word.clean.html.txt').trim().replace(/\s+/g, ' '),
  )
})

test('what is pasted at the end of a sub-head goes on in it as words, and stands below as a text', async ({
  page,
  newsroom,
  unique,
}) => {
  await write(page, newsroom, unique)
  await clearText(page)
  await page.keyboard.type('## The tide')
  await pasteInto(page, { html: '<p>, at last</p>', text: ', at last' })
  const text = { html: '<p>It is low.</p><h2>Later</h2><p>It was high.</p>', text: 'It is low.' }
  await pasteInto(page, text)
  await page.keyboard.press('ControlOrMeta+z')
  expect(await html(page)).toBe('<h2>The tide, at last</h2>')
  await pasteInto(page, text)
  await page.keyboard.type(' Again.')
  expect(await html(page)).toBe(
    '<h2>The tide, at last</h2>\n<p>It is low.</p>\n<h2>Later</h2>\n<p>It was high. Again.</p>',
  )
})
