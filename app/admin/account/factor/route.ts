import { database } from '#db/client.ts'
import { beginApp, confirmApp, removeApp, renewCodes } from '#db/staff/second-factor.ts'
import { clientAddress } from '#app/_request/answer.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { forgive, secondsForCode } from '#app/_request/sign-in.ts'
import { ACCOUNT, notHim, refuseAccount, showCodes } from '../refused.ts'

/** Sets up the app that shows codes, takes it away, or makes new codes for paper. */
export const POST = rightPost('account.own', async (form, staff) => {
  const [db, now, wanted] = [database(), Date.now(), field(form, 'do')]
  if (wanted === 'begin-app') {
    await beginApp(db, staff, now)
    return seeOther(`${ACCOUNT}#second-factor`)
  }
  const place = wanted === 'renew-codes' ? 'codes' : 'app'
  const wrong = await notHim(staff, field(form, 'own-password'))
  if (wrong !== null) return refuseAccount(place, wrong)
  if (wanted === 'confirm-app') {
    const waitSeconds = await secondsForCode(staff.id, clientAddress())
    if (waitSeconds > 0) return refuseAccount('app', { waitSeconds })
    const confirmed = await confirmApp(db, staff, field(form, 'code'), now)
    if (!confirmed.ok) return refuseAccount('app', 'wrong-code')
    await forgive(`code ${staff.id}`, clientAddress())
    return showCodes('app', confirmed.codes)
  }
  if (wanted === 'renew-codes') return showCodes('codes', (await renewCodes(db, staff, now)) ?? [])
  await removeApp(db, staff, now)
  return seeOther(`${ACCOUNT}?done=app-removed#second-factor`)
})

export function GET(): Response {
  return seeOther(ACCOUNT)
}
