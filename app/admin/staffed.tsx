import type { ReactNode } from 'react'
import { Desk } from '#components/admin/desk.tsx'
import type { DeskPlace } from '#components/admin/desk-links.ts'
import { NotAllowed } from '#components/admin/not-allowed.tsx'
import { database } from '#db/client.ts'
import { errorReportsWaiting } from '#db/corrections/desk.ts'
import { pendingCount } from '#db/moderation/queue.ts'
import { canModerate } from '#db/users/policy.ts'
import { limitsOf, may, type Right } from '#db/users/rights.ts'
import { answer } from '#app/_request/answer.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireStaff, type Staff } from '#app/_request/viewer.ts'

type Props =
  | { staff: Staff; current?: DeskPlace; children?: ReactNode }
  /** With the right that the page is for, so that it says what is missing. */
  | { staff: null; right: Right; current?: DeskPlace }

/** A page of the desk for whoever may see it; 403 in words for staff who may not. Each page asks who it is itself. */
export async function Staffed(props: Props) {
  const siteName = (await settingsForPage())['site.name']
  const { staff, current = 'comments' } = props
  if (!staff) {
    answer(403)
    const { name, role } = await requireStaff('/admin')
    return (
      <Desk siteName={siteName} staff={{ name, role }} pending={null} current={current}>
        <NotAllowed role={role} right={props.right} />
      </Desk>
    )
  }
  const pending = canModerate(staff) ? await pendingCount(database(), limitsOf(staff)) : null
  const waiting = may(staff, 'corrections.publish')
    ? { corrections: await errorReportsWaiting(database(), staff) }
    : {}
  return <Desk {...{ siteName, staff, pending, waiting, current }}>{props.children}</Desk>
}
