import { database } from '#db/client.ts'
import { renameOneself, writeOwnBio } from '#db/staff/account.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { ACCOUNT, refuseAccount } from '../refused.ts'

/** One's own name, or biography. */
export const POST = rightPost('account.own', async (form, staff) => {
  if (field(form, 'do') === 'bio') {
    const bio = field(form, 'bio')
    const result = await writeOwnBio(database(), staff, bio)
    return result.ok ? seeOther(`${ACCOUNT}?done=bio`) : refuseAccount('bio', result.reason, { typed: bio })
  }
  const name = field(form, 'name')
  if (await renameOneself(database(), staff, name)) return seeOther(`${ACCOUNT}?done=name`)
  return refuseAccount('name', 'name-missing', { typed: name })
})

export function GET(): Response {
  return seeOther(ACCOUNT)
}
