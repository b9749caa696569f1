import type { InvitationLink } from '#db/staff/invitations.ts'
import type { Session } from '#db/users/users.ts'
import { linkKey, linkPath, readLinkKey } from '#server/links.ts'
import { absolute } from './site.ts'

/** The link with which somebody joins, whole, for copying. */
export const joinLink = ({ id, version, sentAt }: InvitationLink & { sentAt: number }) =>
  absolute(linkPath.join(linkKey('join', { id, version }, sentAt)))

/** Which invitation a link to join is of; null for a link that is not ours, or too old. */
export function invitationIn(token: string, now: number): InvitationLink | null {
  const link = readLinkKey('join', token, now)
  return link && { id: link.id, version: link.version }
}

/** Whose password a link sets; null for a link that is not ours, or too old. */
export function resetIn(token: string, now: number): Session | null {
  const link = readLinkKey('reset', token, now)
  return link && { userId: link.id, version: link.version }
}
