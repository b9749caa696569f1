import { articlePath } from '#db/articles/path.ts'
import { seeOther } from '#app/_request/post.ts'

/** A refused form stands under this address; whoever loads it anew gets the article. Forms are taken by server/comments. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ section: string; slug: string }> },
): Promise<Response> {
  return seeOther(`${articlePath(await params)}#respond`)
}
