import type { Page } from '@playwright/test'
import { addComment, addSection, addStaff } from '#db/testing/cast.ts'
import { addReport, rejectAndAppeal } from '#db/testing/judging.ts'
import { addHook } from '#db/testing/mail.ts'
import { addLonelyArticle, type Db } from '#db/testing/newsroom.ts'
import { writeArticle } from '#db/testing/writing.ts'
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
    'preview of an article',
    async (page, newsroom, unique) => {
      const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
      const section = await addSection(newsroom, `Previewed ${unique}`)
      const id = await writeArticle(newsroom, edith, section, {}, Date.now())
      await signIn(page, edith, `/admin/articles/${id}/preview?width=phone&look=dark`)
      await press(page, page.getByRole('button', { name: 'Make a link' }))
    },
  ],
  [
    'notes on an article',
    async (page, newsroom, unique) => {
      const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
      const section = await addSection(newsroom, `Noted ${unique}`)
      const id = await writeArticle(newsroom, edith, section, { label: 'opinion' }, Date.now())
      await signIn(page, edith, `/admin/articles/${id}/notes`)
      await page.getByLabel('New note').fill('Says who?')
      await press(page, page.getByRole('button', { name: 'Add note' }))
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
    'pictures',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/media')
    },
  ],
  [
    'picture',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/media?q=tram')
      await page.locator('.media-grid').getByRole('link').first().click()
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
    'webhooks',
    async (page, newsroom, unique) => {
      await addHook(newsroom, `https://hooks.example.com/${unique}`)
      await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), '/admin/webhooks')
    },
  ],
  [
    'a webhook',
    async (page, newsroom, unique) => {
      const id = await addHook(newsroom, `https://hooks.example.com/${unique}`)
      await signIn(page, await addStaff(newsroom, `Ada ${unique}`, 'admin'), `/admin/webhooks/${id}`)
      await press(page, page.getByRole('button', { name: 'New secret' }))
    },
  ],
  ...(['log', 'statistics'] as const).map((name): [string, Open] => [
    name,
    async (page, newsroom, unique) =>
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), `/admin/${name}`),
  ]),
]
