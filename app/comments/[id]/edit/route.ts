import { database } from '#db/client.ts'
import { commentToChange } from '#db/comments/own.ts'
import { foundAt } from '#app/_request/answer.ts'
import { withKey } from '#app/_request/commenter.ts'
import { idOf } from '#app/_request/params.ts'

/** The link of a mail: leads to the page under the article where its author changes a comment. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const id = idOf((await params).id)
  const comment = id === null ? null : await commentToChange(database(), id)
  if (!comment) return new Response('This comment is no longer available.\n', { status: 404 })
  const key = new URL(request.url).searchParams.get('key') ?? ''
  return foundAt(withKey(`${comment.path}/comments/${comment.id}/edit`, key))
}
