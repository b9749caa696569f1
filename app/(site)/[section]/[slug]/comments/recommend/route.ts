import { headers } from 'next/headers'
import { database } from '#db/client.ts'
import { recommend, type Recommended } from '#db/comments/recommend.ts'
import { commentAddress } from '#db/comments/thread.ts'
import { plainAnswer } from '#app/_request/answer.ts'
import { rememberedCommenter } from '#app/_request/commenter.ts'
import { readHeldIds } from '#app/_request/held.ts'
import { secondsToWait } from '#app/_request/limits.ts'
import { idOf } from '#app/_request/params.ts'
import { field, readerPost, seeOther } from '#app/_request/post.ts'
import { readerOf } from '#app/_request/reader.ts'
import { siteWords } from '#app/_request/words.ts'
import { pathOf, type ArticleParams } from '../place.ts'

/** Recommends a comment, or takes that back; scripts are told the number, everybody else is led to the comment. */
export const POST = readerPost<ArticleParams>(async (form, _viewer, params) => {
  const now = Date.now()
  const commentId = idOf(field(form, 'comment'))
  const address = commentId === null ? null : await commentAddress(database(), commentId)
  const isScript = (await headers()).get('accept') === 'application/json'
  if (commentId === null || !address)
    return isScript ? Response.json({ ok: false, reason: 'gone' }, { status: 404 }) : gone(params)
  const waitSeconds = await secondsToWait('recommend')
  if (waitSeconds > 0) return await tooOften(waitSeconds)
  const { cookie, ...hashes } = await readerOf('recommend', commentId, now)
  const reader = {
    ...{ ...hashes, own: await readHeldIds(now) },
    commenterId: (await rememberedCommenter(now))?.id ?? null,
  }
  const result = await recommend(database(), { commentId, ...reader }, now)
  if (!result.ok && result.reason === 'network-busy') return await tooOften(result.waitSeconds)
  if (isScript) return told(result, cookie)
  const [path = '', comment = ''] = address.split('#')
  const back = `${path}${path.includes('?') ? '&' : '?'}recommended=${commentId}#${comment}`
  return seeOther(back, result.ok ? cookie : undefined)
})

function told(result: Recommended, cookie: string | undefined): Response {
  if (!result.ok) return Response.json(result, { status: 403 })
  const { recommended, count } = result
  return Response.json({ recommended, count }, cookie ? { headers: { 'set-cookie': cookie } } : {})
}

const gone = (params: ArticleParams) => seeOther(`${pathOf(params)}#comments`)
const tooOften = async (seconds: number) =>
  plainAnswer(429, (await siteWords('answers'))('busyRecommending'), { 'retry-after': String(seconds) })

export async function GET(
  _request: Request,
  { params }: { params: Promise<ArticleParams> },
): Promise<Response> {
  return gone(await params)
}
