import type { Page } from '@playwright/test'
import { addCorrection, addErrorReport, addPost, endLive, goLive } from '#db/testing/afterwards.ts'
import { addStaff } from '#db/testing/cast.ts'
import { addLonelyArticle, changeArticle, type Db } from '#db/testing/newsroom.ts'
import type { Open } from './desk-pages.ts'
import { press, signIn } from './desk.ts'

const at =
  (path: string): Open =>
  async (page) => {
    await page.goto(path)
  }

const mainButton = (page: Page) => page.locator('main .primary')

/** A live blog with posts of each kind, and so many that there is a second page. */
async function liveBlog(newsroom: Db, unique: string) {
  const article = await addLonelyArticle(newsroom, unique)
  const now = Date.now()
  await goLive(newsroom, article, now - 3_600_000)
  for (let n = 0; n < 32; n += 1)
    await addPost(newsroom, article, { body: `Water ${n}.`, at: now - 3_000_000 + n * 1000 })
  await addPost(newsroom, article, { headline: 'Harbour', body: '- Quay', isPinned: true, at: now })
  await addPost(newsroom, article, { headline: 'Bridge', body: '> Closed', isKey: true, at: now })
  return article
}

/** What is done with articles that readers have already, whatever language the site speaks. */
export const AFTERWARDS_PAGES: [string, Open][] = [
  ['corrections', at('/corrections')],
  [
    'corrected article',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      for (const kind of ['correction', 'clarification', 'update'] as const)
        await addCorrection(newsroom, article, { kind, text: 'Wharf.', at: Date.now() })
      await page.goto(article.path)
    },
  ],
  [
    'what changed in an article',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await changeArticle(newsroom, article, { standfirst: 'Found.' })
      await changeArticle(newsroom, article, { headline: 'Quay' })
      await page.goto(`${article.path}/changes`)
    },
  ],
  [
    'report of an error, with errors',
    async (page, newsroom, unique) => {
      const { id } = await addLonelyArticle(newsroom, unique)
      await page.goto(`/corrections/report?article=${id}&quote=Wharf`)
      await press(page, mainButton(page))
    },
  ],
  [
    'report of an error, sent',
    async (page, newsroom, unique) => {
      const { id } = await addLonelyArticle(newsroom, unique)
      await page.goto(`/corrections/report?article=${id}&sent`)
    },
  ],
  ['report of an error in nothing', at('/corrections/report?article=99999999')],
  [
    'live blog',
    async (page, newsroom, unique) => {
      await page.goto((await liveBlog(newsroom, unique)).path)
    },
  ],
  [
    'older posts of a live blog',
    async (page, newsroom, unique) => {
      await page.goto(`${(await liveBlog(newsroom, unique)).path}/updates/2`)
    },
  ],
  [
    'live blog that is over',
    async (page, newsroom, unique) => {
      const article = await liveBlog(newsroom, unique)
      await endLive(newsroom, article, Date.now())
      await page.goto(article.path)
    },
  ],
]

const editor = async (newsroom: Db, unique: string) => await addStaff(newsroom, `Edith ${unique}`, 'editor')

/** The same at the desk. */
export const AFTERWARDS_DESK_PAGES: [string, Open][] = [
  [
    'desk of corrections',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await addErrorReport(newsroom, article, { quote: 'What was found.', email: 'zoe@example.org' })
      await addErrorReport(newsroom, article, { quote: 'Nobody said so.' })
      await addCorrection(newsroom, article, { text: 'Wharf.', at: Date.now() })
      await signIn(page, await editor(newsroom, unique), '/admin/corrections')
      for (const summary of await page.locator('main summary').all()) await summary.click()
    },
  ],
  [
    'desk of corrections, with errors',
    async (page, newsroom, unique) => {
      const id = await addErrorReport(newsroom, await addLonelyArticle(newsroom, unique))
      await signIn(page, await editor(newsroom, unique), `/admin/corrections/publish?report=${id}`)
      await page.locator('textarea[name=text]').fill('')
      await press(page, mainButton(page))
    },
  ],
  [
    'desk of a live blog',
    async (page, newsroom, unique) => {
      const { id } = await liveBlog(newsroom, unique)
      await signIn(page, await editor(newsroom, unique), `/admin/articles/${id}/live`)
      for (const summary of await page.locator('main summary').all()) await summary.click()
    },
  ],
  [
    'desk of all live blogs',
    async (page, newsroom, unique) => {
      await liveBlog(newsroom, unique)
      await signIn(page, await editor(newsroom, unique), '/admin/live')
    },
  ],
]
