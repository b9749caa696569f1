import type { Sanction } from './context.ts'
import type { Phase } from './finding.ts'

const HARDEST_FIRST = ['ban', 'suspend', 'hold'] as const

/**
 * Somebody who is banned or suspended is told so, and why. A banned network is not: neighbours share it, whose comments a
 * moderator can still fetch out of the spam, and whoever was meant would only take another one. Who is put on hold waits.
 */
export const sanction: Phase = ({ sanctions }) => {
  const hardest = HARDEST_FIRST.flatMap((kind) => sanctions.filter((one) => one.kind === kind))[0]
  if (!hardest) return null
  const { kind, subject, reason, expiresAt: until } = hardest
  const words = `${kind} ${subject}`
  if (kind === 'ban' && subject === 'network') return { status: 'spam', words }
  if (kind === 'ban' || kind === 'suspend') return { barred: { kind, reason, until }, words }
  return { status: 'pending', words }
}

/** Whether a sanction holds. @param now milliseconds */
export const isInForce = (
  { liftedAt, expiresAt }: Pick<Sanction, 'expiresAt'> & { liftedAt: number | null },
  now: number,
): boolean => liftedAt === null && (expiresAt === null || expiresAt > now)
