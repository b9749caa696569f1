import type { Page } from '@playwright/test'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addConfirmed, rejectComment, warnCommenter, type Commenter } from '#db/testing/commenters.ts'
import { setArticle } from '#db/testing/editing.ts'
import { addLonelyArticle, type Db } from '#db/testing/newsroom.ts'
import { commentForm } from './comment-form.ts'
import type { Open } from './desk-pages.ts'
import { press } from './desk.ts'
import { keyFor } from './links.ts'
import type { Language } from '#words/languages.ts'

const at =
  (path: string): Open =>
  async (page) => {
    await page.goto(path)
  }

const TRAM = '/city/tram-line-five-approved'

/** A commenter with a comment in each state that his page shows otherwise, and a warning. */
async function ownPageOf(newsroom: Db, unique: string): Promise<Commenter> {
  const article = await addLonelyArticle(newsroom, unique)
  const zoe = { name: `Zoë ${unique}`, email: `zoe-${unique}@example.org` }
  const { comment, commenter } = await addConfirmed(newsroom, article, { ...zoe, status: 'pending' })
  for (const status of ['approved', 'spam', 'trash'] as const)
    await addConfirmed(newsroom, article, { ...zoe, status })
  await addComment(newsroom, article, { ...zoe, body: 'Unconfirmed.' })
  const ana = await addStaff(newsroom, `Anna ${unique}`, 'moderator')
  await rejectComment(newsroom, ana, comment, { reason: 'abusive', note: 'Please say it politely.' })
  await warnCommenter(newsroom, commenter, 'Please stay civil.')
  return commenter
}

/** The button that a page is for, whatever it says. */
const mainButton = (page: Page) => page.locator('main .primary')

const formOn = async (page: Page) =>
  commentForm(page, (await page.locator('html').getAttribute('lang')) as Language)

/** One page of each kind that readers see, in each state that looks different, whatever language the site speaks. */
export const READER_PAGES: [string, Open][] = [
  [
    'advertisement that names its source',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const said = { label: 'sponsored', sourceName: 'Harbour Post', sourceUrl: 'https://post.example/1' }
      await setArticle(newsroom, article.id, said)
      await page.goto(article.path)
    },
  ],
  ['front', at('/')],
  ['section', at('/city')],
  ['feeds', at('/feeds')],
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
      await (await formOn(page)).postUnchecked()
    },
  ],
  [
    'article with a held comment',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      await page.goto(article.path)
      const form = await formOn(page)
      await form.fill({ name: 'ليلى', email: `reader-${unique}@example.org`, body: 'Waiting.' })
      await form.post()
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
  [
    'report with errors',
    async (page, newsroom, unique) => {
      const { id } = await addComment(newsroom, await addLonelyArticle(newsroom, unique))
      await page.goto(`/comments/${id}/report`)
      await press(page, mainButton(page))
    },
  ],
  [
    'notice of illegal content with errors',
    async (page, newsroom, unique) => {
      const { id } = await addComment(newsroom, await addLonelyArticle(newsroom, unique))
      await page.goto(`/comments/${id}/report?notice`)
      await press(page, mainButton(page))
    },
  ],
  [
    'receipt of a report, and a muted commenter',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const { id } = await addComment(newsroom, article)
      await page.goto(`/comments/${id}/mute`)
      await press(page, mainButton(page))
      await page.goto(`/comments/${id}/report`)
      await page.locator('input[name=reason][value=spam]').check()
      await press(page, mainButton(page))
    },
  ],
  [
    'article with a muted commenter',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const { id } = await addComment(newsroom, article, { name: 'Hester Blake' })
      await page.goto(`/comments/${id}/mute`)
      await press(page, mainButton(page))
    },
  ],
  [
    'own comment being changed',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const { id } = await addComment(newsroom, article, { status: 'pending', at: Date.now() })
      await page.goto(`${article.path}/comments/${id}/edit?delete&key=${keyFor('edit', { id })}`)
    },
  ],
  [
    'confirming an address',
    async (page, newsroom, unique) => {
      const { id } = await addComment(newsroom, await addLonelyArticle(newsroom, unique))
      await page.goto(`/commenter/confirm?key=${keyFor('confirm', { id })}`)
    },
  ],
  [
    'own page',
    async (page, newsroom, unique) => {
      const { id, version } = await ownPageOf(newsroom, unique)
      await page.goto(`/commenter?key=${keyFor('own', { id, version })}`)
    },
  ],
  [
    'erasing',
    async (page, newsroom, unique) => {
      const { id, version } = await ownPageOf(newsroom, unique)
      await page.goto(`/commenter/erase?key=${keyFor('own', { id, version })}`)
      await press(page, mainButton(page))
    },
  ],
  [
    'appeal',
    async (page, newsroom, unique) => {
      const article = await addLonelyArticle(newsroom, unique)
      const { id } = await addComment(newsroom, article, { status: 'rejected' })
      await page.goto(`/comments/${id}/appeal?key=${keyFor('appeal', { id })}`)
      await press(page, mainButton(page))
    },
  ],
  ['asking for the link to one’s own comments', at('/commenter?sent')],
  ['people who are muted', at('/commenter/muted')],
  ['saved articles', at('/saved')],
  [
    'old article with a list of what is in it',
    async (page, newsroom, unique) => {
      const bodyHtml = ['One', 'Two', 'Three', 'Four'].map((text) => `<h2>${text}</h2><p>Words.</p>`).join('')
      await page.goto((await addLonelyArticle(newsroom, unique, { bodyHtml })).path)
    },
  ],
  ['archive', at('/archive')],
  ['archive of a year', at(`/${new Date().getUTCFullYear()}`)],
  ['all tags', at('/tag')],
  ['all authors', at('/author')],
  ['all series', at('/series')],
  ['series', at('/series/down-by-the-water')],
  ['article of a series', at('/culture/maritime-museum-letters')],
  ['tag', at('/tag/trams')],
  ['author', at('/author/ines-aldous')],
  ['search', at('/search?q=tram')],
  ['search without results', at('/search?q=zyzzyva')],
  ['transparency', at('/transparency')],
  ['about', at('/about')],
  ['masthead', at('/about/masthead')],
  ['contact', at('/about/contact')],
  ['page about the newspaper', at('/about/ownership')],
  ['not found', at('/city/no-such-line')],
]
