import type { Phase } from './finding.ts'

/** A robot filled in the field that people do not see: spam. */
export const robot: Phase = ({ honeypot }) => (honeypot === '' ? null : { status: 'spam' })
