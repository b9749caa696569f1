import { database } from '#db/client.ts'
import { changeOwnPassword } from '#db/staff/account.ts'
import { holdSession } from '#app/_request/auth.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { currentSession } from '#app/_request/viewer.ts'
import { ACCOUNT, notHim, refuseAccount } from '../refused.ts'

/** A new password for who knows the old one: this session goes on, all others end. */
export const POST = rightPost('account.own', async (form, staff) => {
  const signedIn = await currentSession()
  const old = field(form, 'old')
  const wrong = await notHim(staff, old)
  if (wrong !== null || !signedIn) return refuseAccount('password', wrong)
  const { id } = signedIn.session
  const input = { old, password: field(form, 'password').slice(0, 1000), keep: id }
  const changed = await changeOwnPassword(database(), staff, input, Date.now())
  if (changed.ok) {
    await holdSession({ id, ...changed.session })
    return seeOther(`${ACCOUNT}?done=password`)
  }
  return refuseAccount('password', changed.reason === 'password-short' ? 'password-short' : 'wrong-password')
})

export function GET(): Response {
  return seeOther(ACCOUNT)
}
