import { addArticle, addSection, addStaff, addTag, DAY, type ArticleRow } from '#db/testing/cast.ts'
import type { Db } from '#db/testing/newsroom.ts'
import { removeArticles, settleRelated } from '#db/testing/related.ts'
import type { Page } from '@playwright/test'
import { signIn } from '../desk.ts'
import { expect, test } from '../test.ts'

/** A story of this test alone: one article, several that are related to it, one of them copied. */
async function story(newsroom: Db, unique: string) {
  const name = `Ferry ${unique.replaceAll(/\W/g, 'x')}`
  // A name of this test alone: what many articles name says little.
  const master = `Quint Abernathy${unique.replaceAll(/\W/g, 'x')}`
  const section = await addSection(newsroom, name)
  const tag = await addTag(newsroom, `Quays ${unique}`)
  const body = (about: string) => {
    const own = ['side', 'master', 'works', 'house', 'keeper', 'maker', 'yard', 'day', 'book', 'light']
    const told = own.map(
      (end) => `It was the ${about}${end} that ${about}ish people of the ${about} spoke of.`,
    )
    return `<p>The ${name} of harbourmaster ${master} has a ${about}.</p><p>${told.join(' ')}</p>`
  }
  const add = async (about: string, days: number): Promise<ArticleRow> =>
    await addArticle(newsroom, section, {
      headline: `${name} and the ${about}`,
      bodyHtml: body(about),
      publishedAt: Date.now() - days * DAY,
      tagIds: [tag.id],
    })
  const article = await add('gangway', 40)
  let days = 60
  for (const about of [
    'lantern',
    'rudder',
    'anchor',
    'compass',
    'funnel',
    'galley',
    'mooring',
    'bollard',
    'pontoon',
  ])
    await add(about, (days += 1))
  const copy = await addArticle(newsroom, section, {
    headline: `${name}: the gangway once more`,
    bodyHtml: body('gangway'),
    publishedAt: Date.now() - 41 * DAY,
  })
  await settleRelated(newsroom)
  return { article, copy, name }
}

const desk = (page: Page) => page.getByRole('main')
const entries = (page: Page) => desk(page).locator('ol.article-lines > li')

test('an editor finds an article, sees why others are related to it, and says what comes first', async ({
  page,
  newsroom,
  unique,
  anotherReader,
}) => {
  const { article, copy, name } = await story(newsroom, unique)
  await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), '/admin/articles')
  await page.getByLabel('Headline, words, or address').fill(article.path)
  await page.getByRole('button', { name: 'Find' }).click()
  await desk(page).getByRole('link', { name: 'Related news' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name} and the gangway`)
  await expect(entries(page).first()).toContainText(
    /Because: .*tags: Quays.*shared: .*Quint Abernathy.*same section/,
  )

  const copies = page.getByRole('region', { name: 'Left out as copies' })
  await expect(copies).toContainText(`${name}: the gangway once more`)
  await expect(copies).toContainText('% of the text is that of this article.')

  const [first = '', second = ''] = await entries(page).getByRole('link').allTextContents()
  await page.getByRole('button', { name: `Never relate: ${first}` }).click()
  await expect(page.getByRole('status')).toHaveText('Never related from now on.')
  await expect(entries(page).filter({ hasText: first })).toHaveCount(0)
  await expect(page.getByRole('region', { name: 'Never related' })).toContainText(first)

  const last = (await entries(page).getByRole('link').allTextContents()).at(-1) ?? ''
  await page.getByRole('button', { name: `Pin: ${last}` }).click()
  await page.getByRole('button', { name: `Pin: ${second}` }).click()
  await page.getByRole('button', { name: `Move up: ${second}` }).click()
  await expect(entries(page).nth(0)).toContainText(second)
  await expect(entries(page).nth(1)).toContainText(last)
  await expect(entries(page).nth(1)).toContainText('Pinned')

  const reader = await anotherReader()
  await reader.goto(article.path)
  const shown = await reader
    .getByRole('region', { name: 'Related news' })
    .locator('.side-headline')
    .allTextContents()
  expect(shown.slice(0, 2)).toEqual([second, last])
  expect(shown).toHaveLength(5)
  for (const out of [first, copy.slug]) expect(shown).not.toContain(out)
})

test('an editor pins what he has looked for, and puts a line into the text', async ({
  page,
  newsroom,
  unique,
}) => {
  const { article } = await story(newsroom, unique)
  const elsewhere = await addArticle(newsroom, await addSection(newsroom, `Off ${unique}`), {
    headline: `Quite another matter ${unique}`,
    bodyHtml: '<p>Marmalade.</p>',
  })
  const here = `/admin/articles/${article.id}/related`
  await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), here)
  await page.getByLabel('Headline, words, or address').fill(elsewhere.path)
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('button', { name: `Pin: Quite another matter ${unique}` }).click()
  await expect(entries(page).first()).toContainText('Because: chosen by an editor')

  const suggestions = page.getByRole('region', { name: 'For a “Read also” line' })
  const headline = (await suggestions.getByRole('link').first().textContent()) ?? ''
  const place = suggestions.getByLabel('Put it').first()
  await expect(place.getByRole('option').nth(1)).toHaveText(/^after paragraph 1: \S/)
  await place.selectOption({ value: '1' })
  await suggestions.getByRole('button', { name: `Insert: ${headline}` }).click()
  await expect(page.getByRole('status')).toHaveText('The line stands in the text.')
  await page.getByRole('button', { name: 'Compare anew' }).click()
  await expect(page.getByRole('status')).toHaveText('Compared anew.')
  await page.goto(article.path)
  await expect(page.locator('.body p').nth(1)).toContainText(headline)
  await expect(page.getByRole('link', { name: headline })).toHaveCount(1)
})

test('what can no longer be done is said, and who may not edit is told so', async ({
  page,
  newsroom,
  unique,
  anotherReader,
}) => {
  const { article } = await story(newsroom, unique)
  const here = `/admin/articles/${article.id}/related`
  const editor = await addStaff(newsroom, `Eve ${unique}`, 'editor')
  await signIn(page, editor, here)
  const [first = ''] = await entries(page).getByRole('link').allTextContents()
  await removeArticles(newsroom, first)
  await page.getByRole('button', { name: `Pin: ${first}` }).click()
  // Next announces what page was opened by an alert of its own.
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('There is no such article any more.')
  await page.goto('/admin/articles/99999999/related')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('No article is like that.')

  const moderator = await anotherReader()
  await signIn(moderator, await addStaff(newsroom, `Mo ${unique}`, 'moderator'), here)
  await expect(moderator.getByRole('heading', { level: 1 })).toContainText('Your role does not include')
  expect((await moderator.request.get('/admin/articles')).status()).toBe(403)
})
