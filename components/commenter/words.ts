import type { FieldProblem } from '#db/comments/form.ts'
import type { ReportField, ReportProblem } from '#db/comments/report-form.ts'
import { BODY_LONGEST, BODY_SHORTEST, REPORT_LAW_LONGEST, REPORT_LONGEST } from '#db/comments/rules.ts'
import type { CommentStatus } from '#db/comments/status.ts'
import type { RejectReason, ReportReason } from '#db/moderation/reasons.ts'

/** What is wrong with a comment, as its reporter says it. */
export const REPORT_WORDS: Record<ReportReason, string> = {
  abuse: 'Personal abuse',
  'off-topic': 'Off topic',
  legal: 'Legal issue',
  trolling: 'Trolling',
  hate: 'Hate speech',
  offensive: 'Offensive or threatening language',
  copyright: 'Copyright',
  spam: 'Spam',
  other: 'Something else',
}

/** Why a comment was rejected, as its author is told. */
export const REJECT_WORDS: Record<RejectReason, string> = {
  abusive: 'it is abusive',
  hateful: 'it is hateful towards people for what they are',
  harassment: 'it harasses somebody',
  'banned-word': 'it has words in it that we do not publish',
  'off-topic': 'it is not about the subject of the article',
  misinformation: 'it says what is known to be untrue',
  illegal: 'publishing it would break the law',
  'personal-data': 'it gives away somebody’s private data',
  advertising: 'it advertises something',
  duplicate: 'it has been said already',
  other: 'it breaks our guidelines',
}

/** How far one's own comment is. */
export const STATUS_WORDS: Record<CommentStatus, string> = {
  pending: 'Waiting for a moderator',
  approved: 'Public',
  rejected: 'Not published',
  spam: 'Waiting: taken for advertising',
  trash: 'Taken away',
}

const count = (n: number) => n.toLocaleString('en')

export function reportProblemWords(field: ReportField, problem: ReportProblem): string {
  if (problem === 'invalid') return 'You have entered an incorrect email address!'
  if (problem === 'too-long') {
    const longest = field === 'law' ? REPORT_LAW_LONGEST : REPORT_LONGEST
    return field === 'name'
      ? 'Please shorten your name.'
      : `Please shorten this: ${count(longest)} characters are the most.`
  }
  return MISSING[field]
}
const MISSING: Record<ReportField, string> = {
  reason: 'Please say what is wrong with it.',
  body: 'Please explain why you think that it is illegal.',
  law: 'Please say which law it breaks, or what kind of offence it is.',
  name: 'Please enter your name here',
  email: 'Please enter your email address here',
  faith: 'Please confirm this, or send an ordinary report.',
}

export function bodyWords(problem: FieldProblem): string {
  if (problem === 'too-long')
    return `Please shorten your comment: ${count(BODY_LONGEST)} characters are the most.`
  return problem === 'too-short'
    ? `Please write at least ${BODY_SHORTEST} characters.`
    : 'Please enter your comment!'
}
