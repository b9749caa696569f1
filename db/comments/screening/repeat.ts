import type { Phase } from './finding.ts'

/** How long a text is remembered, as Coral has it. */
export const REPEAT_MS = 6 * 60_000

/** The same words of the same sender, elsewhere on the site minutes ago. In the same place they would not have come so far. */
export const repeat: Phase = ({ repeated, comment }) =>
  repeated ? { status: 'pending', field: 'body', span: [0, comment.body.length] } : null
