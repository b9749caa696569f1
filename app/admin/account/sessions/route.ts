import { database } from '#db/client.ts'
import { endOtherSessions, endSession } from '#db/staff/sessions.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { currentSession } from '#app/_request/viewer.ts'
import { ACCOUNT } from '../refused.ts'

/** Ends one of one's own sessions, or all others. */
export const POST = rightPost('account.own', async (form, staff) => {
  const which = field(form, 'end')
  if (which === 'others') {
    const own = await currentSession()
    await endOtherSessions(database(), staff, own?.session.id ?? '')
    return seeOther(`${ACCOUNT}?done=sessions#sessions`)
  }
  await endSession(database(), staff, which)
  return seeOther(`${ACCOUNT}?done=session#sessions`)
})

export function GET(): Response {
  return seeOther(ACCOUNT)
}
