import type { CommentText } from './context.ts'

export interface SpamScore {
  /** How likely spam, 0 to 1. */
  score: number
  /** The version of the model that says so. */
  model: number
  /** Its strongest reasons, as the card shows them: see db/spam/reasons.ts. */
  reasons: unknown
}

/** What the learned filter makes of a comment: see db/spam. Null where it has no say. */
export type SpamFilter = (comment: CommentText) => SpamScore | null
