import { seeOther } from '#app/_request/post.ts'
import { pathOf, type ArticleParams } from './place.ts'

/** A refused form stands under this address; whoever loads it anew gets the article. Forms are taken by server/comments. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<ArticleParams> },
): Promise<Response> {
  return seeOther(`${pathOf(await params)}#respond`)
}
