import type { SanctionKind, SanctionSubject, Sanction } from '#db/moderation/sanctions.ts'

/** For how long, in hours; 0 is for good. */
export const HOURS = [1, 3, 24, 168, 720, 0] as const

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
