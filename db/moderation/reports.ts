import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { queueMail } from '../outbox/queue.ts'
import { commentReports, comments, type moderationLog } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { writeLog } from './log.ts'
import type { ReportReason } from './reasons.ts'
import { isCommentInScope } from './scope.ts'
import { whatHappened, type Seen, type Stale } from './stale.ts'

export type Verdict = 'upheld' | 'dismissed'

/** A report that nobody has decided on, as the desk shows it. */
export interface OpenReport {
  id: number
  reference: string
  reason: ReportReason
  body: string
  isNotice: boolean
  law: string
  createdAt: number
}

/** So long Undo may still take the decision back before its mail leaves, in milliseconds. */
const GRACE = 60_000

/** Whether somebody has called the comment illegal and waits for an answer. */
export async function hasOpenNotice(tx: Tx, commentId: number): Promise<boolean> {
  const { id, status, isNotice } = commentReports
  const rows = await tx
    .select({ id })
    .from(commentReports)
    .where(and(eq(commentReports.commentId, commentId), eq(status, 'open'), eq(isNotice, true)))
    .limit(1)
  return rows.length > 0
}

/**
 * Decides on all open reports of a comment, with one line in the log, and tells those who gave an address. In the
 * transaction of the press.
 *
 * @param now milliseconds
 */
export async function decideReports(
  tx: Tx,
  viewer: Viewer,
  input: { commentId: number; verdict: Verdict; statement: string; batch: string },
  now: number,
): Promise<void> {
  const { commentId, verdict, statement, batch } = input
  const decidedBy = viewer.kind === 'staff' ? viewer.id : null
  const decided = await tx
    .update(commentReports)
    .set({ status: verdict, decidedAt: now, decidedBy, statement })
    .where(and(eq(commentReports.commentId, commentId), eq(commentReports.status, 'open')))
    .returning({ id: commentReports.id, to: commentReports.reporterEmail })
  const [first] = decided
  if (!first) return
  const action = verdict === 'upheld' ? 'uphold' : 'dismiss'
  const detail = { reports: decided.map((report) => report.id) }
  const entry = { subject: 'report' as const, subjectId: first.id, commentId, action, detail, batch }
  await writeLog(tx, viewer, entry, now)
  for (const { id, to } of decided) {
    if (to === '') continue
    const once = `report-decided-${id}-${now}`
    await queueMail(tx, { kind: 'report-decided', to, data: { reportId: id }, once, dueAt: now + GRACE }, now)
  }
}

type LogRow = typeof moderationLog.$inferSelect

/** Takes back what a line of the log says of reports. The mail about it is dropped when it is to be sent. */
export async function reopenReports(
  tx: Tx,
  viewer: Viewer,
  line: LogRow,
  batch: string,
  now: number,
): Promise<void> {
  const { reports = [] } = (line.detail ?? {}) as { reports?: number[] }
  if (line.action === 'reopen' || reports.length === 0) return
  const reopened = await tx
    .update(commentReports)
    .set({ status: 'open', decidedAt: null, decidedBy: null, statement: '' })
    .where(and(inArray(commentReports.id, reports), eq(commentReports.decidedAt, line.createdAt)))
    .returning({ id: commentReports.id })
  if (reopened.length === 0) return
  const { subjectId, commentId } = line
  const detail = { reports: reopened.map((report) => report.id) }
  const entry = { subject: 'report' as const, subjectId, commentId, action: 'reopen', detail, batch }
  await writeLog(tx, viewer, entry, now)
}

/**
 * Keeps one reported comment where it stands. In the transaction of the press.
 *
 * @param now milliseconds
 * @returns why not, if not
 */
export async function keepOne(
  tx: Tx,
  viewer: Viewer,
  { id, revision }: Seen,
  { statement, batch }: { statement: string; batch: string },
  now: number,
): Promise<Stale | null> {
  if (!(await isCommentInScope(tx, viewer, id))) return { id, reason: 'gone' }
  const asSeen = and(eq(comments.id, id), eq(comments.revision, revision), gt(comments.openReports, 0))
  const [comment] = await tx.select({ name: comments.authorName }).from(comments).where(asSeen)
  if (!comment) return await whatHappened(tx, id)
  if (statement === '' && (await hasOpenNotice(tx, id)))
    return { id, reason: 'statement-needed', authorName: comment.name }
  await decideReports(tx, viewer, { commentId: id, verdict: 'dismissed', statement, batch }, now)
  return null
}

/** The open reports of some comments, oldest first, by comment. */
export async function openReportsOf(db: Db, commentIds: number[]): Promise<Map<number, OpenReport[]>> {
  const { id, commentId, reference, reason, body, isNotice, law, createdAt } = commentReports
  const rows = await db.read
    .select({ id, commentId, reference, reason, body, isNotice, law, createdAt })
    .from(commentReports)
    .where(and(inArray(commentId, commentIds), eq(commentReports.status, 'open')))
    .orderBy(asc(commentReports.id))
  return Map.groupBy(rows, (row) => row.commentId)
}

/** How many comments somebody has reported and nobody has looked at since. */
export async function reportedCount(db: Db): Promise<number> {
  const { openReports, createdAt } = comments
  const [row] = await db.read
    .select({ n: sql<number>`count(*)` })
    .from(comments)
    // The time is always greater than that: it names the index of reported comments.
    .where(and(gt(openReports, sql.raw('0')), gt(createdAt, sql.raw('0'))))
  return row?.n ?? 0
}
