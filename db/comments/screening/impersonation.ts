import { emailKey } from '../../text/email.ts'
import { lookOf } from '../../text/look-alike.ts'
import type { Phase } from './finding.ts'

/** The e-mail of a member of staff, or a name that looks like one of staff, author or newsroom, typed by somebody else. */
export const impersonation: Phase = ({ comment, names, staff, commenter, settings }) => {
  // Signed in, or confirmed by a link to that very address: himself.
  const self = staff?.id ?? (commenter ? names.byEmail.get(commenter.emailKey)?.userId : undefined)
  const typed = names.byEmail.get(emailKey(comment.email))
  if (typed && typed.userId !== self)
    return { status: 'pending', field: 'email', span: [0, comment.email.length], words: typed.name }
  const look = lookOf(comment.name)
  const meant = look === lookOf(settings['site.name']) ? OURSELVES : names.byLook.get(look)
  if (look === '' || !meant || (self !== undefined && meant.userIds.includes(self))) return null
  const words = meant === OURSELVES ? settings['site.name'] : meant.name
  return { status: 'pending', field: 'name', span: [0, comment.name.length], words }
}

const OURSELVES = { name: '', userIds: [] }
