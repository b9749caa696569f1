import type { PeopleState } from '#components/admin/people/state.ts'
import { database } from '#db/client.ts'
import { invite, openInvitations, renewInvitation, revokeInvitation } from '#db/staff/invitations.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { joinLink } from '#app/_request/staff-links.ts'
import { placeIn } from '../place.ts'

const PATH = '/admin/people'

/** Asks somebody to join, asks anew (`renew:12`), or takes it back (`revoke:12`). The link is shown once. */
export const POST = rightPost('staff.manage', async (form, staff) => {
  const [db, now] = [database(), Date.now()]
  const [wanted, of] = field(form, 'do').split(':')
  const nothing = { form: 'people', userId: null, typed: null, link: null, problem: null } as const
  if (wanted === 'revoke') {
    if (await revokeInvitation(db, staff, idOf(of) ?? 0, now)) return seeOther(`${PATH}?done=revoked`)
    // Used, or taken back by somebody else, since the page was opened.
    const state: PeopleState = { ...nothing, problem: 'unknown' }
    return refuse({ path: PATH, status: 404, state })
  }
  if (wanted === 'renew') {
    const known = (await openInvitations(db)).find(({ id }) => id === idOf(of))
    const renewed = await renewInvitation(db, staff, known?.id ?? 0, now)
    const state: PeopleState =
      renewed.ok && known
        ? { ...nothing, link: { email: known.email, href: joinLink(renewed) } }
        : { ...nothing, problem: 'unknown' }
    return refuse({ path: PATH, status: renewed.ok ? 200 : 404, state })
  }
  const typed = { email: field(form, 'email').trim().slice(0, 254), ...placeIn(form) }
  const invited = await invite(db, staff, typed, now)
  if (invited.ok) {
    const state: PeopleState = { ...nothing, link: { email: typed.email, href: joinLink(invited) } }
    return refuse({ path: PATH, status: 200, state })
  }
  const status = { forbidden: 403, 'email-taken': 409, 'email-invalid': 422, 'no-section': 422 } as const
  const state: PeopleState = { ...nothing, typed, problem: invited.reason }
  return refuse({ path: PATH, status: status[invited.reason], state })
})

export function GET(): Response {
  return seeOther(PATH)
}
