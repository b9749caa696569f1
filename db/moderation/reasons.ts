/** Why a comment is rejected: one is picked, its author and the statistics are told. */
export const REJECT_REASONS = [
  'abusive',
  'hateful',
  'harassment',
  'banned-word',
  'off-topic',
  'misinformation',
  'illegal',
  'personal-data',
  'advertising',
  'duplicate',
  'other',
] as const
export type RejectReason = (typeof REJECT_REASONS)[number]

/** Characters, a line break counting as one: of the note to an author, and of the statement to who gave notice. */
export const NOTE_LONGEST = 500
export const STATEMENT_LONGEST = 2000

/** Why a reader reports a comment; the nine of the Guardian's form. */
export const REPORT_REASONS = [
  'abuse',
  'off-topic',
  'legal',
  'trolling',
  'hate',
  'offensive',
  'copyright',
  'spam',
  'other',
] as const
export type ReportReason = (typeof REPORT_REASONS)[number]
