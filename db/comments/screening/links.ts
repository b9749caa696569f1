import { asRead } from '../../text/as-read.ts'
import type { Phase } from './finding.ts'

/** As many links as the setting names, or more; those that readers get, however they are typed. */
export const links: Phase = ({ comment, settings }) => {
  const most = settings['comments.maxLinks']
  if (most === 0) return null
  const found = asRead(comment.body).links
  if (found.length === 0) return null
  const [one] = found.slice(most - 1)
  const counted = { count: found.length, of: most }
  return one ? { status: 'pending', field: 'body', span: one, ...counted } : counted
}
