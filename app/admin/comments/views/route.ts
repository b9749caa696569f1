import type { RefusedView } from '#components/admin/filter-line.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { saveView, type SaveViewResult } from '#db/moderation/views.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { placeOf } from '../place.ts'

const WORDS: Record<Exclude<Extract<SaveViewResult, { ok: false }>['reason'], 'forbidden'>, string> = {
  'name-missing': 'Please give the tab a name.',
  'name-long': 'Please shorten the name: 40 characters are the most.',
  'name-taken': 'You have a tab of that name already.',
  'too-many': 'You keep twelve tabs already. Give one up first.',
}

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
  const state: RefusedView = { form: 'view', name, problem: WORDS[saved.reason] }
  return refuse({ path, status: saved.reason === 'name-taken' ? 409 : 422, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
