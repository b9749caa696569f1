import { and, asc, eq, inArray, or } from 'drizzle-orm'
import { articlePath } from '../articles/path.ts'
import type { Db } from '../client.ts'
import {
  articles,
  commentAppeals,
  commenterNotes,
  commenters,
  commentReports,
  comments,
  commentScreenings,
  commentVersions,
  errorReports,
  mailSuppressions,
  outbox,
  sanctions,
  sections,
  subscribers,
} from '../schema/index.ts'
import type { Tx } from '../writer.ts'
import { knownUnder, type Known } from './addresses.ts'
import { erasedValueIfAny } from './erased-list.ts'

export type CommenterExport = Awaited<ReturnType<typeof exportOf>>

/**
 * All that is known of an address, to be handed to its owner: what he wrote and what became of it, what he reported, what
 * was decided and noted about him, what mail waits for him. Of moderators it names nobody: their words about him are his
 * data, their names are theirs. Times are milliseconds.
 *
 * @param key the address in lower case, as `emailKey` makes it
 */
export async function exportOf(db: Db, key: string) {
  const { read } = db
  const known = await knownUnder(read, key)
  const { email, name, confirmedAt, unsubscribedAt } = commenters
  const [commenter] = await read
    .select({ email, name, confirmedAt, unsubscribedAt })
    .from(commenters)
    .where(eq(commenters.emailKey, key))
  const [suppression] = await read
    .select({ reason: mailSuppressions.reason, createdAt: mailSuppressions.createdAt })
    .from(mailSuppressions)
    .where(eq(mailSuppressions.emailKey, key))
  return {
    email: commenter?.email ?? known.spellings[1] ?? key,
    confirmed: commenter ?? null,
    comments: await commentsOf(read, key),
    reports: await reportsOf(read, known),
    errorReports: await errorReportsOf(read, key),
    sanctions: await sanctionsOf(read, key, known),
    notes: await read
      .select({ body: commenterNotes.body, createdAt: commenterNotes.createdAt })
      .from(commenterNotes)
      .where(eq(commenterNotes.emailKey, key))
      .orderBy(asc(commenterNotes.createdAt)),
    newsletter: await letterOf(read, key),
    mail: {
      suppressed: suppression ?? null,
      queued: await mailTo(read, known),
    },
  }
}

/** What newsletter he has asked for, of which sections by their names; null for none. */
async function letterOf(read: Tx, key: string) {
  const [row] = await read.select().from(subscribers).where(eq(subscribers.emailKey, key))
  if (!row) return null
  const { email, frequency, createdAt, confirmedAt, pausedAt, endedAt } = row
  const named = await read
    .select({ name: sections.name })
    .from(sections)
    .where(inArray(sections.id, row.sections))
  return {
    ...{ email, frequency, createdAt, confirmedAt, pausedAt, endedAt },
    sections: row.sections.length === 0 ? 'all' : named.map(({ name }) => name),
  }
}

async function commentsOf(read: Tx, key: string) {
  const rows = await read
    .select({ comment: comments, section: sections.slug, slug: articles.slug, headline: articles.headline })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(comments.emailKey, key))
    .orderBy(asc(comments.createdAt))
  const exported = rows.map(async ({ comment, section, slug, headline }) => ({
    ...{ id: comment.id, article: { headline, path: articlePath({ section, slug }) } },
    ...{ answers: comment.parentId, name: comment.authorName, email: comment.authorEmail },
    ...{ body: comment.body, status: comment.status, createdAt: comment.createdAt },
    ...{ editedAt: comment.editedAt, decidedAt: comment.decidedAt, rejectReason: comment.rejectReason },
    moderatorNote: comment.moderatorNote,
    ...{ wantsMail: comment.wantsMail, recommendations: comment.recommendCount },
    isEditorsPick: comment.pickedAt !== null,
    /** Whether the keyed hash of the network that it came from is still kept. */
    networkIsKnown: comment.addressHash !== null,
    ...(await aroundComment(read, comment.id)),
  }))
  return await Promise.all(exported)
}

