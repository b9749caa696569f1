import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { followUp } from '../../moderation/consequences.ts'
import { writeLog } from '../../moderation/log.ts'
import { preparedIn } from '../../prepared.ts'
import { commentScreenings } from '../../schema/index.ts'
import { SYSTEM } from '../../users/viewer.ts'
import type { Tx } from '../../writer.ts'
import type { CommentStatus } from '../status.ts'
import type { Screened } from './screen.ts'

interface Ruled {
  commentId: number
  /** Null for a comment that has just come in. */
  from: CommentStatus | null
  to: CommentStatus
  /** Of the comment, before what was decided. */
  revision: number
}

/**
 * Keeps what screening saw, logs a decision that a rule took by itself, and does what follows from it. That a comment waits
 * is no decision.
 *
 * @param now milliseconds
 */
export async function recordScreening(tx: Tx, ruled: Ruled, screened: Screened, now: number): Promise<void> {
  const { commentId, from, to, revision } = ruled
  const { rule, findings, spam } = screened
  await insertion(tx).execute({
    ...{ commentId, ranAt: now, findings: JSON.stringify(findings) },
    ...{ spamScore: spam?.score ?? null, spamModel: spam?.model ?? null },
    spamReasons: spam ? JSON.stringify(spam.reasons) : null,
  })
  if (to === from) return
  if (to !== 'pending') {
    const decision = { fromStatus: from, toStatus: to, revision, reason: rule, batch: randomUUID() }
    const about = { subject: 'comment' as const, subjectId: commentId, commentId, action: ACTIONS[to] }
    await writeLog(tx, SYSTEM, { ...about, ...decision }, now)
  }
  await followUp(tx, { commentId, from, to }, now)
}

const ACTIONS = { approved: 'approve', rejected: 'reject', spam: 'spam', trash: 'trash' } as const

const insertion = preparedIn((tx) => {
  const { placeholder } = sql
  return tx
    .insert(commentScreenings)
    .values({
      ...{ commentId: placeholder('commentId'), ranAt: placeholder('ranAt') },
      // Written as JSON already: a value of the column's own kind would be written twice.
      findings: sql`${placeholder('findings')}`,
      ...{ spamScore: placeholder('spamScore'), spamModel: placeholder('spamModel') },
      spamReasons: sql`${placeholder('spamReasons')}`,
    })
    .prepare()
})
