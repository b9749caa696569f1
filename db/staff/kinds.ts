/** What is written down of the staff themselves: who was let in, changed and shut out. */
export const STAFF_EVENTS = [
  'invited',
  'invitation-renewed',
  'invitation-revoked',
  'joined',
  'added',
  'role-changed',
  'sections-changed',
  'disabled',
  'enabled',
  'sessions-ended',
  'factor-reset',
  'factor-added',
  'factor-removed',
  'recovery-codes',
  'password-reset',
  'password-changed',
  'second-factor-rule',
] as const
export type StaffEventKind = (typeof STAFF_EVENTS)[number]
