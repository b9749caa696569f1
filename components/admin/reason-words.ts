import type { RejectReason, ReportReason } from '#db/moderation/reasons.ts'

/** As they stand on the buttons, in the order of the keys 1 to 9 and 0; 'other' is what a plain press says. */
export const REJECT_WORDS: Record<RejectReason, string> = {
  abusive: 'Abusive',
  hateful: 'Hateful',
  harassment: 'Harassment',
  'banned-word': 'Banned word',
  'off-topic': 'Off topic',
  misinformation: 'Misinformation',
  illegal: 'Illegal',
  'personal-data': 'Personal data',
  advertising: 'Advertising',
  duplicate: 'Said before',
  other: 'Another reason',
}

export const REPORT_WORDS: Record<ReportReason, string> = {
  abuse: 'Personal abuse',
  'off-topic': 'Off topic',
  legal: 'Legal issue',
  trolling: 'Trolling',
  hate: 'Hate speech',
  offensive: 'Offensive language',
  copyright: 'Copyright',
  spam: 'Spam',
  other: 'Something else',
}
