import { database } from '#db/client.ts'
import { callLock, type LockCall } from '#db/drafts/lock.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost } from '#app/_request/post.ts'

const CALLS: LockCall[] = ['open', 'stay', 'take', 'leave', 'look']

/** What the page of an article says while it is open: that somebody writes there, or leaves. */
export const POST = rightPost<{ id: string }>('articles.write', async (form, staff, { id: raw }) => {
  const articleId = idOf(raw)
  const call = CALLS.find((one) => one === field(form, 'call'))
  const token = field(form, 'token')
  if (articleId === null || !call || token === '' || token.length > 100)
    return Response.json({ ok: false, reason: 'unknown-article' }, { status: 404 })
  const result = await callLock(database(), staff, { articleId, token, call }, Date.now())
  if (result.ok) return Response.json({ ok: true })
  const by = result.reason === 'locked' ? result.holder.name : ''
  return Response.json({ ok: false, reason: result.reason, by }, { status: STATUS[result.reason] })
})

const STATUS = { locked: 409, forbidden: 403, 'unknown-article': 404 } as const
