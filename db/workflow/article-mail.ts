import { eq } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { users } from '../schema/index.ts'
import { isInScope, may } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { ARTICLE_MAIL, type ArticleMail } from './kinds.ts'
import { stepRefusal, type Stepping, type WorkflowSettings } from './steps.ts'

/** What somebody can be mailed about: who may approve articles, of those; who writes, of his own. */
export const articleMailFor = (viewer: Viewer): ArticleMail[] =>
  ARTICLE_MAIL.filter((mail) => may(viewer, mail === 'submitted' ? 'articles.edit' : 'articles.write'))

/** Whether such a mail about an article is for somebody: he may approve what was submitted; what was done with his own he may see. */
export function isToldOf(
  mail: ArticleMail,
  article: Stepping,
  viewer: Viewer,
  settings: WorkflowSettings,
): boolean {
  if (!articleMailFor(viewer).includes(mail)) return false
  if (mail === 'submitted')
    return stepRefusal('approve', { ...article, status: 'review' }, viewer, settings) === null
  return article.isOwn && article.sectionIds.every((id) => isInScope(viewer, id))
}

/** What of it somebody has said that he does not want. */
export async function unwantedMailOf(db: Db, userId: number): Promise<ArticleMail[]> {
  const [row] = await db.read.select({ unwanted: users.unwantedMail }).from(users).where(eq(users.id, userId))
  return row?.unwanted ?? []
}

export type MailChoice = { ok: true } | { ok: false; reason: 'forbidden' | 'unknown-mail' }

/**
 * Keeps what somebody wants to be mailed about, for himself. What he cannot have now stays as he once said: his role
 * may change.
 *
 * @param wanted as they were ticked; all others are unwanted from now on
 */
export async function chooseArticleMail(
  db: Db,
  viewer: Viewer,
  wanted: readonly string[],
): Promise<MailChoice> {
  const open = articleMailFor(viewer)
  if (viewer.kind !== 'staff' || open.length === 0) return { ok: false, reason: 'forbidden' }
  if (wanted.some((mail) => !(open as readonly string[]).includes(mail)))
    return { ok: false, reason: 'unknown-mail' }
  await change(db, viewer.id, (mail, isUnwanted) =>
    open.includes(mail) ? !wanted.includes(mail) : isUnwanted,
  )
  return { ok: true }
}

/** No more of these mails, whoever follows the link: it was sent to this person alone. */
export async function endArticleMail(db: Db, userId: number, mails: readonly ArticleMail[]): Promise<void> {
  await change(db, userId, (mail, isUnwanted) => isUnwanted || mails.includes(mail))
}

async function change(db: Db, userId: number, says: (mail: ArticleMail, isUnwanted: boolean) => boolean) {
  await db.write(async (tx) => {
    const before = await unwantedIn(tx, userId)
    const unwantedMail = ARTICLE_MAIL.filter((mail) => says(mail, before.includes(mail)))
    await tx.update(users).set({ unwantedMail }).where(eq(users.id, userId))
  })
}

async function unwantedIn(tx: Tx, userId: number): Promise<ArticleMail[]> {
  const [row] = await tx.select({ unwanted: users.unwantedMail }).from(users).where(eq(users.id, userId))
  return row?.unwanted ?? []
}
