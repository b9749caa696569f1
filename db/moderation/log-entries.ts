import { and, desc, eq, gte, inArray, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Db } from '../client.ts'
import { articles, comments, moderationLog, moderationLogChain, sections } from '../schema/index.ts'

export { LOG_SUBJECTS } from '../schema/index.ts'

export const LOG_PAGE = 50

export interface LogFilter {
  /** Id of who decided; 'system' for rules, jobs and the command line. */
  actor: number | 'system' | null
  action: string | null
  subject: (typeof moderationLog.$inferSelect)['subject'] | null
  /** Id of a section: of the comments that stand there now. */
  section: number | null
  /** Ids of the sections that whoever reads is limited to; none or null for all. */
  within?: readonly number[] | null
  /** Id of a comment. */
  comment: number | null
  /** Milliseconds; from this one on. */
  from: number | null
  /** Milliseconds; before this one. */
  until: number | null
}
export const NO_LOG_FILTER: LogFilter = {
  ...{ actor: null, action: null, subject: null, section: null, comment: null, from: null, until: null },
}

/** Where a page of the log begins: behind this row. */
export interface LogPlace {
  at: number
  id: number
}

export type LogRow = Awaited<ReturnType<typeof logEntries>>[number]

const commented = alias(articles, 'commented')

/**
 * Rows of the log that match, newest first.
 *
 * @param after behind which row; null for the first page
 */
export async function logEntries(
  db: Db,
  filter: LogFilter,
  after: LogPlace | null,
  limit: number = LOG_PAGE,
) {
  const { id, createdAt } = moderationLog
  return await db.read
    .select({
      ...{ id, at: createdAt, subject: moderationLog.subject, subjectId: moderationLog.subjectId },
      ...{ actorId: moderationLog.actorId, actorName: moderationLog.actorName, action: moderationLog.action },
      ...{ from: moderationLog.fromStatus, to: moderationLog.toStatus, reason: moderationLog.reason },
      ...{ detail: moderationLog.detail, commentId: moderationLog.commentId, hash: moderationLogChain.hash },
      article: { id: commented.id, headline: commented.headline, slug: commented.slug },
      section: sections.slug,
      isEdited: sql<boolean>`${comments.editedAt} is not null`.mapWith(Boolean),
    })
    .from(moderationLog)
    .leftJoin(moderationLogChain, eq(moderationLogChain.logId, id))
    .leftJoin(comments, eq(comments.id, moderationLog.commentId))
    .leftJoin(commented, eq(commented.id, comments.articleId))
    .leftJoin(sections, eq(sections.id, commented.sectionId))
    .where(and(...conditions(filter), after ? behind(after) : undefined))
    .orderBy(desc(createdAt), desc(id))
    .limit(limit)
}

function conditions(filter: LogFilter): (SQL | undefined)[] {
  const { actor, action, subject, section, within, comment, from, until } = filter
  const { createdAt } = moderationLog
  return [
    gte(createdAt, from ?? 0),
    until === null ? undefined : lt(createdAt, until),
    actor === null
      ? undefined
      : actor === 'system'
        ? isNull(moderationLog.actorId)
        : eq(moderationLog.actorId, actor),
    action === null ? undefined : eq(moderationLog.action, action),
    subject === null ? undefined : eq(moderationLog.subject, subject),
    comment === null ? undefined : eq(moderationLog.commentId, comment),
    section === null ? undefined : eq(commented.sectionId, section),
    within ? inArray(commented.sectionId, [...within]) : undefined,
  ]
}

/** Rows of one moment go by their ids. */
function behind({ at, id }: LogPlace) {
  const { createdAt } = moderationLog
  return and(lte(createdAt, at), or(lt(createdAt, at), lt(moderationLog.id, id)))
}
