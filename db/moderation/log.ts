import type { CommentStatus } from '../comments/status.ts'
import { moderationLog } from '../schema/index.ts'
import type { Viewer } from '../users/viewer.ts'
import type { Tx } from '../writer.ts'
import { linkRows } from './chain.ts'

type Subject = (typeof moderationLog.$inferSelect)['subject']

export interface LogEntry {
  subject: Subject
  subjectId: number | null
  /** The comment that it is about, if any. */
  commentId?: number | null
  action: string
  fromStatus?: CommentStatus | null
  toStatus?: CommentStatus | null
  /** The revision of the comment that was decided on. */
  revision?: number
  /** A reject reason, or the name of a rule. Nothing that a reader or moderator typed: the log cannot be erased. */
  reason?: string
  /** What changed, of rules and settings. */
  detail?: unknown
  batch: string
}

/**
 * Writes one line of the log and links it to the chain (docs/decisions/017); every decision goes through here.
 *
 * @param viewer who decided; anybody but staff is "System"
 * @param now milliseconds
 */
export async function writeLog(tx: Tx, viewer: Viewer, entry: LogEntry, now: number): Promise<void> {
  const actor =
    viewer.kind === 'staff'
      ? { actorId: viewer.id, actorName: viewer.name }
      : { actorId: null, actorName: 'System' }
  await tx.insert(moderationLog).values({ ...actor, ...entry, createdAt: now })
  await linkRows(tx)
}
