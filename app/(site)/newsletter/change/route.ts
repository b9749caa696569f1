import { database } from '#db/client.ts'
import {
  changeChoice,
  confirmSubscriber,
  endLetters,
  eraseSubscriber,
  pauseLetters,
} from '#db/newsletter/subscribers.ts'
import { choiceIn, letterPath, subscriberFor } from '#app/_request/newsletter.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'

/** A press on a reader's own letter. */
export const POST = readerPost(async (form) => {
  const key = field(form, 'key')
  const subscriber = await subscriberFor('letter', key)
  if (!subscriber) return seeOther(letterPath(key))
  const [db, { id }, now] = [database(), subscriber, Date.now()]
  switch (field(form, 'do')) {
    case 'save': {
      const choice = await choiceIn(form)
      // A form without a frequency was not made here; nothing is saved, and the page shows how things are.
      if (!choice) return seeOther(letterPath(key))
      await changeChoice(db, id, choice)
      return seeOther(letterPath(key, 'saved'))
    }
    case 'pause':
      await pauseLetters(db, id, true, now)
      return seeOther(letterPath(key, 'paused'))
    case 'resume':
      // His mailbox has the link: he has confirmed it as much as by the first one.
      await confirmSubscriber(db, id, now)
      await pauseLetters(db, id, false, now)
      return seeOther(letterPath(key, 'resumed'))
    case 'end':
      await endLetters(db, id, now)
      return seeOther(letterPath(key))
    case 'erase':
      await eraseSubscriber(db, id)
      return seeOther(letterPath(key, 'erased'))
    default:
      return seeOther(letterPath(key))
  }
})

export function GET(): Response {
  return seeOther('/newsletter')
}
