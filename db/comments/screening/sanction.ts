import { emailKey } from '../../text/email.ts'
import type { Context, Sanction } from './context.ts'
import type { Phase } from './finding.ts'

const HARDEST_FIRST = ['ban', 'suspend', 'hold'] as const

/**
 * Somebody who is banned or suspended may not comment; why, and for how long, is told only to who has shown that he is
 * meant. A banned network is not even told that: neighbours share it, whose comments a moderator can still fetch out of the
 * spam, and whoever was meant would only take another one. Who is put on hold waits.
 */
export const sanction: Phase = (context) => {
  const { sanctions } = context
  const hardest = HARDEST_FIRST.flatMap((kind) => sanctions.filter((one) => one.kind === kind))[0]
  if (!hardest) return null
  const { kind, subject, reason, expiresAt: until } = hardest
  const words = `${kind} ${subject}`
  if (kind === 'ban' && subject === 'network') return { status: 'spam', words }
  if (kind === 'ban' || kind === 'suspend') {
    // Of who was erased no reason is kept.
    const because = isAbout(context, subject) && reason !== '' ? reason : null
    return { barred: { kind, because, until }, words }
  }
  return { status: 'pending', words }
}

/** Whether the sender is known to be whom it is about: his browser holds the confirmed address, or he is signed in. */
function isAbout({ comment, commenter, staff }: Context, subject: Sanction['subject']): boolean {
  if (subject === 'network') return false
  if (subject === 'commenter' || staff !== null) return true
  return commenter?.emailKey === emailKey(comment.email)
}

/** Whether a sanction holds. @param now milliseconds */
export const isInForce = (
  { liftedAt, expiresAt }: Pick<Sanction, 'expiresAt'> & { liftedAt: number | null },
  now: number,
): boolean => liftedAt === null && (expiresAt === null || expiresAt > now)
