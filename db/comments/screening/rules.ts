/** What may decide about a comment before a moderator does, in the order in which it is asked. */
export const RULES = [
  'robot',
  'sanction',
  'staff',
  'impersonation',
  'banned-words',
  'spam-words',
  'held-words',
  'links',
  'repeat',
  'rejections',
  'spam-score',
  'quick',
  'mode',
] as const
export type Rule = (typeof RULES)[number]
