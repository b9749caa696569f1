import { database } from '#db/client.ts'
import { may } from '#db/users/rights.ts'
import { staffOf, type Session } from '#db/users/users.ts'
import { START } from './return-path.ts'

/** Whose whole work is to decide on comments begins where they wait, unless he was going somewhere; all others at the overview. */
export async function firstPage(to: string, session: Session): Promise<string> {
  if (to !== START) return to
  const staff = await staffOf(database(), session)
  const onlyModerates = staff && may(staff, 'comments.moderate') && !may(staff, 'articles.write')
  return onlyModerates ? '/admin/comments' : to
}
