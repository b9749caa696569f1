import { INVITATION_MS } from '../../../db/staff/invitations.ts'
import { RESET_MS } from '../../../db/staff/reset.ts'
import { letterInvitation, letterReset, letterStaff } from '../../../db/outbox/facts.ts'
import type { MailData } from '../../../db/outbox/kinds.ts'
import { translator } from '../../../words/words.ts'
import { linkKey, linkPath } from '../../links.ts'
import type { Part } from '../letter.ts'
import { dropped, timeOf, words, type Desk, type Written } from './context.ts'

/** To somebody who is asked to join the staff. */
export async function invitation(desk: Desk, { invitationId, version }: MailData['invitation']): Written {
  const { db, site, now } = desk
  const invited = await letterInvitation(db, invitationId, version)
  if (!invited) return dropped('the invitation was used, taken back or sent anew')
  if (invited.sentAt + INVITATION_MS <= now) return dropped('the invitation is over')
  const t = words(desk)
  const role = translator(site.language, 'desk')(`role.${invited.role}`)
  const { by, limits, sentAt } = invited
  const said = [
    by === null
      ? t('invitation.words', { site: site.name, role })
      : t('invitation.wordsBy', { site: site.name, role, name: by }),
    ...(limits.length > 0
      ? [t('invitation.sections', { sections: limits.join(', '), count: limits.length })]
      : []),
  ]
  const key = linkKey('join', { id: invitationId, version }, sentAt)
  return {
    subject: t('invitation.subject', { site: site.name }),
    parts: [
      { words: said.join('\n') },
      { button: t('invitation.button'), href: site.url + linkPath.join(key) },
      { small: t('invitation.small') },
    ],
  }
}

/** To a member of staff who has forgotten his password. */
export async function passwordReset(desk: Desk, { userId, askedAt }: MailData['password-reset']): Written {
  const { db, site, now } = desk
  const person = await letterReset(db, userId)
  if (!person) return dropped('nobody signs in with this address')
  if (askedAt + RESET_MS <= now) return dropped('the link is over')
  const key = linkKey('reset', person, askedAt)
  const t = words(desk)
  return {
    subject: t('reset.subject', { site: site.name }),
    parts: [
      { words: t('reset.words', { site: site.name }) },
      { button: t('reset.button'), href: site.url + linkPath.reset(key) },
      { small: t('reset.small') },
    ],
  }
}

/** To a member of staff: his password is another since then. */
export async function passwordChanged(desk: Desk, { userId, at }: MailData['password-changed']): Written {
  const { db, site } = desk
  if (!(await letterStaff(db, userId))) return dropped('this person is shut out')
  const t = words(desk)
  return {
    subject: t('passwordChanged.subject', { site: site.name }),
    parts: [
      { words: t('passwordChanged.words', { time: timeOf(desk, at), zone: site.zone }) },
      { words: t('passwordChanged.notYou') },
      { button: t('passwordChanged.button'), href: `${site.url}/admin/forgot` },
    ],
  }
}

/** To a member of staff: somebody has signed in as him from a browser that was not known. */
export async function signedIn(desk: Desk, data: MailData['signed-in']): Written {
  const { db, site } = desk
  const { userId, at, browser, network } = data
  if (!(await letterStaff(db, userId))) return dropped('this person is shut out')
  const t = words(desk)
  const from: Part[] = network === '' ? [] : [{ words: t('signedIn.from', { network }) }]
  const said = {
    ...{ time: timeOf(desk, at), zone: site.zone },
    browser: browser || t('signedIn.unknown'),
  }
  return {
    subject: t('signedIn.subject', { site: site.name }),
    parts: [
      { words: t('signedIn.words', said) },
      ...from,
      { words: t('signedIn.notYou') },
      { button: t('signedIn.button'), href: `${site.url}/admin/account#sessions` },
    ],
  }
}
