import type { RefusedReset } from '#components/admin/sign-in/reset-form.tsx'
import { database } from '#db/client.ts'
import { resetFor, resetPassword } from '#db/staff/reset.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { resetIn } from '#app/_request/staff-links.ts'

type Params = { token: string }

/** Sets a new password by the link of a mail, once: all sessions end, and he signs in with it. */
export const POST = readerPost<Params>(async (form, _, { token }) => {
  const path = `/admin/reset/${token}`
  const link = resetIn(token, Date.now())
  if (!link || !(await resetFor(database(), link))) return refuse({ path, status: 410, state: null })
  const result = await resetPassword(database(), link, field(form, 'password').slice(0, 1000), Date.now())
  if (result.ok) return seeOther('/admin/sign-in?reset=1')
  if (result.reason === 'over') return refuse({ path, status: 410, state: null })
  const state: RefusedReset = { form: 'reset', problem: 'password-short' }
  return refuse({ path, status: 422, state })
})

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/reset/${(await params).token}`)
}
