import { database } from '#db/client.ts'
import { endLetters } from '#db/newsletter/subscribers.ts'
import { refuse } from '#app/_request/answer.ts'
import { endedBy } from '#app/_request/newsletter.ts'
import { field, keyedPost, seeOther } from '#app/_request/post.ts'

/** Ends the letters: pressed on the page, or by the reader's mail program, which wants no redirect. */
export const POST = keyedPost(endedBy, async (form, link, key) => {
  if (!link) return refuse({ path: '/newsletter/unsubscribe', status: 410, state: null })
  await endLetters(database(), link.id, Date.now())
  if (field(form, 'from') === 'page')
    return seeOther(`/newsletter/unsubscribe?key=${encodeURIComponent(key)}`)
  return new Response('Done: no more letters.\n', {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
})

export function GET(): Response {
  return seeOther('/newsletter')
}
