/** What can wait for somebody of the staff, in the order of the overview. */
export const WAITING_KINDS = [
  ...(['comments', 'reported', 'appeals', 'errors', 'sent-back', 'review', 'approved', 'mail'] as const),
] as const
export type WaitingKind = (typeof WAITING_KINDS)[number]

export interface Waiting {
  kind: WaitingKind
  path: string
  many: number
}
