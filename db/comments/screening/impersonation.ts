import { emailKey } from '../../text/email.ts'
import { lookOf, looksWithin } from '../../text/look-alike.ts'
import type { Phase } from './finding.ts'

/** What no reader is, whatever his name; compared by their looks. */
const TITLES = new Map(
  [
    'staff',
    'moderator',
    'moderators',
    'editor',
    'editors',
    'admin',
    'admins',
    'administrator',
    'verified',
  ].map((title) => [lookOf(title), title]),
)

/**
 * The e-mail of a member of staff, typed by somebody else; or a name that looks like one of staff, author or newsroom, has
 * such a name of two words or more within it, or calls itself staff.
 */
export const impersonation: Phase = ({ comment, names, staff, commenter, settings }) => {
  // Signed in, or confirmed by a link to that very address: himself.
  const self = staff?.id ?? (commenter ? names.byEmail.get(commenter.emailKey)?.userId : undefined)
  const typed = names.byEmail.get(emailKey(comment.email))
  if (typed && typed.userId !== self)
    return { status: 'pending', field: 'email', span: [0, comment.email.length], words: typed.name }
  const { name } = comment
  const found = (words: string, span: [number, number] = [0, name.length]) =>
    ({ status: 'pending', field: 'name', span, words }) as const
  const look = lookOf(name)
  if (look === '') return null
  const site = settings['site.name']
  const ourLook = lookOf(site)
  const isSelf = (userIds: number[]) => self !== undefined && userIds.includes(self)
  const whole = names.byLook.get(look)
  if (look === ourLook) return found(site)
  if (whole && !isSelf(whole.userIds)) return found(whole.name)
  const parts = looksWithin(name)
  for (const { look, start, end } of parts) {
    const meant = names.byLook.get(look)
    // One name alone is many people's.
    if (meant && /\S\s+\S/.test(meant.name) && !isSelf(meant.userIds)) return found(meant.name, [start, end])
    if (look === ourLook) return found(site, [start, end])
  }
  if (self !== undefined) return null
  for (const { look, start, end } of parts) {
    const title = TITLES.get(look)
    if (title) return found(title, [start, end])
  }
  return null
}
