import { addSection, addStaff } from '#db/testing/cast.ts'
import { save, writeArticle } from '#db/testing/writing.ts'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

test('a checklist says what keeps an article from being published, and what is better looked at', async ({
  page,
  newsroom,
  unique,
}) => {
  const section = await addSection(newsroom, `Checks ${unique}`)
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const bodyHtml = `<p>See <a href="/nowhere-${unique}/story">this</a>.</p>`
  const id = await writeArticle(newsroom, edith, section, { headline: '', bodyHtml }, Date.now())
  await signIn(page, edith, `/admin/articles/${id}/checklist`)
  const list = page.getByRole('region', { name: 'Checklist' })
  await expect(list.getByRole('heading', { level: 3 })).toHaveText([
    'Needed before publishing',
    'Better looked at',
  ])
  await expect(list.getByRole('link', { name: 'It has no headline.' })).toHaveAttribute(
    'href',
    `/admin/articles/${id}#headline`,
  )
  await expect(list.getByRole('listitem')).toHaveText([
    ...['It has no headline.', 'It has no standfirst.', 'Nobody’s name stands on it.'],
    'It has neither a standfirst nor a description for search engines.',
    `This link leads nowhere: /nowhere-${unique}/story`,
  ])
  const whole = {
    headline: 'Tram',
    standfirst: 'Again.',
    newAuthors: [`Guest ${unique}`],
    bodyHtml: '<p>Text.</p>',
  }
  await save(newsroom, edith, id, whole, Date.now())
  await page.reload()
  await expect(list.getByText('Nothing is missing.')).toBeVisible()
})
