import type { Settings } from '../../settings/settings.ts'
import { asRead, type Span } from '../../text/as-read.ts'
import type { Words } from '../../text/patterns.ts'
import { wordsOf } from '../../text/patterns.ts'
import type { CommentMode } from '../modes.ts'
import type { CommentStatus } from '../status.ts'
import type { Field } from './finding.ts'
import type { Names } from './names.ts'
import type { SpamScore } from './spam-filter.ts'
import type { WordRules } from './word-rules.ts'

export interface CommentText {
  name: string
  email: string
  body: string
}

export interface Sanction {
  kind: 'warn' | 'hold' | 'suspend' | 'ban'
  subject: 'commenter' | 'email' | 'network' | 'domain'
  reason: string
  expiresAt: number | null
}

/** A field in words. */
export interface Reading extends Words {
  /** Where in the field as typed a stretch of these words stands. */
  spanOf: (start: number, end: number) => Span
}

/** All that the phases may know. */
export interface Context {
  comment: CommentText
  /** What stood in the field that people do not see. */
  honeypot: string
  /** Milliseconds from the page to the sent form, as the browser says; null where it says nothing. */
  tookMs: number | null
  /** A field as it was typed, and where Markdown makes other words of it, as readers get it. Made when a phase first asks. */
  words: (field: Field) => Reading[]
  settings: Settings
  /** How comments are taken in under this article. */
  mode: CommentMode
  /** Signed in: who, and whether he decides on comments or has written the article. */
  staff: { id: number; decides: boolean; wroteArticle: boolean } | null
  /** The reader who has confirmed his address, and how many of his comments are approved (counted up to holdFirst). */
  commenter: { emailKey: string; approved: number } | null
  /** Comments of the same e-mail within the last days, whatever became of them. */
  recent: { status: CommentStatus; createdAt: number }[]
  /** The same words came from the same sender minutes ago. */
  repeated: boolean
  /** Those that hold for this sender now. */
  sanctions: Sanction[]
  wordRules: WordRules
  names: Names
  spam: SpamScore | null
  /** Milliseconds. */
  now: number
}

/** Takes each field into words once, and only when a phase wants them. */
export function wordsIn(comment: CommentText): (field: Field) => Reading[] {
  const known: Partial<Record<Field, Reading[]>> = {}
  return (field) => (known[field] ??= readingsOf(comment[field], field === 'body'))
}

function readingsOf(typed: string, isMarkdown: boolean): Reading[] {
  const asTyped: Reading = { ...wordsOf(typed), spanOf: (start, end) => [start, end] }
  if (!isMarkdown) return [asTyped]
  const { text, spanOf } = asRead(typed)
  return text === typed ? [asTyped] : [asTyped, { ...wordsOf(text), spanOf }]
}
