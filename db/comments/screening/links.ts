import { textParts } from '../../text/links.ts'
import type { Phase } from './finding.ts'

const MAY_HAVE_LINKS = /https?:|www\./i

/** As many links as the setting names, or more. */
export const links: Phase = ({ comment, settings }) => {
  const most = settings['comments.maxLinks']
  if (most === 0 || !MAY_HAVE_LINKS.test(comment.body)) return null
  let at = 0
  const found: [number, number][] = []
  for (const part of textParts(comment.body)) {
    if ('href' in part) found.push([at, at + part.text.length])
    at += part.text.length
  }
  const [one] = found.slice(most - 1)
  const counted = { count: found.length, of: most }
  return one ? { status: 'pending', field: 'body', span: one, ...counted } : counted
}
