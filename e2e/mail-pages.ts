import type { Page } from '@playwright/test'
import { addComment, addStaff } from '#db/testing/cast.ts'
import { addMail, failMail, setAlerts } from '#db/testing/mail.ts'
import { addLonelyArticle, LONG_AGO, type Db } from '#db/testing/newsroom.ts'
import { press, signIn } from './desk.ts'
import { keyFor } from './links.ts'
import { linkIn, mailTo, oneClickOf } from './mailbox.ts'

/** The mail that tells a moderator of a comment that waits. */
async function toldOf(newsroom: Db, unique: string) {
  const article = await addLonelyArticle(newsroom, unique)
  const ana = await addStaff(newsroom, `Ana ${unique}`, 'moderator')
  await setAlerts(newsroom, ana, { toldUntil: Date.now() + 86_400_000 })
  const parent = await addComment(newsroom, article, { name: 'ليلى' })
  const waiting = { status: 'pending', under: parent, at: LONG_AGO } as const
  const { id } = await addComment(newsroom, article, waiting)
  await addMail(newsroom, 'comment-waits', ana.email, { commentId: id, userId: ana.id }, Date.now())
  return await mailTo(newsroom, ana.email, 'comment-waits')
}

type Open = (page: Page, newsroom: Db, unique: string) => Promise<void>

/** The pages that mails lead to, and those of the desk that are about mail. */
export const MAIL_KINDS: [string, Open][] = [
  [
    'comment to decide on from a mail',
    async (page, newsroom, unique) => {
      await page.goto(linkIn(await toldOf(newsroom, unique), 'Decide'))
    },
  ],
  [
    'comment that was decided on from a mail',
    async (page, newsroom, unique) => {
      await page.goto(linkIn(await toldOf(newsroom, unique), 'Decide'))
      await press(page, page.getByRole('button', { name: 'Spam' }))
    },
  ],
  [
    'way out of a mail',
    async (page, newsroom, unique) => {
      await page.goto(oneClickOf(await toldOf(newsroom, unique)))
    },
  ],
  [
    'way out of mail about articles',
    async (page, newsroom, unique) => {
      const { id } = await addStaff(newsroom, `Edith ${unique}`, 'editor')
      await page.goto(`/commenter/unsubscribe?key=${keyFor('unsubscribe-submitted', { id, user: id })}`)
    },
  ],
  [
    'mail about articles that has ended',
    async (page, newsroom, unique) => {
      const { id } = await addStaff(newsroom, `Carl ${unique}`, 'contributor')
      await page.goto(`/commenter/unsubscribe?key=${keyFor('unsubscribe-articles', { id, user: id })}`)
      await press(page, page.locator('main .primary'))
    },
  ],
  ['way out with a broken link', async (page) => void (await page.goto('/commenter/unsubscribe?key=x'))],
  [
    'alerts',
    async (page, newsroom, unique) => {
      await addLonelyArticle(newsroom, unique)
      await signIn(page, await addStaff(newsroom, `Ana ${unique}`, 'moderator'), '/admin/alerts')
      await page.getByLabel('Only these:').check()
      await press(page, page.getByRole('button', { name: 'Save' }))
    },
  ],
  [
    'mail',
    async (page, newsroom, unique) => {
      await failMail(newsroom, `lost-${unique}@example.org`, '451 4.3.0 Try again later')
      await signIn(page, await addStaff(newsroom, `Edith ${unique}`, 'editor'), '/admin/mail')
    },
  ],
]
