import type { Page } from '@playwright/test'
import { addComment, addSection, addStaff } from '#db/testing/cast.ts'
import { addReport, rejectAndAppeal } from '#db/testing/judging.ts'
import { addHook } from '#db/testing/mail.ts'
import { addLonelyArticle, type Db } from '#db/testing/newsroom.ts'
import { limitTo } from '#db/testing/staff.ts'
import { save, writeArticle } from '#db/testing/writing.ts'
import { press, signIn } from './desk.ts'
import { putText } from './writing-page.ts'
import { pressForm } from './writing.ts'

/** Opens a page in the state that is meant. */
export type Open = (page: Page, newsroom: Db, unique: string) => Promise<void>

/** An article in a section of its own, by the editor who is signed in. @returns its id */
async function writtenBy(page: Page, newsroom: Db, unique: string): Promise<number> {
  const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
  const section = await addSection(newsroom, `Weirs ${unique}`, {
    listed: false,
    description: 'Set up by a test.',
  })
  const id = await writeArticle(newsroom, edith, section, { authorIds: [] }, Date.now())
  await save(newsroom, edith, id, { headline: 'Weir mended at last' }, Date.now())
  await signIn(page, edith, '/admin/articles')
  return id
}

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
    'articles: writing one',
    async (page, newsroom, unique) => {
      const id = await writtenBy(page, newsroom, unique)
      await page.goto(`/admin/articles/${id}`)
      for (const summary of ['More…', 'Comments, language, age'])
        await page.locator('summary', { hasText: summary }).click()
    },
  ],
  [
    'articles: history of one',
    async (page, newsroom, unique) => {
      const id = await writtenBy(page, newsroom, unique)
      await page.goto(`/admin/articles/${id}/history`)
    },
  ],
  [
    'articles: two texts of one',
    async (page, newsroom, unique) => {
      const id = await writtenBy(page, newsroom, unique)
      await page.goto(`/admin/articles/${id}`)
      const eve = await addStaff(newsroom, `Eve ${unique}`, 'editor')
      await save(newsroom, eve, id, { headline: 'Weir mended', bodyHtml: '<p>By Eve.</p>' }, Date.now())
      await putText(page, '<p>Fares stay as they are, for now.</p>')
      await pressForm(page, page.getByRole('button', { name: 'Save', exact: true }))
    },
  ],
  [
    'articles: a new one',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Carl ${unique}`, 'contributor'), '/admin/articles/new')
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
  [
    'front page being arranged',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/front')
      await press(page, page.getByRole('button', { name: /^As lead: / }).first())
      await press(page, page.getByRole('button', { name: /^Hold: / }).first())
    },
  ],
  ...(['overview', 'sections', 'settings'] as const).map((name): [string, Open] => [
    `desk: ${name}`,
    async (page, newsroom, unique) => {
      const path = name === 'overview' ? '/admin' : `/admin/${name}`
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/comments')
      await page.goto(path)
    },
  ]),
  [
    'desk: a section',
    async (page, newsroom, unique) => {
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'admin'), '/admin/sections')
      await page.locator('.section-lines > li > div > a').first().click()
    },
  ],
  ...(['sections', 'section', 'section of others', 'rules'] as const).map((name): [string, Open] => [
    `desk: ${name}, by an editor of one section`,
    async (page, newsroom, unique) => {
      const section = await addSection(newsroom, `Own ${unique}`)
      const other = await addSection(newsroom, `Other ${unique}`)
      const edith = await addStaff(newsroom, `Edith ${unique}`, 'editor')
      await limitTo(newsroom, edith, [section.id])
      await signIn(page, edith, name === 'rules' ? '/admin/rules' : '/admin/sections')
      if (name === 'section') await page.goto(`/admin/sections/${section.id}`)
      if (name === 'section of others') await page.goto(`/admin/sections/${other.id}`)
    },
  ]),
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
