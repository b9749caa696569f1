import { headers } from 'next/headers'
import { database } from '#db/client.ts'
import { recommend, type Recommended } from '#db/comments/recommend.ts'
import { commentAddress } from '#db/comments/thread.ts'
import { rememberedCommenter } from '#app/_request/commenter.ts'
import { readHeldIds } from '#app/_request/held.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { readerHash } from '#app/_request/reader-hash.ts'
import { pathOf, type ArticleParams } from '../place.ts'

/** Recommends a comment, or takes that back; scripts are told the number, everybody else is led to the comment. */
export const POST = readerPost<ArticleParams>(async (form, _viewer, params) => {
  const now = Date.now()
  const commentId = idOf(field(form, 'comment'))
  const address = commentId === null ? null : await commentAddress(database(), commentId)
  if (commentId === null || !address) return gone(params)
  const waitSeconds = await secondsToWait('recommend')
  if (waitSeconds > 0) return tooOften(waitSeconds)
  const reader = {
    ...{ readerHash: await readerHash('recommend', commentId), own: await readHeldIds(now) },
    commenterId: (await rememberedCommenter(now))?.id ?? null,
  }
  const result = await recommend(database(), { commentId, ...reader }, now)
  if ((await headers()).get('accept') === 'application/json') return told(result)
  const [path = '', comment = ''] = address.split('#')
  return seeOther(`${path}${path.includes('?') ? '&' : '?'}recommended=${commentId}#${comment}`)
})

function told(result: Recommended): Response {
  if (!result.ok) return Response.json(result, { status: 403 })
  const { recommended, count } = result
  return Response.json({ recommended, count })
}

const gone = (params: ArticleParams) => seeOther(`${pathOf(params)}#comments`)
const tooOften = (seconds: number) =>
  new Response('You recommend very many comments. Please come back in a few minutes.\n', {
    status: 429,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': String(seconds) },
  })

export async function GET(
  _request: Request,
  { params }: { params: Promise<ArticleParams> },
): Promise<Response> {
  return gone(await params)
}
