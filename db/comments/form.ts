import { isEmailAddress, normaliseEmail } from '../text/email.ts'
import { cleanLine, cleanText, graphemes } from '../text/plain.ts'
import type { CommentRefusal } from './post.ts'
import { BODY_LONGEST, BODY_SHORTEST, NAME_LONGEST } from './rules.ts'

export interface CommentFields {
  name: string
  email: string
  body: string
}
export type FieldProblem = 'missing' | 'invalid' | 'too-short' | 'too-long'
export type FieldProblems = Partial<Record<keyof CommentFields, FieldProblem>>

/** A form that came back: what its author typed, and what is wrong with it. */
export interface RefusedComment {
  form: 'comment'
  values: CommentFields
  parentId: number | null
  problems: FieldProblems
  refusal: CommentRefusal | null
}

/**
 * Cleans what a reader typed and says what is wrong with each field. Nothing is cut: a text that is too long is refused,
 * so that nobody loses words without being told.
 */
export function checkCommentFields(raw: CommentFields): { fields: CommentFields; problems: FieldProblems } {
  const fields = { name: cleanLine(raw.name), email: normaliseEmail(raw.email), body: cleanText(raw.body) }
  const problems: FieldProblems = {}
  const { name, email, body } = fields
  if (body === '') problems.body = 'missing'
  else if (graphemes(body) < BODY_SHORTEST) problems.body = 'too-short'
  else if (graphemes(body) > BODY_LONGEST) problems.body = 'too-long'
  if (name === '') problems.name = 'missing'
  else if (graphemes(name) > NAME_LONGEST) problems.name = 'too-long'
  if (email === '') problems.email = 'missing'
  else if (!isEmailAddress(email)) problems.email = 'invalid'
  return { fields, problems }
}

/** No comment has it: what a form names that is no id answers like a comment that has gone. */
const NO_COMMENT = 0

/** The comment that a form says it answers; null when it answers none. */
export function parentIn(raw: string): number | null {
  if (raw === '') return null
  return /^[1-9]\d{0,14}$/.test(raw) ? Number(raw) : NO_COMMENT
}
