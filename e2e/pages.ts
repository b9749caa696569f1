import type { Page } from '@playwright/test'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, LONG_AGO, type Db } from '#db/testing/newsroom.ts'
import { commentForm } from './comment-form.ts'
import { signIn } from './desk.ts'

type Open = (page: Page, newsroom: Db, unique: string) => Promise<void>

const at =
  (path: string): Open =>
  async (page) => {
    await page.goto(path)
  }

const TRAM = '/city/tram-line-five-approved'

/** One page of each kind, in each state that looks different: what validators and measurements are run on. */
export const KINDS: [string, Open][] = [
  ['front', at('/')],
  ['section', at('/city')],
  ['article with comments', at(TRAM)],
  [
    'article with a reply being written',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const { id } = await addComment(newsroom, article, { name: 'Hester Blake' })
      await page.goto(`${article.path}?reply=${id}`)
    },
  ],
  [
    'article with form errors',
    async (page, newsroom, unique) => {
      await page.goto((await addLonelyArticle(newsroom, unique)).path)
      await commentForm(page).postUnchecked()
    },
  ],
  [
    'article with a held comment',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await page.goto(article.path)
      await commentForm(page).fill({ name: 'ليلى', email: `reader-${unique}@example.org`, body: 'Waiting.' })
      await commentForm(page).post()
    },
  ],
  [
    'article with comments closed',
    async (page, newsroom, unique) => {
      await page.goto((await addLonelyArticle(newsroom, unique, { commentsOpen: false })).path)
    },
  ],
  [
    'article with a picture in its text',
    async (page, newsroom, unique) => {
      const bodyHtml =
        '<p>Before.</p><figure><img src="/uploads/tram-line-five-approved-1620.webp" alt="A plan"></figure>'
      await page.goto((await addLonelyArticle(newsroom, unique, { bodyHtml })).path)
    },
  ],
  ['tag', at('/tag/trams')],
  ['author', at('/author/ines-aldous')],
  ['search', at('/search?q=tram')],
  ['search without results', at('/search?q=zyzzyva')],
  ['not found', at('/city/no-such-line')],
  ['sign-in', at('/admin/sign-in')],
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
]
