import { database } from '#db/client.ts'
import { canModerate } from '#db/users/policy.ts'
import { staffOf, type Session } from '#db/users/users.ts'
import { START } from './return-path.ts'

/** Who decides on comments begins where they wait, unless he was going somewhere. */
export async function firstPage(to: string, session: Session): Promise<string> {
  if (to !== START) return to
  const staff = await staffOf(database(), session)
  return staff && canModerate(staff) ? '/admin/comments' : to
}
