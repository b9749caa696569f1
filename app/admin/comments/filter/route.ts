import { queuePath } from '#components/admin/queue-path.ts'
import { database } from '#db/client.ts'
import { newestBy } from '#db/moderation/matching.ts'
import { emailKey, isEmailAddress } from '#db/text/email.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { placeOf } from '../place.ts'

/** No comment has it: an address from which nobody has written shows nothing. */
const NOBODY = Number.MAX_SAFE_INTEGER

/** Sends a filter to its page. A mail address becomes the number of a comment, so that none stands in a URL or a log. */
export const POST = moderatorPost(async (form) => {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'))
  const place = placeOf({ ...fields, page: 1 })
  const typed = field(form, 'name').trim()
  if (!isEmailAddress(typed)) return seeOther(queuePath(place))
  const by = (await newestBy(database(), emailKey(typed))) ?? NOBODY
  return seeOther(queuePath({ ...place, filter: { ...place.filter, name: '', by } }))
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
