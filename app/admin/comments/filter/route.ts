import { queuePath } from '#components/admin/queue-path.ts'
import type { RefusedView } from '#components/admin/filter-line.tsx'
import { database } from '#db/client.ts'
import { articlesLike } from '#db/comments/find-modes.ts'
import { queueFilter } from '#db/moderation/filter.ts'
import { newestBy } from '#db/moderation/matching.ts'
import { emailKey, isEmailAddress } from '#db/text/email.ts'
import { refuse } from '#app/_request/answer.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { siteWords } from '#app/_request/words.ts'
import { placeOf } from '../place.ts'

/** No comment has it: an address from which nobody has written shows nothing. */
const NOBODY = Number.MAX_SAFE_INTEGER

/** Sends a filter to its page. A mail address becomes the number of a comment, so that none stands in a URL or a log. */
export const POST = moderatorPost(async (form) => {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  const place = placeOf({ ...fields, article: form.getAll('article'), page: 1 })
  const wanted = field(form, 'story').trim()
  if (wanted !== '') {
    const [story] = await articlesLike(database(), wanted)
    const t = await siteWords('filter')
    const state: RefusedView = { form: 'story', name: wanted, problem: t('noSuchArticle') }
    if (story === undefined) return refuse({ path: queuePath(place), status: 422, state })
    place.filter = queueFilter.parse({ ...place.filter, article: [...place.filter.article, story] })
  }
  const typed = field(form, 'name').trim()
  if (!isEmailAddress(typed)) return seeOther(queuePath(place))
  const by = (await newestBy(database(), emailKey(typed))) ?? NOBODY
  return seeOther(queuePath({ ...place, filter: { ...place.filter, name: '', by } }))
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
