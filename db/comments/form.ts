import { isEmailAddress, normaliseEmail } from '../text/email.ts'
import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import { hasBadge } from './badges.ts'
import type { CommentRefusal } from './post.ts'
import { BODY_LONGEST, BODY_SHORTEST, NAME_LONGEST } from './rules.ts'

export interface CommentFields {
  name: string
  email: string
  body: string
}
export type FieldProblem = 'missing' | 'invalid' | 'too-short' | 'too-long' | 'badge'
export type FieldProblems = Partial<Record<keyof CommentFields, FieldProblem>>

/** A form that came back: what its author typed, and what is wrong with it. */
export interface RefusedComment {
  form: 'comment'
  values: CommentFields
  parentId: number | null
  /** Whether he had asked for mail. */
  wantsMail: boolean
  problems: FieldProblems
  refusal: CommentRefusal | null
  /** Nothing was wrong: he asked to see what it would look like. */
  isPreview?: boolean
}

/**
 * Cleans what a reader typed and says what is wrong with each field. Nothing is cut: a text that is too long is refused,
 * so that nobody loses words without being told.
 */
export function checkCommentFields(raw: CommentFields): { fields: CommentFields; problems: FieldProblems } {
  const fields = { name: cleanLine(raw.name), email: normaliseEmail(raw.email), body: cleanText(raw.body) }
  const problems: FieldProblems = {}
  const { name, email, body } = fields
  const wrongBody = bodyProblem(body)
  if (wrongBody) problems.body = wrongBody
  if (name === '') problems.name = 'missing'
  else if (graphemes(name) > NAME_LONGEST) problems.name = 'too-long'
  else if (hasBadge(name)) problems.name = 'badge'
  if (email === '') problems.email = 'missing'
  else if (!isEmailAddress(email)) problems.email = 'invalid'
  return { fields, problems }
}

/** What is wrong with the words of a comment, cleaned; null when nothing is. */
export function bodyProblem(body: string): FieldProblem | null {
  if (body === '') return 'missing'
  const length = graphemes(body)
  if (length < BODY_SHORTEST) return 'too-short'
  return length > BODY_LONGEST ? 'too-long' : null
}

/** No comment has it: what a form names that is no id answers like a comment that has gone. */
const NO_COMMENT = 0

/** How long a form says that it took, in milliseconds; null when it does not say. */
export const tookIn = (raw: string): number | null => (/^\d{1,9}$/.test(raw) ? Number(raw) : null)

/** The comment that a form says it answers; null when it answers none. */
export function parentIn(raw: string): number | null {
  if (raw === '') return null
  return /^[1-9]\d{0,14}$/.test(raw) ? Number(raw) : NO_COMMENT
}
