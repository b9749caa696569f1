import type { RefusedView } from '#components/admin/filter-line.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { VIEW_NAME_LONGEST } from '#db/moderation/filter.ts'
import { saveView } from '#db/moderation/views.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { siteWords } from '#app/_request/words.ts'
import { placeOf } from '../place.ts'

/** Keeps a filter as a tab of the moderator's own. */
export const POST = moderatorPost(async (form, staff) => {
  const fields = [...form.keys()].map((name) => [name.replace(/^filter-/, ''), field(form, name)] as const)
  const place = placeOf({ ...Object.fromEntries(fields), page: 1 })
  const name = field(form, 'view-name')
  const view = { tab: place.tab, filter: place.filter }
  const saved = await saveView(database(), staff, { name, view }, Date.now())
  const path = queuePath(place)
  if (saved.ok) return seeOther(path)
  if (saved.reason === 'forbidden') return refuse({ path, status: 403, state: null })
  const t = await siteWords('filter')
  const problem = t(`problem.${saved.reason}`, { most: VIEW_NAME_LONGEST })
  const state: RefusedView = { form: 'view', name, problem }
  return refuse({ path, status: saved.reason === 'name-taken' ? 409 : 422, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
