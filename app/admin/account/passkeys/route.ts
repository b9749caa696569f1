import { database } from '#db/client.ts'
import { addPasskey, removePasskey, renamePasskey } from '#db/staff/passkeys.ts'
import { passkeyIn } from '#app/_request/passkey.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { ACCOUNT, notHim, refuseAccount, showCodes } from '../refused.ts'

/** Adds a passkey that a device has made, calls one otherwise, or takes one away. */
export const POST = rightPost('account.own', async (form, staff) => {
  const [db, now, wanted] = [database(), Date.now(), field(form, 'do')]
  const [id, name] = [field(form, 'passkey'), field(form, 'name')]
  if (wanted === 'rename') {
    await renamePasskey(db, staff, { id, name })
    return seeOther(`${ACCOUNT}?done=passkey#second-factor`)
  }
  const wrong = await notHim(staff, field(form, 'own-password'))
  if (wrong !== null) return refuseAccount('passkey', wrong)
  if (wanted === 'remove') {
    await removePasskey(db, staff, id, now)
    return seeOther(`${ACCOUNT}?done=passkey-removed#second-factor`)
  }
  const made = await passkeyIn(staff, field(form, 'answer'), name, now)
  if (!made) return refuseAccount('passkey', 'passkey-failed')
  const added = await addPasskey(db, staff, made, now)
  if (!added.ok) return refuseAccount('passkey', added.reason === 'forbidden' ? null : added.reason)
  return added.codes.length > 0
    ? showCodes('passkey', added.codes)
    : seeOther(`${ACCOUNT}?done=passkey#second-factor`)
})

export function GET(): Response {
  return seeOther(ACCOUNT)
}
