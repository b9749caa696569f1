import type { Page } from '@playwright/test'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addReport, rejectAndAppeal } from '#db/testing/judging.ts'
import { addLonelyArticle, type Db } from '#db/testing/newsroom.ts'
import { press, signIn } from './desk.ts'

/** Opens a page in the state that is meant. */
export type Open = (page: Page, newsroom: Db, unique: string) => Promise<void>

/** What moderators work with, each page in a state in which it has something to show. */
export const DESK_PAGES: [string, Open][] = [
  [
    'queue, filtered',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await addComment(newsroom, article, { status: 'pending', body: 'Which side of the river?' })
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
      await page.goto(`/admin/comments?tab=pending&words=river&article=${article.id}`)
      for (const summary of ['Reject with a reason…', 'Context'])
        await page.locator('summary', { hasText: summary }).first().click()
    },
  ],
  [
    'what readers have reported',
    async (page, newsroom, unique) => {
      const comment = await addComment(newsroom, await addLonelyArticle(newsroom, unique))
      await addReport(newsroom, comment, { reference: `N-${unique}`, isNotice: true, law: 'Some law' })
      await signIn(
        page,
        await addStaff(newsroom, `Ana ${unique}`, 'moderator'),
        '/admin/comments?tab=reported',
      )
    },
  ],
  [
    'articles',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), '/admin/articles')
    },
  ],
  [
    'related news of an article',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Eve ${unique}`, 'editor'), '/admin/articles?find=harbour')
      await page.getByRole('main').getByRole('link', { name: 'Related news' }).first().click()
    },
  ],
  [
    'appeals',
    async (page, newsroom, unique) => {
      const comment = await addComment(newsroom, await addLonelyArticle(newsroom, unique), {
        status: 'pending',
      })
      await rejectAndAppeal(
        newsroom,
        await addStaff(newsroom, `Ben ${unique}`, 'moderator'),
        comment,
        'But why?',
      )
      await signIn(
        page,
        await addStaff(newsroom, `Ana ${unique}`, 'moderator'),
        '/admin/comments?tab=appeals',
      )
    },
  ],
  [
    'dossier of a commenter',
    async (page, newsroom, unique) => {
      const values = { addressHash: `net-${unique}`, status: 'pending' } as const
      const article = await addLonelyArticle(newsroom, unique)
      const { id } = await addComment(newsroom, article, values)
      await addComment(newsroom, article, values)
      await signIn(
        page,
        await addStaff(newsroom, `Ana ${unique}`, 'moderator'),
        `/admin/comments/${id}/author`,
      )
    },
  ],
  [
    'decision on all that match',
    async (page, newsroom, unique) => {
      await addComment(newsroom, await addLonelyArticle(newsroom, unique), { status: 'pending' })
      await signIn(
        page,
        await addStaff(newsroom, `Ana ${unique}`, 'moderator'),
        '/admin/comments/all?tab=pending',
      )
    },
  ],
  [
    'desk settings',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/desk')
    },
  ],
  [
    'article as a moderator sees it',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await addComment(newsroom, article, { name: 'Hester Blake' })
      await addComment(newsroom, article, { status: 'pending' })
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'))
      await page.goto(article.path)
    },
  ],
  [
    'crawlers',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/crawlers')
    },
  ],
  [
    'crawlers with errors',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/crawlers')
      await page.getByLabel('Own lines of robots.txt').fill('Dissallow: /x')
      await press(page, page.getByRole('button', { name: 'Save', exact: true }))
    },
  ],
  [
    'front page being arranged',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/front')
      await press(page, page.getByRole('button', { name: /^As lead: / }).first())
      await press(page, page.getByRole('button', { name: /^Hold: / }).first())
    },
  ],
  ...(['overview', 'sections', 'settings'] as const).map((name): [string, Open] => [
    name,
    async (page, newsroom, unique) => {
      const path = name === 'overview' ? '/admin' : `/admin/${name}`
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/comments')
      await page.goto(path)
    },
  ]),
  [
    'section',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/sections')
      await page.locator('.section-lines > li > div > a').first().click()
    },
  ],
  [
    'settings with errors',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/settings')
      await page.getByLabel('Accent on light paper').fill('#ffcc00')
      await page.getByLabel('Links on dark paper').fill('red')
      await press(
        page,
        page.getByRole('region', { name: 'Look' }).getByRole('button', { name: 'Save', exact: true }),
      )
    },
  ],
  ...(['log', 'statistics'] as const).map((name): [string, Open] => [
    name,
    async (page, newsroom, unique) =>
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), `/admin/${name}`),
  ]),
]
