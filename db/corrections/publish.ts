import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, ne, or } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { hasEnough } from '../commenters/ask.ts'
import { writeLog } from '../moderation/log.ts'
import { announce, queueMail } from '../outbox/queue.ts'
import { articles, corrections, errorReports } from '../schema/index.ts'
import { mayIn } from '../users/rights.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import type { CorrectionDraft } from './draft.ts'
import { rewriteSentence, type NotRewritten } from './rewrite.ts'

export type PublishResult =
  { ok: true; id: number } | { ok: false; reason: 'forbidden' | 'unknown-article' | 'decided' | NotRewritten }
export type DecideResult = { ok: true } | { ok: false; reason: 'forbidden' | 'decided' }

/** What is published once more within this time was meant once. */
const TWICE_MS = 60_000
/** Anybody can type anybody's address into a report. */
const MAILS = { perHour: 10, perDay: 30 }

/**
 * Publishes a correction of an article, once, and with it the changed sentence, if there is one. Reports of the same sentence
 * are decided by it; who gave an address is told, and webhooks are.
 *
 * @param input.reportId the report that it answers; null for none
 * @param input.draft as checkCorrection has found nothing wrong with it
 * @param now milliseconds
 */
export async function publishCorrection(
  db: Db,
  viewer: Viewer,
  { articleId, reportId, draft }: { articleId: number; reportId: number | null; draft: CorrectionDraft },
  now: number,
): Promise<PublishResult> {
  return await db.write(async (tx) => {
    const [article] = await tx.select().from(articles).where(eq(articles.id, articleId))
    if (!article || !mayIn(viewer, 'corrections.publish', article.sectionId))
      return { ok: false, reason: 'forbidden' }
    if (article.status !== 'published') return { ok: false, reason: 'unknown-article' }
    const said = await saidJustNow(tx, viewer, { articleId, draft }, now)
    if (said !== null) return { ok: true, id: said }
    const report = reportId === null ? null : await openReport(tx, reportId)
    if (reportId !== null && report?.articleId !== articleId) return { ok: false, reason: 'decided' }
    const by = viewer.kind === 'staff' ? viewer : null
    const { kind, text, from, to } = draft
    if (from !== '') {
      const problem = await rewriteSentence(tx, article, { from, to, editorId: by?.id ?? null }, now)
      if (problem) return { ok: false, reason: problem }
    } else await tx.update(articles).set({ updatedAt: now }).where(eq(articles.id, articleId))
    const [row] = await tx
      .insert(corrections)
      .values({
        ...{ articleId, kind, text, replaced: from, replacement: from === '' ? '' : to, publishedAt: now },
        ...{ publishedBy: by?.id ?? null, publishedByName: by?.name ?? '' },
      })
      .returning({ id: corrections.id })
    if (!row) throw new Error('the correction was not written')
    if (report)
      await decideReports(tx, report, { status: 'corrected', correctionId: row.id, by: by?.id }, now)
    const entry = {
      subject: 'article',
      subjectId: articleId,
      action: 'correct',
      batch: randomUUID(),
    } as const
    await writeLog(tx, viewer, { ...entry, detail: { correction: row.id, kind } }, now)
    await announce(tx, 'correction.published', { correctionId: row.id }, now)
    return { ok: true, id: row.id }
  })
}

/** The same by the same person a moment ago: a button that was pressed twice. */
async function saidJustNow(
  tx: Tx,
  viewer: Viewer,
  { articleId, draft }: { articleId: number; draft: CorrectionDraft },
  now: number,
): Promise<number | null> {
  const { kind, text, from, to } = draft
  const by =
    viewer.kind === 'staff' ? eq(corrections.publishedBy, viewer.id) : isNull(corrections.publishedBy)
  const [row] = await tx
    .select({ id: corrections.id })
    .from(corrections)
    .where(
      and(
        ...[eq(corrections.articleId, articleId), isNull(corrections.withdrawnAt), by],
        ...[eq(corrections.kind, kind), eq(corrections.text, text)],
        ...[eq(corrections.replaced, from), eq(corrections.replacement, from === '' ? '' : to)],
        gt(corrections.publishedAt, now - TWICE_MS),
      ),
    )
    .limit(1)
  return row?.id ?? null
}

