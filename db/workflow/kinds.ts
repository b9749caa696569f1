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

/** What staff can be mailed about: the first of articles that they may approve, the others of their own. */
export const ARTICLE_MAIL = [
  'submitted',
  'sent-back',
  'approved',
  'scheduled',
  'published',
  'unpublished',
] as const
export type ArticleMail = (typeof ARTICLE_MAIL)[number]

/** By which of them a step is told; of others nobody is mailed. */
export const MAIL_OF = {
  ...{ submit: 'submitted', 'send-back': 'sent-back', approve: 'approved', publish: 'published' },
  ...{ schedule: 'scheduled', unschedule: 'scheduled' },
  ...{ unpublish: 'unpublished', delete: 'unpublished', restore: 'unpublished' },
} as const satisfies Partial<Record<Step, ArticleMail>>
export type ToldStep = keyof typeof MAIL_OF
export const isTold = (step: Step): step is ToldStep => step in MAIL_OF

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
