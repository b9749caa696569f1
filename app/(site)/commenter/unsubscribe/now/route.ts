import { database } from '#db/client.ts'
import { unsubscribe } from '#db/outbox/unsubscribe.ts'
import { refuse } from '#app/_request/answer.ts'
import { plainAnswer } from '#app/_request/answer.ts'
import { field, keyedPost, seeOther } from '#app/_request/post.ts'
import { subscriberOf } from '#app/_request/subscriber.ts'
import { siteWords } from '#app/_request/words.ts'

/** Ends mail: pressed on the page, or by the reader's mail program, which wants no redirect. */
export const POST = keyedPost(subscriberOf, async (form, subscriber, key) => {
  if (!subscriber) return refuse({ path: '/commenter/unsubscribe', status: 410, state: null })
  await unsubscribe(database(), subscriber, Date.now())
  if (field(form, 'from') === 'page') return seeOther(`/commenter/unsubscribe?key=${key}`)
  const t = await siteWords('unsubscribing')
  return plainAnswer(200, t('plainDone'))
})

export function GET(): Response {
  return seeOther('/commenter')
}
