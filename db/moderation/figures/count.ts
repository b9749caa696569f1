import { and, count, eq, gte, inArray, isNotNull, lt, sql, type Column } from 'drizzle-orm'
import type { Db } from '../../client.ts'
import { COMMENT_STATUSES } from '../../comments/status.ts'
import {
  articles,
  commentAppeals,
  commentReports,
  comments,
  moderationLog,
  sections,
} from '../../schema/index.ts'
import { noFigures, partOf, type Figures } from './figures.ts'
import { addWait } from './waits.ts'

/** What readers did with their own comments, and what only came back into the queue, was no decision. */
const NO_DECISION = new Set(['by-its-author', 'edited', 'reported'])
const OUTCOMES = ['open', 'upheld', 'dismissed'] as const

/**
 * Counts what came in and what was decided between two moments, from the comments and the log.
 *
 * @param from milliseconds; from this one on
 * @param until milliseconds; before this one
 */
export async function countFigures(db: Db, from: number, until: number): Promise<Figures> {
  const figures = noFigures()
  await countReceived(db, figures, from, until)
  await countDecisions(db, figures, from, until)
  await countReports(db, figures, from, until)
  return figures
}

async function countReceived(db: Db, figures: Figures, from: number, until: number) {
  const { status, createdAt, decidedAt, articleId } = comments
  const rows = await db.read
    .select({
      ...{ id: sections.id, name: sections.name, status, n: count() },
      // Nobody has decided on them: where they do not wait, a rule did when they came in.
      undecided: sql<number>`sum(${decidedAt} is null)`,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, articleId))
    .innerJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(inArray(status, COMMENT_STATUSES), gte(createdAt, from), lt(createdAt, until)))
    .groupBy(sections.id, status)
  for (const row of rows) {
    figures.received += row.n
    partOf(figures.sections, String(row.id), row.name).received += row.n
    if (row.status === 'pending') continue
    figures.byRule += row.undecided
    if (row.status === 'rejected') figures.rejected[''] = (figures.rejected[''] ?? 0) + row.undecided
    else figures[row.status] += row.undecided
  }
}

async function countDecisions(db: Db, figures: Figures, from: number, until: number) {
  const { createdAt, subject, toStatus, fromStatus, actorId, actorName, action, reason } = moderationLog
  const rows = await db.read
    .select({
      ...{ from: fromStatus, to: toStatus, actorId, actorName, action, reason, at: createdAt },
      ...{ writtenAt: comments.createdAt, sectionId: sections.id, section: sections.name },
    })
    .from(moderationLog)
    .leftJoin(comments, eq(comments.id, moderationLog.commentId))
    .leftJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(gte(createdAt, from), lt(createdAt, until), eq(subject, 'comment'), isNotNull(toStatus)))
  for (const row of rows) {
    const { to } = row
    if (to === null || to === 'pending' || row.action === 'undo' || NO_DECISION.has(row.reason)) continue
    if (to === 'rejected') figures.rejected[row.reason] = (figures.rejected[row.reason] ?? 0) + 1
    else figures[to] += 1
    const waited = row.from === 'pending' && row.writtenAt !== null ? row.at - row.writtenAt : null
    const parts = []
    // The demo's own decisions have no name and were no rule's either.
    const byRule = row.actorId === null && row.action !== 'demo'
    if (byRule) figures.byRule += 1
    if (row.actorId !== null) parts.push(partOf(figures.staff, String(row.actorId), row.actorName))
    if (row.sectionId !== null && row.section !== null)
      parts.push(partOf(figures.sections, String(row.sectionId), row.section))
    for (const part of parts) part.decided += 1
    if (waited === null || byRule) continue
    addWait(figures.waits, waited)
    for (const part of parts) addWait(part.waits, waited)
  }
}

async function countReports(db: Db, figures: Figures, from: number, until: number) {
  const [reported] = await db.read
    .select({ n: count() })
    .from(commentReports)
    .where(and(inArray(commentReports.status, OUTCOMES), ...between(commentReports.createdAt, from, until)))
  const [appealed] = await db.read
    .select({ n: count() })
    .from(commentAppeals)
    .where(and(inArray(commentAppeals.status, OUTCOMES), ...between(commentAppeals.createdAt, from, until)))
  figures.reports.received += reported?.n ?? 0
  figures.appeals.received += appealed?.n ?? 0
  const { subject, action, detail, createdAt } = moderationLog
  const decided = await db.read
    .select({ subject, action, detail })
    .from(moderationLog)
    .where(and(...between(createdAt, from, until), inArray(subject, ['report', 'appeal'])))
  for (const row of decided) {
    const outcome = { uphold: 'upheld', dismiss: 'dismissed' }[row.action] as
      'upheld' | 'dismissed' | undefined
    if (!outcome) continue
    const { reports } = (row.detail ?? {}) as { reports?: unknown[] }
    if (row.subject === 'appeal') figures.appeals[outcome] += 1
    else figures.reports[outcome] += reports?.length ?? 1
  }
}

const between = (column: Column, from: number, until: number) => [gte(column, from), lt(column, until)]