/**
 * Says that a report was not right, and why; who gave an address is told.
 *
 * @param answer what the reader is told, cleaned and not empty
 * @param now milliseconds
 */
export async function dismissErrorReport(
  db: Db,
  viewer: Viewer,
  { reportId, answer }: { reportId: number; answer: string },
  now: number,
): Promise<DecideResult> {
  return await db.write(async (tx) => {
    const report = await openReport(tx, reportId)
    if (report && !mayIn(viewer, 'corrections.publish', report.sectionId))
      return { ok: false, reason: 'forbidden' }
    if (!report) return { ok: false, reason: 'decided' }
    const by = viewer.kind === 'staff' ? viewer.id : undefined
    await decideReports(tx, report, { status: 'dismissed', answer, by }, now)
    const entry = { subject: 'article', subjectId: report.articleId, action: 'dismiss' } as const
    await writeLog(tx, viewer, { ...entry, detail: { errorReport: reportId }, batch: randomUUID() }, now)
    return { ok: true }
  })
}

/** Takes a correction back that should not have been published; what it changed in the text stays. @param now milliseconds */
export async function withdrawCorrection(
  db: Db,
  viewer: Viewer,
  id: number,
  now: number,
): Promise<DecideResult> {
  return await db.write(async (tx) => {
    const [row] = await tx
      .select({ articleId: corrections.articleId, sectionId: articles.sectionId })
      .from(corrections)
      .innerJoin(articles, eq(articles.id, corrections.articleId))
      .where(and(eq(corrections.id, id), isNull(corrections.withdrawnAt)))
    if (!row) return { ok: false, reason: 'decided' }
    if (!mayIn(viewer, 'corrections.publish', row.sectionId)) return { ok: false, reason: 'forbidden' }
    await tx.update(corrections).set({ withdrawnAt: now }).where(eq(corrections.id, id))
    // What readers have is another than before, and who keeps a copy asks for what has changed.
    await tx.update(articles).set({ updatedAt: now }).where(eq(articles.id, row.articleId))
    const entry = { subject: 'article', subjectId: row.articleId, action: 'withdraw' } as const
    await writeLog(tx, viewer, { ...entry, detail: { correction: id }, batch: randomUUID() }, now)
    return { ok: true }
  })
}

interface OpenReport {
  id: number
  articleId: number
  sectionId: number
  quote: string
}

async function openReport(tx: Tx, id: number): Promise<OpenReport | null> {
  const { articleId, quote, status } = errorReports
  const [row] = await tx
    .select({ id: errorReports.id, articleId, quote, sectionId: articles.sectionId })
    .from(errorReports)
    .innerJoin(articles, eq(articles.id, articleId))
    .where(and(eq(errorReports.id, id), eq(status, 'open')))
  return row ?? null
}

type Decision =
  | { status: 'corrected'; correctionId: number; by: number | undefined }
  | { status: 'dismissed'; answer: string; by: number | undefined }

/** This report, and with it those that name the same sentence when it was corrected. */
async function decideReports(tx: Tx, { id, articleId, quote }: OpenReport, decision: Decision, now: number) {
  const isSame = and(
    eq(errorReports.articleId, articleId),
    ne(errorReports.quote, ''),
    eq(errorReports.quote, quote),
  )
  const { by, ...values } = decision
  const rows = await tx
    .update(errorReports)
    .set({ ...values, decidedAt: now, decidedBy: by ?? null })
    .where(
      and(
        eq(errorReports.status, 'open'),
        decision.status === 'corrected' ? or(eq(errorReports.id, id), isSame) : eq(errorReports.id, id),
      ),
    )
    .returning({ id: errorReports.id, to: errorReports.emailKey })
  for (const { id: reportId, to } of rows) {
    if (to === '' || (await hasEnough(tx, 'error-decided', to, now, MAILS))) continue
    await queueMail(
      tx,
      { kind: 'error-decided', to, data: { reportId }, once: `error-decided-${reportId}` },
      now,
    )
  }
}
