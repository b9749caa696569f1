import { randomUUID } from 'node:crypto'
import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { Db } from '../client.ts'
import type { CommentStatus } from '../comments/status.ts'
import { comments, moderationLog } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { LEADS_TO, OFFERED, type ModerationAction } from './actions.ts'

/** A comment as the moderator saw it. */
export interface Seen {
  id: number
  revision: number
}

/** Why a decision was not taken, and what has happened instead. */
export type Stale =
  | { id: number; reason: 'gone' }
  /** `by` is null when no decision explains the change: the comment itself was edited. */
  | {
      id: number
      reason: 'changed'
      authorName: string
      status: CommentStatus
      by: string | null
      at: number | null
    }

export type Decision =
  | { ok: true; batch: string; decided: number[]; stale: Stale[]; articleIds: number[] }
  | { ok: false; reason: 'forbidden' }

type Taken = Extract<Decision, { ok: true }>

interface Decided {
  articleId: number
}

/**
 * Takes one decision on one or many comments, all in one transaction with a log row each. A comment that changed since
 * the moderator saw it, or for which the action is not offered, is left alone and reported.
 *
 * @param now milliseconds
 * @returns `batch` for undoing, and the articles whose pages changed
 */
export async function decide(
  db: Db,
  viewer: Viewer,
  input: { action: ModerationAction; comments: Seen[]; reason?: string },
  now: number,
): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const batch = randomUUID()
  return await db.write(async (tx) => {
    const decision = nothingYet(batch)
    for (const seen of input.comments) {
      const to = input.action === 'restore' ? await statusBefore(tx, seen.id) : LEADS_TO[input.action]
      const entry = { action: input.action, to, batch, reason: input.reason ?? '' }
      collect(decision, seen.id, await move(tx, viewer, seen, entry, now))
    }
    return decision
  })
}

/** Takes back all decisions of one press, except on comments that somebody has decided on since. */
export async function undo(db: Db, viewer: Viewer, input: { batch: string }, now: number): Promise<Decision> {
  if (!canModerate(viewer)) return { ok: false, reason: 'forbidden' }
  const batch = randomUUID()
  return await db.write(async (tx) => {
    const decision = nothingYet(batch)
    for (const row of await tx.select().from(moderationLog).where(eq(moderationLog.batch, input.batch))) {
      const seen = { id: row.commentId, revision: row.revision + 1 }
      const entry = { action: 'undo' as const, to: row.fromStatus ?? 'pending', batch, reason: '' }
      collect(decision, seen.id, await move(tx, viewer, seen, entry, now))
    }
    return decision
  })
}

const nothingYet = (batch: string): Taken => ({ ok: true, batch, decided: [], stale: [], articleIds: [] })

function collect(decision: Taken, id: number, result: Decided | Stale) {
  if ('reason' in result) decision.stale.push(result)
  else {
    decision.decided.push(id)
    if (!decision.articleIds.includes(result.articleId)) decision.articleIds.push(result.articleId)
  }
}

async function move(
  tx: Tx,
  viewer: Viewer,
  seen: Seen,
  entry: { action: ModerationAction | 'undo'; to: CommentStatus; batch: string; reason: string },
  now: number,
): Promise<Decided | Stale> {
  const { action, to, batch, reason } = entry
  const [before] = await tx
    .select({ status: comments.status, articleId: comments.articleId })
    .from(comments)
    .where(eq(comments.id, seen.id))
  if (!before || !(action === 'undo' || OFFERED[before.status].includes(action)))
    return await whatHappened(tx, seen.id)
  const changed = await tx
    .update(comments)
    .set({ status: to, revision: sql`${comments.revision} + 1`, decidedAt: now })
    .where(and(eq(comments.id, seen.id), eq(comments.revision, seen.revision)))
    .returning({ id: comments.id })
  if (changed.length === 0) return await whatHappened(tx, seen.id)
  const actor =
    viewer.kind === 'staff'
      ? { actorId: viewer.id, actorName: viewer.name }
      : { actorId: null, actorName: 'System' }
  await tx.insert(moderationLog).values({
    ...{ commentId: seen.id, ...actor, action, fromStatus: before.status, toStatus: to },
    ...{ revision: seen.revision, reason, batch, createdAt: now },
  })
  return { articleId: before.articleId }
}

async function whatHappened(tx: Tx, id: number): Promise<Stale> {
  const { status, authorName, revision } = comments
  const [comment] = await tx
    .select({ status, authorName, revision })
    .from(comments)
    .where(eq(comments.id, id))
  if (!comment) return { id, reason: 'gone' }
  const [last] = await tx
    .select()
    .from(moderationLog)
    .where(eq(moderationLog.commentId, id))
    .orderBy(desc(moderationLog.id))
    .limit(1)
  const explains = last !== undefined && last.revision + 1 === comment.revision
  const who = explains ? { by: last.actorName, at: last.createdAt } : { by: null, at: null }
  return { id, reason: 'changed', authorName: comment.authorName, status: comment.status, ...who }
}

/**
 * Where a comment stood before it was brought to where it stands now; the queue, if nobody's decision did that. What
 * was restored or undone in between does not count, so that restoring twice does not throw away again.
 */
async function statusBefore(tx: Tx, commentId: number): Promise<CommentStatus> {
  const [last] = await tx
    .select({ from: moderationLog.fromStatus })
    .from(moderationLog)
    .innerJoin(
      comments,
      and(eq(comments.id, moderationLog.commentId), eq(comments.status, moderationLog.toStatus)),
    )
    .where(and(eq(moderationLog.commentId, commentId), notInArray(moderationLog.action, ['restore', 'undo'])))
    .orderBy(desc(moderationLog.id))
    .limit(1)
  return last?.from ?? 'pending'
}
