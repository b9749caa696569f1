import { database } from '#db/client.ts'
import { commentAddress } from '#db/comments/thread.ts'
import { foundAt, plainAnswer } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { siteWords } from '#app/_request/words.ts'

/** A comment's lasting address: leads to the page of its article on which it stands now. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = idOf((await params).id)
  const location = id === null ? null : await commentAddress(database(), id)
  if (!location) return plainAnswer(404, (await siteWords('comments'))('noLonger'))
  return foundAt(location)
}
