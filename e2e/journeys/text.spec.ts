import { addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle } from '#db/testing/newsroom.ts'
import { expect, test } from '../test.ts'
import { keepText, openWriting, sourceOf, textOf } from '../writing-page.ts'

test('what a writer changes in a text, readers get, and the rest stays as it was', async ({
  page,
  anotherReader,
  javaScriptEnabled,
  newsroom,
  unique,
}) => {
  const kept = '<dl><dt>Spring tide</dt><dd>The highest.</dd></dl>'
  const article = await addLonelyArticle(newsroom, unique, {
    bodyHtml: `<p>Low water at nine.</p>\n${kept}\n<p data-embed="vimeo"><a href="https://vimeo.com/1">The tide</a></p>`,
  })
  const staff = await addStaff(newsroom, `Ines ${unique}`, 'editor')
  await openWriting(page, staff, article)
  if (javaScriptEnabled !== false) {
    await textOf(page).getByText('Low water at nine.').click()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('## When to be there')
  } else {
    const html = await sourceOf(page).inputValue()
    await sourceOf(page).fill(html.replace('<dl>', '<h2>When to be there</h2><script>alert(1)</script><dl>'))
  }
  await keepText(page)
  const reader = await anotherReader()
  await reader.goto(article.path)
  const body = reader.locator('.body')
  await expect(body.getByRole('heading', { name: 'When to be there' })).toBeVisible()
  await expect(body.getByText('Low water at nine.')).toBeVisible()
  await expect(body.locator('dl')).toHaveText('Spring tideThe highest.')
  await expect(body.getByRole('link', { name: 'The tide' })).toHaveAttribute('href', 'https://vimeo.com/1')
})