async function aroundComment(read: Tx, id: number) {
  const [appeal] = await read
    .select({
      ...{ body: commentAppeals.body, status: commentAppeals.status, answer: commentAppeals.answer },
      ...{ createdAt: commentAppeals.createdAt, decidedAt: commentAppeals.decidedAt },
    })
    .from(commentAppeals)
    .where(eq(commentAppeals.commentId, id))
  return {
    versions: await read
      .select({ body: commentVersions.body, replacedAt: commentVersions.replacedAt })
      .from(commentVersions)
      .where(eq(commentVersions.commentId, id))
      .orderBy(asc(commentVersions.id)),
    /** What programs judged, and by what. */
    screenings: await read
      .select({
        ...{ ranAt: commentScreenings.ranAt, findings: commentScreenings.findings },
        ...{ spamScore: commentScreenings.spamScore, spamReasons: commentScreenings.spamReasons },
      })
      .from(commentScreenings)
      .where(eq(commentScreenings.commentId, id))
      .orderBy(asc(commentScreenings.id)),
    appeal: appeal ?? null,
  }
}

async function reportsOf(read: Tx, { reportIds }: Known) {
  if (reportIds.length === 0) return []
  const { reference, commentId, reason, body, isNotice, law, reporterName, reporterEmail, status } =
    commentReports
  const { statement, createdAt, decidedAt } = commentReports
  return await read
    .select({
      ...{ reference, commentId, reason, body, isNotice, law, reporterName, reporterEmail, status },
      ...{ statement, createdAt, decidedAt },
    })
    .from(commentReports)
    .where(inArray(commentReports.id, reportIds))
    .orderBy(asc(commentReports.createdAt))
}

/** What errors he reported in articles, and what became of it. */
async function errorReportsOf(read: Tx, key: string) {
  const { quote, body, reporterName, reporterEmail, status, answer, createdAt, decidedAt } = errorReports
  const rows = await read
    .select({
      ...{ quote, body, reporterName, reporterEmail, status, answer, createdAt, decidedAt },
      ...{ headline: articles.headline, slug: articles.slug, section: sections.slug },
    })
    .from(errorReports)
    .innerJoin(articles, eq(articles.id, errorReports.articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(eq(errorReports.emailKey, key))
    .orderBy(asc(createdAt))
  return rows.map(({ headline, slug, section, ...report }) => ({
    ...report,
    article: { headline, path: articlePath({ section, slug }) },
  }))
}

async function sanctionsOf(read: Tx, key: string, { commenterId }: Known) {
  const { kind, reason, createdAt, expiresAt, liftedAt } = sanctions
  return await read
    .select({ kind, reason, createdAt, expiresAt, liftedAt })
    .from(sanctions)
    .where(or(aboutHim(key, commenterId), isKeptOf(key)))
    .orderBy(asc(sanctions.createdAt))
}

/** What was laid on him before he was erased, and holds. */
const isKeptOf = (key: string) =>
  and(eq(sanctions.subject, 'email'), eq(sanctions.value, erasedValueIfAny(key) ?? ''))

/** What was laid on him himself; a mail domain or a network is no single person. */
export function aboutHim(key: string, commenterId: number | null) {
  return or(
    and(eq(sanctions.subject, 'email'), eq(sanctions.value, key)),
    and(eq(sanctions.subject, 'commenter'), eq(sanctions.value, String(commenterId ?? 0))),
  )
}

async function mailTo(read: Tx, { spellings }: Known) {
  const { kind, status, createdAt, dueAt, sentAt } = outbox
  return await read
    .select({ kind, status, createdAt, dueAt, sentAt })
    .from(outbox)
    .where(and(inArray(outbox.recipient, spellings), eq(outbox.channel, 'mail')))
    .orderBy(asc(outbox.id))
}
