import type { Phase } from './finding.ts'

/** Coral's numbers: of what was decided in a week, a share of rejections from which on the next one waits. */
export const REJECTIONS_MS = 7 * 24 * 60 * 60_000
const SHARE = 0.3

/** Too much of what this e-mail sent lately was rejected, or spam. */
export const rejections: Phase = ({ recent, now }) => {
  const lately = recent.filter(({ createdAt }) => createdAt > now - REJECTIONS_MS)
  const bad = lately.filter(({ status }) => status === 'rejected' || status === 'spam').length
  const of = bad + lately.filter(({ status }) => status === 'approved').length
  if (bad === 0) return null
  const counted = { count: bad, of }
  return bad / of >= SHARE ? { status: 'pending', ...counted } : counted
}
