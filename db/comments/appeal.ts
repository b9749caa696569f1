import { and, eq, not } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { isAgainstLatest, latestRejection } from '../moderation/rejection.ts'
import { announce } from '../outbox/queue.ts'
import { articles, commentAppeals, comments, sections } from '../schema/index.ts'
import { cleanText, graphemes } from '../text/plain.ts'
import type { FieldProblem } from './form.ts'
import { noteToAuthor } from './note.ts'
import { REPORT_LONGEST } from './rules.ts'

/** A rejected comment, as its author finds it on the page of his appeal; null when there is none such. */
export async function appealPage(db: Db, commentId: number) {
  const { authorName, body, status, rejectReason, emailKey, commenterId } = comments
  const [row] = await db.read
    .select({
      ...{ authorName, body, status, rejectReason, emailKey, commenterId },
      moderatorNote: noteToAuthor,
      ...{ headline: articles.headline, section: sections.slug, slug: articles.slug },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(comments.id, commentId))
  if (!row || row.emailKey === '') return null
  const [appeal] = await db.read
    .select({
      ...{ body: commentAppeals.body, status: commentAppeals.status, answer: commentAppeals.answer },
      ...{ createdAt: commentAppeals.createdAt, decidedAt: commentAppeals.decidedAt },
    })
    .from(commentAppeals)
    .where(and(eq(commentAppeals.commentId, commentId), isAgainstLatest))
  return { ...row, path: articlePath(row), appeal: appeal ?? null }
}

export type Appealed =
  | { ok: true }
  /** 'not-rejected': there is nothing to appeal against, or there is no such comment. */
  | { ok: false; reason: 'not-rejected' | 'again' }
  | { ok: false; reason: 'problem'; problem: FieldProblem }

/**
 * Takes what the author of a rejected comment says against its rejection: once, for a moderator who has not rejected it. One
 * against an earlier rejection, which was decided, gives way to it; the log keeps how.
 *
 * @param commentId of which the caller has proved that it is his
 * @param now milliseconds
 */
export async function appeal(
  db: Db,
  { commentId, body: raw }: { commentId: number; body: string },
  now: number,
): Promise<Appealed> {
  const body = cleanText(raw)
  return await db.write(async (tx) => {
    const [comment] = await tx
      .select({ status: comments.status })
      .from(comments)
      .where(eq(comments.id, commentId))
    if (comment?.status !== 'rejected') return { ok: false, reason: 'not-rejected' }
    if (body === '') return { ok: false, reason: 'problem', problem: 'missing' }
    if (graphemes(body) > REPORT_LONGEST) return { ok: false, reason: 'problem', problem: 'too-long' }
    const [rejection] = await latestRejection(tx).execute({ commentId })
    await tx.delete(commentAppeals).where(and(eq(commentAppeals.commentId, commentId), not(isAgainstLatest)))
    const written = await tx
      .insert(commentAppeals)
      .values({ commentId, body, againstId: rejection?.by ?? null, createdAt: now })
      .onConflictDoNothing({ target: commentAppeals.commentId })
      .returning({ id: commentAppeals.id })
    if (written.length === 0) return { ok: false, reason: 'again' }
    await announce(tx, 'comment.appealed', { commentId }, now)
    return { ok: true }
  })
}
