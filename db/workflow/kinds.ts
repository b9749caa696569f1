/** What can be done with an article as a whole, each with its own right: db/workflow/steps.ts. */
export const STEPS = [
  'submit',
  'take-back',
  'send-back',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'update',
  'unpublish',
  'restore',
  'delete',
] as const
export type Step = (typeof STEPS)[number]

/** Why a revision of a draft was kept. */
export const REVISION_KINDS = [
  'begun',
  'saved',
  'while-writing',
  'handed-over',
  'step',
  'restored',
  'merged',
] as const
export type RevisionKind = (typeof REVISION_KINDS)[number]
