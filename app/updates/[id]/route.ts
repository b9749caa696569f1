import { database } from '#db/client.ts'
import { entryAddress } from '#db/live/read.ts'
import { foundAt, plainAnswer } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { siteWords } from '#app/_request/words.ts'

/** A post's lasting address: leads to the page of its live blog on which it stands now. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = idOf((await params).id)
  const location = id === null ? null : await entryAddress(database(), id)
  if (!location) return plainAnswer(404, (await siteWords('live'))('noLonger'))
  return foundAt(location)
}
