import { NotForRole } from '#components/admin/not-for-role.tsx'
import { canEditSite } from '#db/users/policy.ts'
import { answer } from '#app/_request/answer.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'

export const mayEdit = (staff: Staff) => canEditSite(staff)

/** 403 for staff who do not edit. */
export async function ForEditors({ staff }: { staff: Staff | null }) {
  if (!staff) return <Staffed staff={null} />
  answer(403)
  const t = await siteWords('related')
  return (
    <Staffed staff={staff} current="articles">
      <NotForRole title={t('mayNotEdit')} who={t('whoEdits')} />
    </Staffed>
  )
}
