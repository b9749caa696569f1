import type { Phase } from './finding.ts'

/** The learned filter thinks it likely spam. It only ever holds: what is spam, a moderator says. */
export const spamScore: Phase = ({ spam, settings }) => {
  const threshold = settings['comments.spamThreshold']
  if (!spam || threshold === 0) return null
  const counted = { count: spam.score, of: threshold / 100 }
  return spam.score >= counted.of ? { status: 'pending', ...counted } : counted
}
