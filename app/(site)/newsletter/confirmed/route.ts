import { database } from '#db/client.ts'
import { confirmSubscriber } from '#db/newsletter/subscribers.ts'
import { askPath, confirmedPath, subscriberFor } from '#app/_request/newsletter.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

/** The owner of an address says that he wants the letter: 303 to his own page. */
export const POST = readerPost(async (form) => {
  const key = field(form, 'key')
  const subscriber = await subscriberFor('letter-confirm', key)
  if (!subscriber || !(await confirmSubscriber(database(), subscriber.id, Date.now())))
    return seeOther(askPath(key))
  return seeOther(confirmedPath(subscriber))
})

export function GET(): Response {
  return seeOther('/newsletter')
}
