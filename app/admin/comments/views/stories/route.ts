import type { RefusedView } from '#components/admin/filter-line.tsx'
import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { MOST_STORIES } from '#db/moderation/filter.ts'
import { watchStories } from '#db/moderation/views.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { siteWords } from '#app/_request/words.ts'
import { placeOf } from '../../place.ts'

/** Adds stories to a tab of the moderator's own: 303 to that tab. */
export const POST = moderatorPost(async (form, staff) => {
  const place = placeOf({ article: field(form, 'article') })
  const view = idOf(field(form, 'view')) ?? 0
  const watched = await watchStories(database(), staff, { view, stories: place.filter.article })
  if (watched.ok) return seeOther(queuePath({ ...place, ...watched.view }))
  const path = queuePath(place)
  if (watched.reason === 'unknown-view') return refuse({ path, status: 404, state: null })
  const t = await siteWords('filter')
  const problem = t('problem.too-many-stories', { most: MOST_STORIES })
  const state: RefusedView = { form: 'story', name: '', problem }
  return refuse({ path, status: 422, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
