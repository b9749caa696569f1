import { and, eq, gt } from 'drizzle-orm'
import type { ArticleStatus } from '../articles/status.ts'
import type { Db } from '../client.ts'
import { stepping, workflowSettings } from '../drafts/may-write.ts'
import { standingOf } from '../drafts/standing.ts'
import { letterStaff } from '../outbox/facts.ts'
import { articleSteps, sections } from '../schema/index.ts'
import { readSettings } from '../settings/settings.ts'
import { isToldOf, unwantedMailOf } from './article-mail.ts'
import { isTold, MAIL_OF, type ArticleMail, type Step, type ToldStep } from './kinds.ts'

/** What is said of a step: of the article its headline alone, whoever reads along. */
export interface StepLetter {
  step: ToldStep
  mail: ArticleMail
  /** Who took it; empty for the command line and the clock. */
  by: string
  note: string
  /** When it is to be published, of one that is scheduled; of one that the clock published, when that was to be. */
  dueAt: number | null
  headline: string
  /** The name of the section that it is to stand in; null while nobody has chosen one. */
  section: string | null
  /** Where readers find it; null while they do not. */
  address: { section: string; slug: string } | null
}

/**
 * What somebody is told of a step, as things are now.
 *
 * @returns why he is not told any more, if that is so
 */
export async function letterStep(
  db: Db,
  { articleId, stepId, userId }: { articleId: number; stepId: number; userId: number },
): Promise<StepLetter | { dropped: string }> {
  const staff = await letterStaff(db, userId)
  if (!staff) return { dropped: 'this person is shut out' }
  const [taken] = await db.read.select().from(articleSteps).where(eq(articleSteps.id, stepId))
  const standing = await standingOf(db.read, staff, articleId)
  const step = taken?.step
  if (!taken || !standing || !step || !isTold(step)) return { dropped: 'the article is gone' }
  const mail = MAIL_OF[step]
  if ((await unwantedMailOf(db, userId)).includes(mail)) return { dropped: 'unsubscribed' }
  const settings = workflowSettings(await readSettings(db))
  if (!isToldOf(mail, stepping(standing), staff, settings))
    return { dropped: 'this article is not for this person any more' }
  const { article, fields } = standing
  if (!stillHolds(step, taken.toStatus, article.status)) return { dropped: 'it has not stayed so' }
  if (await hasGoneOn(db, { articleId, stepId, userId }))
    return { dropped: 'this person has gone on with it' }
  const section = await sectionOf(db, fields.sectionId)
  const standsIn = await sectionOf(db, article.sectionId)
  return {
    ...{ step, mail, by: taken.userName, note: taken.note, dueAt: taken.dueAt },
    ...{ headline: fields.headline, section: section?.name ?? null },
    address:
      article.status === 'published' && standsIn ? { section: standsIn.slug, slug: article.slug } : null,
  }
}

/** What is approved stays so when it is scheduled or published; all else is as it was left, or something else is told of it. */
const stillHolds = (step: Step, to: ArticleStatus, now: ArticleStatus): boolean =>
  now === to || (step === 'approve' && (now === 'scheduled' || now === 'published'))

/** Whether somebody has done something with it since, and so knows how it stood. */
async function hasGoneOn(
  db: Db,
  { articleId, stepId, userId }: { articleId: number; stepId: number; userId: number },
): Promise<boolean> {
  const { id } = articleSteps
  const [own] = await db.read
    .select({ id })
    .from(articleSteps)
    .where(and(eq(articleSteps.articleId, articleId), gt(id, stepId), eq(articleSteps.userId, userId)))
    .limit(1)
  return own !== undefined
}

async function sectionOf(db: Db, id: number | null) {
  if (id === null) return null
  const { name, slug } = sections
  const [row] = await db.read.select({ name, slug }).from(sections).where(eq(sections.id, id))
  return row ?? null
}
