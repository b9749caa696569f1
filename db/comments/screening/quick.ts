import type { Phase } from './finding.ts'

/** Nobody finds a form, writes and sends it in less. */
const LEAST_MS = 2000

/**
 * The form came back sooner than a person writes. Only a browser with scripts says how long it took, and nobody has to say
 * the truth: where nothing is said, nothing follows (docs/decisions/012).
 */
export const quick: Phase = ({ tookMs }) =>
  tookMs !== null && tookMs < LEAST_MS ? { status: 'pending', count: tookMs, of: LEAST_MS } : null
