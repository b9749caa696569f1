import { randomInt, randomUUID } from 'node:crypto'
import { and, countDistinct, eq, gt, sql } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { hasEnough } from '../commenters/ask.ts'
import { followUp } from '../moderation/consequences.ts'
import { writeLog } from '../moderation/log.ts'
import { announce, queueMail } from '../outbox/queue.ts'
import { articles, commentReports, comments, sections } from '../schema/index.ts'
import { readSettings, type Settings } from '../settings/settings.ts'
import { GUEST } from '../users/viewer.ts'
import { emailKey } from '../text/email.ts'
import type { Tx } from '../writer.ts'
import type { ReportFields } from './report-form.ts'
import { PUBLISHED } from './status.ts'

export interface NewReport extends ReportFields {
  commentId: number
  /** Keyed hash of the browser and this comment. */
  reporterHash: string
  /** The same of its network. */
  networkHash: string
}

export type Reported = { ok: true; reference: string; isNew: boolean } | { ok: false; reason: 'gone' }

/**
 * Takes a reader's report of a comment, one of each browser: whoever sends a second is told the number of his first. When it
 * was reported from so many networks as the setting says, it waits for a moderator; its author is not told and has nothing
 * to fear before the decision. Networks are counted and not browsers: whoever throws his cookies away stays one.
 *
 * @param input fields cleaned by checkReport
 * @param now milliseconds
 */
export async function reportComment(db: Db, input: NewReport, now: number): Promise<Reported> {
  const settings = await readSettings(db)
  return await db.write(async (tx) => {
    const { commentId, reporterHash } = input
    const [earlier] = await tx
      .select({ reference: commentReports.reference })
      .from(commentReports)
      .where(and(eq(commentReports.commentId, commentId), eq(commentReports.reporterHash, reporterHash)))
    if (earlier) return { ok: true, reference: earlier.reference, isNew: false }
    const { status, revision, decidedAt } = comments
    const [comment] = await tx
      .select({ id: comments.id, status, revision, decidedAt })
      .from(comments)
      .where(eq(comments.id, commentId))
    if (comment?.status !== PUBLISHED) return { ok: false, reason: 'gone' }
    const reference = newReference()
    const [row] = await tx
      .insert(commentReports)
      .values({ ...input, reference, createdAt: now })
      .returning({ id: commentReports.id })
    if (row) await acknowledge(tx, row.id, input.reporterEmail, now)
    await announce(tx, 'comment.reported', { commentId }, now)
    await holdIfMany(tx, comment, settings, now)
    return { ok: true, reference, isNew: true }
  })
}

/** Anybody can type anybody's address into a notice. */
const RECEIPTS = { perHour: 5, perDay: 20 }

async function acknowledge(tx: Tx, reportId: number, typed: string, now: number) {
  // However it is written, it is one mailbox with one limit.
  const to = emailKey(typed)
  if (to === '' || (await hasEnough(tx, 'report-received', to, now, RECEIPTS))) return
  const once = `report-received-${reportId}`
  await queueMail(tx, { kind: 'report-received', to, data: { reportId }, once }, now)
}

interface Reportable {
  id: number
  revision: number
  decidedAt: number | null
}

async function holdIfMany(tx: Tx, { id, revision, decidedAt }: Reportable, settings: Settings, now: number) {
  const most = settings['comments.reportThreshold']
  if (most === 0) return
  // What a moderator knew when he decided is no reason to ask him again.
  const unseen = and(
    eq(commentReports.commentId, id),
    eq(commentReports.status, 'open'),
    gt(commentReports.createdAt, decidedAt ?? 0),
  )
  // Reports from before networks were kept count by their reader.
  const { networkHash, reporterHash } = commentReports
  const from = sql`coalesce(${networkHash}, ${reporterHash})`
  const [reporters] = await tx
    .select({ n: countDistinct(from) })
    .from(commentReports)
    .where(unseen)
  if ((reporters?.n ?? 0) < most) return
  await tx
    .update(comments)
    .set({ status: 'pending', revision: sql`${comments.revision} + 1` })
    .where(eq(comments.id, id))
  const subject = { subject: 'comment' as const, subjectId: id, commentId: id, action: 'hold' }
  const moved = { fromStatus: PUBLISHED, toStatus: 'pending' as const, revision, batch: randomUUID() }
  await writeLog(tx, GUEST, { ...subject, ...moved, reason: 'reported' }, now)
  await followUp(tx, { commentId: id, from: PUBLISHED, to: 'pending' }, now)
}

/** No letter or digit that is taken for another one when it is read aloud or written down. */
const LETTERS = 'ACDEFGHJKMNPQRTUVWXY34679'
const newReference = () => `${letters()}-${letters()}`
const letters = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** What somebody may know of a report who has its number: how far it is, and nothing of who reported what words; and under which article. */
export async function reportStatus(db: Db, reference: string) {
  const { status, isNotice, createdAt, decidedAt, statement } = commentReports
  const [row] = await db.read
    .select({
      ...{ reference: commentReports.reference, status, isNotice, createdAt, decidedAt, statement },
      ...{ headline: articles.headline, slug: articles.slug, section: sections.slug },
    })
    .from(commentReports)
    .innerJoin(comments, eq(comments.id, commentReports.commentId))
    // Only what readers may see: of an article that was taken back, a receipt says nothing.
    .leftJoin(articles, and(eq(articles.id, comments.articleId), eq(articles.status, 'published')))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(commentReports.reference, reference))
  if (!row) return null
  const { headline, slug, section, ...report } = row
  const isShown = headline !== null && slug !== null && section !== null
  return { ...report, article: isShown ? { headline, path: articlePath({ section, slug }) } : null }
}
