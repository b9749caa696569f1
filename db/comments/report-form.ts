import { REPORT_REASONS, type ReportReason } from '../moderation/reasons.ts'
import { isEmailAddress, normaliseEmail } from '../text/email.ts'
import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import { NAME_LONGEST, REPORT_LAW_LONGEST, REPORT_LONGEST } from './rules.ts'

export interface ReportFields {
  reason: ReportReason
  body: string
  /** A notice of illegal content, which is answered with a statement of reasons. */
  isNotice: boolean
  law: string
  reporterName: string
  reporterEmail: string
}

export type ReportField = 'reason' | 'body' | 'law' | 'name' | 'email' | 'faith'
export type ReportProblem = 'missing' | 'invalid' | 'too-long'
export type ReportProblems = Partial<Record<ReportField, ReportProblem>>
export type RawReport = Record<ReportField, string> & { isNotice: boolean; isAnonymous: boolean }

/** A form that came back. */
export interface RefusedReport {
  form: 'report'
  values: RawReport
  problems: ReportProblems
  refusal: 'gone' | 'too-many' | null
}

/**
 * Cleans what a reader typed into one of the two forms and says what is wrong with each field. A notice of illegal content
 * says which law it breaks and why; whoever has seen the abuse of a child need not say who he is.
 */
export function checkReport(raw: RawReport): { fields: ReportFields; problems: ReportProblems } {
  const problems: ReportProblems = {}
  const reason = raw.isNotice ? 'legal' : REPORT_REASONS.find((known) => known === raw.reason)
  const [name, email] = raw.isAnonymous ? ['', ''] : [cleanLine(raw.name), normaliseEmail(raw.email)]
  const body = cleanText(raw.body)
  const law = cleanLine(raw.law)
  if (!reason) problems.reason = 'missing'
  if (graphemes(body) > REPORT_LONGEST) problems.body = 'too-long'
  if (raw.isNotice) {
    if (body === '') problems.body = 'missing'
    if (law === '') problems.law = 'missing'
    else if (graphemes(law) > REPORT_LAW_LONGEST) problems.law = 'too-long'
    if (raw.faith === '') problems.faith = 'missing'
    if (!raw.isAnonymous && name === '') problems.name = 'missing'
    if (!raw.isAnonymous && email === '') problems.email = 'missing'
  }
  if (graphemes(name) > NAME_LONGEST) problems.name = 'too-long'
  if (email !== '' && !isEmailAddress(email)) problems.email = 'invalid'
  const who = { reporterName: raw.isNotice ? name : '', reporterEmail: raw.isNotice ? email : '' }
  const fields = {
    reason: reason ?? 'other',
    body,
    isNotice: raw.isNotice,
    law: raw.isNotice ? law : '',
    ...who,
  }
  return { fields, problems }
}
