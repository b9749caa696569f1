import { and, desc, eq, isNotNull } from 'drizzle-orm'
import type { Db } from '../client.ts'
import { letterComment, letterContext, letterStaff, type LetterComment } from '../outbox/facts.ts'
import { moderationLog, usedLinks } from '../schema/index.ts'
import { canModerate } from '../users/policy.ts'
import { mayIn } from '../users/rights.ts'
import type { ModerationAction } from './actions.ts'
import { decide, type Stale } from './decide.ts'
import type { RejectReason } from './reasons.ts'
import { isCommentInScope } from './scope.ts'

/** What the key of a link says, and what it is remembered by. */
export interface DecideLink {
  commentId: number
  /** The revision that stood in the mail. */
  revision: number
  /** To whom it was sent. */
  userId: number
  /** Hash of the key. */
  hash: string
  /** Milliseconds. */
  expiresAt: number
}

/** What a moderator may do from a mail. */
export const MAIL_ACTIONS = ['approve', 'reject', 'spam'] as const satisfies ModerationAction[]
export type MailAction = (typeof MAIL_ACTIONS)[number]

/** What stands on the page that a link leads to; null when its moderator may not decide any more, or the comment is gone. */
export async function toDecide(db: Db, link: DecideLink) {
  const staff = await letterStaff(db, link.userId)
  const comment = await letterComment(db, link.commentId)
  if (!staff || !comment || !mayIn(staff, 'comments.moderate', comment.article.sectionId)) return null
  const isOver = comment.revision !== link.revision || (await isUsed(db, link.hash))
  return {
    ...{ staff, comment, answers: await letterContext(db, comment) },
    /** Null while the link can decide; else who was faster, if anybody decided. */
    over: isOver ? await lastDecision(db, comment) : null,
  }
}

export type DecidedByMail =
  | { ok: true; batch: string }
  | { ok: false; reason: 'forbidden' | 'used' }
  | { ok: false; reason: 'stale'; stale: Stale }

/**
 * Decides as the moderator to whom the link was sent, as he is now: his rights are read afresh. A link decides once, and only on
 * the comment as it stood in the mail.
 *
 * @param now milliseconds
 */
export async function decideByMail(
  db: Db,
  link: DecideLink,
  { action, reason }: { action: MailAction; reason?: RejectReason },
  now: number,
): Promise<DecidedByMail> {
  const staff = await letterStaff(db, link.userId)
  if (!staff || !canModerate(staff) || !(await isCommentInScope(db.read, staff, link.commentId)))
    return { ok: false, reason: 'forbidden' }
  if (await isUsed(db, link.hash)) return { ok: false, reason: 'used' }
  const comments = [{ id: link.commentId, revision: link.revision }]
  const decision = await decide(db, staff, { action, comments, reason }, now)
  if (!decision.ok) return decision
  const [stale] = decision.stale
  if (stale) return { ok: false, reason: 'stale', stale }
  // After a crash before this the link is over all the same: the revision that it names is gone.
  await db.write(async (tx) => {
    await tx.insert(usedLinks).values({ hash: link.hash, expiresAt: link.expiresAt }).onConflictDoNothing()
  })
  return { ok: true, batch: decision.batch }
}

async function isUsed(db: Db, hash: string): Promise<boolean> {
  return (await db.read.select().from(usedLinks).where(eq(usedLinks.hash, hash))).length > 0
}

/** Who brought a comment to where it stands, and when; `by` is null when its text was changed since. */
async function lastDecision(db: Db, { id, revision, status }: LetterComment) {
  const [last] = await db.read
    .select()
    .from(moderationLog)
    .where(and(eq(moderationLog.commentId, id), isNotNull(moderationLog.toStatus)))
    .orderBy(desc(moderationLog.id))
    .limit(1)
  const explains = last !== undefined && last.revision + 1 === revision
  return explains ? { status, by: last.actorName, at: last.createdAt } : { status, by: null, at: null }
}
