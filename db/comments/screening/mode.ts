import type { Phase } from './finding.ts'

/** What is to become of a comment that no rule objects to. Trust rests on a confirmed address, never on a typed one. */
export const mode: Phase = ({ mode, commenter, settings }) => {
  if (mode === 'publish') return { status: 'approved', words: mode }
  if (mode === 'hold-all') return { status: 'pending', words: mode }
  const of = settings['comments.holdFirst']
  const count = Math.min(commenter?.approved ?? 0, of)
  return { status: count >= of ? 'approved' : 'pending', words: mode, count, of }
}
