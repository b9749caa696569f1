import type { SanctionKind, SanctionSubject, Sanction } from '#db/moderation/sanctions.ts'

export const KIND_WORDS: Record<SanctionKind, { label: string; meaning: string; done: string }> = {
  warn: { label: 'Warn', meaning: 'is shown your reason', done: 'Warned' },
  hold: { label: 'Hold', meaning: 'every comment waits for a moderator', done: 'Held' },
  suspend: { label: 'Suspend', meaning: 'may not comment for a while', done: 'Suspended' },
  ban: { label: 'Ban', meaning: 'may not comment', done: 'Banned' },
}

export const SUBJECT_WORDS: Record<SanctionSubject, string> = {
  commenter: 'this confirmed commenter',
  email: 'this email address',
  network: 'this network',
  domain: 'this mail domain',
}

/** For how long, by hours. */
export const HOURS_WORDS: [number, string][] = [
  [1, '1 hour'],
  [3, '3 hours'],
  [24, '24 hours'],
  [7 * 24, '7 days'],
  [30 * 24, '30 days'],
  [0, 'For good'],
]

export function isInForce({ liftedAt, expiresAt }: Sanction, now: number): boolean {
  return liftedAt === null && (expiresAt === null || expiresAt > now)
}

export interface RefusedSanction {
  form: 'sanction'
  kind: SanctionKind
  subject: SanctionSubject
  hours: number
  reason: string
  problem: string
  /** How many others it would touch, if that is why. */
  others: number | null
}
