import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, LONG_AGO } from '#db/testing/newsroom.ts'
import { AFTERWARDS_DESK_PAGES, AFTERWARDS_PAGES } from './afterwards-pages.ts'
import { DESK_PAGES, type Open } from './desk-pages.ts'
import { signIn } from './desk.ts'
import { LETTER_DESK_PAGES, LETTER_PAGES } from './letter-pages.ts'
import { MAIL_KINDS } from './mail-pages.ts'
import { SERIES_DESK_PAGES } from './series-pages.ts'
import { STAFF_PAGES } from './staff-pages.ts'
import { READER_PAGES } from './reader-pages.ts'

/** One page of each kind, in each state that looks different: what validators and measurements are run on. */
export const KINDS: [string, Open][] = [
  ...READER_PAGES,
  ...LETTER_PAGES,
  ...AFTERWARDS_PAGES,
  ['sign-in', async (page) => void (await page.goto('/admin/sign-in'))],
  [
    'sign-in with errors',
    async (page) => {
      await page.goto('/admin/sign-in')
      await page.getByRole('button', { name: 'Sign in' }).click()
      await page.waitForLoadState()
    },
  ],
  [
    'queue',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const parent = await addComment(newsroom, article)
      await addComment(newsroom, article, {
        name: `Hester ${unique}`,
        under: parent,
        status: 'pending',
        at: LONG_AGO,
      })
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
    },
  ],
  [
    'rules',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/rules')
      await page.goto(`/admin/rules?find=${article.path}`)
    },
  ],
  [
    'rules with a test',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await addComment(newsroom, article, { body: `The casino ${unique}.`, at: Date.now() })
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/rules')
      await page.getByLabel('Banned words', { exact: true }).fill(`casino ${unique}`)
      await page.getByRole('button', { name: 'Test on the last 30 days' }).click()
      await page.waitForLoadState()
    },
  ],
  ...DESK_PAGES,
  ...SERIES_DESK_PAGES,
  ...MAIL_KINDS,
  ...LETTER_DESK_PAGES,
  ...AFTERWARDS_DESK_PAGES,
  ...STAFF_PAGES,
]
