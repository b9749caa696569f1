import type { RefusedJoin } from '#components/admin/sign-in/join-form.tsx'
import { database } from '#db/client.ts'
import { invitationOf, join } from '#db/staff/invitations.ts'
import { refuse } from '#app/_request/answer.ts'
import { enter } from '#app/_request/auth.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { invitationIn } from '#app/_request/staff-links.ts'

type Params = { token: string }

/** Joins by an invitation, once, and signs in. */
export const POST = readerPost<Params>(async (form, _, { token }) => {
  const path = `/admin/join/${token}`
  const [db, now] = [database(), Date.now()]
  const link = invitationIn(token, now)
  if (!link || !(await invitationOf(db, link, now))) return refuse({ path, status: 410, state: null })
  const given = { name: field(form, 'name').slice(0, 100), password: field(form, 'password').slice(0, 1000) }
  const joined = await join(db, link, given, now)
  if (joined.ok) {
    await enter(joined.session)
    return seeOther('/admin')
  }
  if (joined.reason === 'over') return refuse({ path, status: 410, state: null })
  const state: RefusedJoin = { form: 'join', name: given.name, problem: joined.reason }
  return refuse({ path, status: joined.reason === 'email-taken' ? 409 : 422, state })
})

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/join/${(await params).token}`)
}
