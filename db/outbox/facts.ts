import { and, desc, eq, inArray, isNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import {
  articleAuthors,
  articles,
  articleTags,
  authors,
  commentAppeals,
  commenters,
  commentReports,
  comments,
  corrections,
  moderationLog,
  sanctions,
  sections,
  staffInvitations,
  tags,
  users,
} from '../schema/index.ts'
import { viewerOf } from '../users/users.ts'
import type { Viewer } from '../users/viewer.ts'

/** What mails and calls of webhooks are put into words from, read when they are sent: so they say what is true then. */

export type LetterComment = NonNullable<Awaited<ReturnType<typeof letterComment>>>

/** A comment with its article and, if its address is confirmed, its author; null when it is gone. */
export async function letterComment(db: Db, id: number) {
  const { headline, slug, standfirst, status, sectionId } = articles
  const [row] = await db.read
    .select({
      comment: comments,
      article: { id: articles.id, headline, slug, standfirst, status, sectionId, section: sections.slug },
      commenter: commenters,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(eq(comments.id, id))
  return row ? { ...row.comment, article: row.article, commenter: row.commenter } : null
}

/** The newest rejection of a comment, by its line in the log; null when nobody has rejected it. */
export async function letterRejection(db: Db, commentId: number): Promise<number | null> {
  const [row] = await db.read
    .select({ id: moderationLog.id })
    .from(moderationLog)
    .where(and(eq(moderationLog.commentId, commentId), eq(moderationLog.action, 'reject')))
    .orderBy(desc(moderationLog.id))
    .limit(1)
  return row?.id ?? null
}

/** A comment with those that it stands among: what it answers, and other answers there. */
export async function letterContext(db: Db, comment: { parentId: number | null; replyToId: number | null }) {
  const answers = comment.replyToId ?? comment.parentId
  if (answers === null) return null
  const { id, authorName, body, status } = comments
  const [row] = await db.read.select({ id, authorName, body, status }).from(comments).where(eq(id, answers))
  return row ?? null
}

export async function letterCommenter(db: Db, id: number) {
  const [row] = await db.read.select().from(commenters).where(eq(commenters.id, id))
  return row ?? null
}

/** A report with the comment that it is about; null when either is gone. */
export async function letterReport(db: Db, id: number) {
  const [report] = await db.read.select().from(commentReports).where(eq(commentReports.id, id))
  const comment = report ? await letterComment(db, report.commentId) : null
  return report && comment ? { ...report, comment } : null
}

const deciders = alias(users, 'deciders')

/** An appeal with its comment and who decided; null when it is gone. */
export async function letterAppeal(db: Db, id: number) {
  const [row] = await db.read
    .select({ appeal: commentAppeals, decider: deciders.name })
    .from(commentAppeals)
    .leftJoin(deciders, eq(deciders.id, commentAppeals.decidedBy))
    .where(eq(commentAppeals.id, id))
  const comment = row ? await letterComment(db, row.appeal.commentId) : null
  return row && comment ? { ...row.appeal, decider: row.decider, comment } : null
}

export async function letterSanction(db: Db, id: number) {
  const [row] = await db.read.select().from(sanctions).where(eq(sanctions.id, id))
  return row ?? null
}

/** A member of staff as he is now; null when there is none, or he may not sign in any more. */
export async function letterStaff(db: Db, id: number): Promise<Extract<Viewer, { kind: 'staff' }> | null> {
  const [row] = await db.read
    .select()
    .from(users)
    .where(and(eq(users.id, id), isNull(users.disabledAt)))
  return row ? await viewerOf(db.read, row) : null
}

/** An invitation with who sent it; null when its link holds no more. */
export async function letterInvitation(db: Db, id: number, version: number) {
  const { usedAt, revokedAt } = staffInvitations
  const [row] = await db.read
    .select({ invitation: staffInvitations, by: users.name })
    .from(staffInvitations)
    .leftJoin(users, eq(users.id, staffInvitations.invitedBy))
    .where(
      and(
        ...[eq(staffInvitations.id, id), eq(staffInvitations.version, version)],
        ...[isNull(usedAt), isNull(revokedAt)],
      ),
    )
  if (!row) return null
  const { scoped, sections: ids } = row.invitation
  const limits = scoped
    ? await db.read
        .select({ name: sections.name })
        .from(sections)
        .where(inArray(sections.id, ids))
        .orderBy(sections.position)
    : []
  return { ...row.invitation, by: row.by, limits: limits.map(({ name }) => name) }
}

/** What a link for a new password is made from; null when nobody may sign in so. */
export async function letterReset(db: Db, userId: number) {
  const { id, name, sessionVersion } = users
  const [row] = await db.read
    .select({ id, name, version: sessionVersion })
    .from(users)
    .where(and(eq(id, userId), isNull(users.disabledAt)))
  return row ?? null
}

/** An article as other programs are told of it, whatever its status; null when it is gone. */
export async function toldArticle(db: Db, id: number) {
  const { headline, standfirst, slug, kind, status, label, language, publishedAt, updatedAt } = articles
  const [row] = await db.read
    .select({
      ...{
        id: articles.id,
        label,
        headline,
        standfirst,
        slug,
        kind,
        status,
        language,
        publishedAt,
        updatedAt,
      },
      ...{ section: sections.slug, sectionName: sections.name },
    })
    .from(articles)
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(articles.id, id))
  if (!row) return null
  const byline = await db.read
    .select({ name: authors.name })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(eq(articleAuthors.articleId, id))
    .orderBy(articleAuthors.position)
  const labels = await db.read
    .select({ name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, id))
    .orderBy(articleTags.position)
  return { ...row, authors: byline.map(({ name }) => name), tags: labels.map(({ name }) => name) }
}

/** A correction as it was published, with the article that it is of; null when it is gone or was taken back. */
export async function toldCorrection(db: Db, correctionId: number) {
  const { id, kind, text, publishedAt, articleId } = corrections
  const [row] = await db.read
    .select({ id, kind, text, publishedAt, articleId })
    .from(corrections)
    .where(and(eq(id, correctionId), isNull(corrections.withdrawnAt)))
  const article = row ? await toldArticle(db, row.articleId) : null
  return row && article ? { ...row, article } : null
}
