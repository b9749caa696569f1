import { database } from '#db/client.ts'
import { commentToChange, mayFind } from '#db/comments/own.ts'
import { foundAt, plainAnswer } from '#app/_request/answer.ts'
import { proofOf } from '#app/_request/proof.ts'
import { withKey } from '#app/_request/commenter.ts'
import { idOf } from '#app/_request/params.ts'
import { siteWords } from '#app/_request/words.ts'

/** The link of a mail: leads to the page under the article where its author changes a comment. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = idOf((await params).id)
  const comment = id === null ? null : await commentToChange(database(), id)
  const key = new URL(request.url).searchParams.get('key') ?? ''
  if (!comment || !mayFind(comment, await proofOf(key, Date.now())))
    return plainAnswer(404, (await siteWords('comments'))('noLonger'))
  return foundAt(withKey(`${comment.path}/comments/${comment.id}/edit`, key))
}
