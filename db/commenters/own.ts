import { and, desc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import { noteToAuthor } from '../comments/note.ts'
import { isAgainstLatest } from '../moderation/rejection.ts'
import { articles, commentAppeals, comments, sanctions, sections } from '../schema/index.ts'
import type { Commenter } from './commenter.ts'

/** The page of one's own comments shows so many; the export holds all. */
const MOST = 200

export type OwnComment = Awaited<ReturnType<typeof ownComments>>[number]

/**
 * What was sent under somebody's address, newest first, with what became of it. `isConfirmed` says whether he has said
 * that it is his: anybody can type an address.
 */
export async function ownComments(db: Db, { emailKey }: Commenter) {
  const { id, authorName: name, body, status, createdAt, editedAt, revision } = comments
  const { rejectReason, commenterId } = comments
  const rows = await db.read
    .select({
      ...{ id, name, body, status, createdAt, editedAt, revision, rejectReason, commenterId },
      moderatorNote: noteToAuthor,
      ...{ headline: articles.headline, section: sections.slug, slug: articles.slug },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(comments.emailKey, emailKey))
    .orderBy(desc(comments.createdAt))
    .limit(MOST)
  const appeals = await appealsOf(
    db,
    rows.map((row) => row.id),
  )
  return rows.map(({ headline, section, slug, commenterId: confirmed, ...comment }) => ({
    ...comment,
    isConfirmed: confirmed !== null,
    article: { headline, path: articlePath({ section, slug }) },
    appeal: appeals.get(comment.id) ?? null,
  }))
}

async function appealsOf(db: Db, ids: number[]) {
  const { commentId, status, answer } = commentAppeals
  const rows =
    ids.length === 0
      ? []
      : await db.read
          .select({ commentId, status, answer })
          .from(commentAppeals)
          .where(and(inArray(commentId, ids), isAgainstLatest))
  return new Map(rows.map(({ commentId, ...appeal }) => [commentId, appeal]))
}

export interface Warning {
  id: number
  reason: string
  createdAt: number
}

/**
 * What moderators warn somebody of, and he has not said yet that he has read.
 *
 * @param now milliseconds
 */
export async function unreadWarnings(db: Db, commenter: Commenter, now: number): Promise<Warning[]> {
  const { id, reason, createdAt } = sanctions
  return await db.read
    .select({ id, reason, createdAt })
    .from(sanctions)
    .where(and(isUnread(commenter), or(isNull(sanctions.expiresAt), gt(sanctions.expiresAt, now))))
    .orderBy(desc(createdAt))
}

/**
 * He has read them.
 *
 * @param now milliseconds
 */
export async function readWarnings(db: Db, commenter: Commenter, now: number): Promise<void> {
  await db.write(async (tx) => {
    await tx.update(sanctions).set({ seenAt: now }).where(isUnread(commenter))
  })
}

function isUnread({ id, emailKey }: Commenter) {
  const { subject, value, kind, seenAt, liftedAt } = sanctions
  const his = or(
    and(eq(subject, 'commenter'), eq(value, String(id))),
    and(eq(subject, 'email'), eq(value, emailKey)),
  )
  return and(his, eq(kind, 'warn'), isNull(seenAt), isNull(liftedAt))
}
