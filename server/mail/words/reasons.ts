import type { RejectReason, ReportReason } from '../../../db/moderation/reasons.ts'

/** Why a comment was not published, as its author is told. */
export const REJECTED_AS: Record<RejectReason, string> = {
  abusive: 'It insults or threatens somebody.',
  hateful: 'It attacks people for what they are.',
  harassment: 'It harasses or bullies somebody.',
  'banned-word': 'It holds words that we do not publish.',
  'off-topic': 'It is not about the subject of the article.',
  misinformation: 'It says as a fact what is known to be wrong.',
  illegal: 'We believe that publishing it would break the law.',
  'personal-data': 'It holds private details of somebody.',
  advertising: 'It advertises something.',
  duplicate: 'The same has been said by you before.',
  other: 'It does not keep to our guidelines.',
}

/** What a reader has reported, as he is told again. */
export const REPORTED_AS: Record<ReportReason, string> = {
  abuse: 'personal abuse',
  'off-topic': 'off topic',
  legal: 'a legal issue',
  trolling: 'trolling',
  hate: 'hate speech',
  offensive: 'offensive or threatening language',
  copyright: 'copyright',
  spam: 'spam',
  other: 'something else',
}
