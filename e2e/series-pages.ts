import { addArticle, addSection, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, addSeries } from '#db/testing/newsroom.ts'
import type { Open } from './desk-pages.ts'
import { press, signIn } from './desk.ts'

/** Where editors make series and link translations. */
export const SERIES_DESK_PAGES: [string, Open][] = [
  [
    'all series, one of them taken already',
    async (page, newsroom, unique) => {
      await addSeries(newsroom, `Weirs ${unique}`, [await addLonelyArticle(newsroom, unique)])
      await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), '/admin/series')
      await page.getByLabel('Name', { exact: true }).fill(`Weirs ${unique}`)
      await press(page, page.getByRole('button', { name: 'Make series' }))
    },
  ],
  [
    'a series, with parts and what could be one',
    async (page, newsroom, unique) => {
      const section = await addSection(newsroom, `Locks ${unique}`)
      const parts = [
        await addArticle(newsroom, section),
        await addArticle(newsroom, section, { headline: 'Locks, two' }),
      ]
      const { id } = await addSeries(newsroom, `Locks ${unique}`, parts)
      const other = await addLonelyArticle(newsroom, unique)
      await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), `/admin/series/${id}`)
      await page.getByLabel('Headline, words, or address').fill(other.path)
      await page.getByRole('button', { name: 'Find' }).click()
      await page.getByRole('button', { name: /^Add: / }).waitFor()
    },
  ],
  [
    'series of an article',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await addSeries(newsroom, `Mills ${unique}`, [article])
      const path = `/admin/articles/${article.id}/series`
      await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), path)
      await page.getByLabel('Part', { exact: true }).fill('first')
      await press(page, page.getByRole('button', { name: 'Save', exact: true }))
    },
  ],
  [
    'translations of an article',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const german = await addLonelyArticle(newsroom, `${unique} de`, { language: 'de' })
      const path = `/admin/articles/${article.id}/translations`
      await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), path)
      await page.getByLabel('Headline, words, or address').fill(german.path)
      await page.getByRole('button', { name: 'Find' }).click()
      await press(page, page.getByRole('button', { name: /^Link: / }))
    },
  ],
]
