import { database } from '#db/client.ts'
import { askAgain } from '#db/commenters/ask.ts'
import { readHeldIds } from '#app/_request/held.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { readerPost, seeOther } from '#app/_request/post.ts'
import { pathOf, type ArticleParams } from '../../place.ts'

type Params = ArticleParams & { id: string }

/** Sends the link to confirm an address to whoever has sent a comment from this browser. The page says so, and how often. */
export const POST = readerPost<Params>(async (_form, _viewer, params) => {
  const now = Date.now()
  const id = idOf(params.id)
  if (id !== null && (await secondsToWait('mail')) === 0)
    await askAgain(database(), id, await readHeldIds(now), now)
  return seeOther(`${pathOf(params)}#comment-${id ?? 0}`)
})

export async function GET(_request: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(pathOf(await params))
}
