import { isEmailAddress, normaliseEmail } from '../text/email.ts'
import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import { NAME_LONGEST } from '../comments/rules.ts'
import { QUOTE_LONGEST, WRONG_LONGEST } from './rules.ts'

export interface ErrorFields {
  quote: string
  body: string
  reporterName: string
  reporterEmail: string
}

export type ErrorField = 'quote' | 'body' | 'name' | 'email'
export type ErrorProblem = 'missing' | 'invalid' | 'too-long'
export type ErrorProblems = Partial<Record<ErrorField, ErrorProblem>>
export type RawError = Record<ErrorField, string>

/** A form that came back. */
export interface RefusedErrorReport {
  form: 'error-report'
  values: RawError
  problems: ErrorProblems
  refusal: 'gone' | 'too-many' | null
}

/** Cleans what a reader typed and says what is wrong with each field. Who he is he need not say. */
export function checkErrorReport(raw: RawError): { fields: ErrorFields; problems: ErrorProblems } {
  const problems: ErrorProblems = {}
  const [quote, body] = [cleanLine(raw.quote), cleanText(raw.body)]
  const [reporterName, reporterEmail] = [cleanLine(raw.name), normaliseEmail(raw.email)]
  if (graphemes(quote) > QUOTE_LONGEST) problems.quote = 'too-long'
  if (body === '') problems.body = 'missing'
  else if (graphemes(body) > WRONG_LONGEST) problems.body = 'too-long'
  if (graphemes(reporterName) > NAME_LONGEST) problems.name = 'too-long'
  if (reporterEmail !== '' && !isEmailAddress(reporterEmail)) problems.email = 'invalid'
  return { fields: { quote, body, reporterName, reporterEmail }, problems }
}
