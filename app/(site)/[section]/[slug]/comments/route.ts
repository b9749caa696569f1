import { articlePath } from '#db/articles/path.ts'
import { seeOther } from '#app/_request/post.ts'

/** A refused form stands under this address; whoever loads it anew gets the article. Forms are taken by server/comments. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ section: string; slug: string }> },
): Promise<Response> {
  const { section, slug } = await params
  // Next hands them over decoded: a slash in one of them would lead to another site.
  const place = { section: encodeURIComponent(section), slug: encodeURIComponent(slug) }
  return seeOther(`${articlePath(place)}#respond`)
}
