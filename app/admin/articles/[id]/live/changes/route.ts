import { database } from '#db/client.ts'
import { checkEntry, type TypedEntry } from '#db/live/entry.ts'
import { closeLive, deleteEntry, editEntry, postEntry, reopenLive, startLive } from '#db/live/post.ts'
import { asTyped } from '#db/text/plain.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import type { LiveState } from '../state.ts'

const DONE = { start: 'started', close: 'closed', reopen: 'reopened' } as const
const TURN = { start: startLive, close: closeLive, reopen: reopenLive }

/** Starts, closes and reopens a live blog, and posts, edits, deletes and brings back. */
export const POST = rightPost<{ id: string }>('live.post', async (form, staff, { id: raw }) => {
  const [articleId, wanted] = [idOf(raw) ?? 0, field(form, 'do')]
  const path = `/admin/articles/${articleId}/live`
  if (wanted === 'start' || wanted === 'close' || wanted === 'reopen') {
    const result = await TURN[wanted](database(), staff, articleId, Date.now())
    const typed = wanted === 'reopen' && form.has('body') ? typedIn(form) : null
    if (!result.ok) return refusedFor(path, result.reason, typed)
    if (typed === null) return seeOther(`${path}?done=${DONE[wanted]}#desk`)
    const state: LiveState = { form: 'live', typed, problems: {}, refused: null, done: 'reopened' }
    return refuse({ path, status: 200, state })
  }
  if (wanted === 'delete' || wanted === 'restore') {
    const [id, isBack] = [idOf(field(form, 'post')) ?? 0, wanted === 'restore']
    const result = await deleteEntry(database(), staff, { id, isBack }, Date.now())
    if (!result.ok) return refusedFor(path, result.reason, null)
    return seeOther(`${path}?done=${isBack ? 'restored' : `deleted&post=${id}`}#desk`)
  }
  return await write(form, staff, articleId, path)
})

async function write(form: FormData, staff: Staff, articleId: number, path: string): Promise<Response> {
  const [db, now] = [database(), Date.now()]
  const typed = typedIn(form)
  const id = idOf(field(form, 'post'))
  const back = id === null ? path : `${path}?edit=${id}`
  const { draft, problems } = checkEntry(typed)
  if (Object.keys(problems).length > 0)
    return refuse({ path: back, status: 422, state: { form: 'live', typed, problems, refused: null } })
  const revision = idOf(field(form, 'revision')) ?? 0
  const result =
    id === null
      ? await postEntry(db, staff, { articleId, draft, formKey: field(form, 'key').slice(0, 64) }, now)
      : await editEntry(db, staff, { id, draft, revision }, now)
  if (result.ok) return seeOther(`${path}?done=${id === null ? `posted&post=${result.id}` : 'edited'}#desk`)
  return refusedFor(back, result.reason, typed)
}

const typedIn = (form: FormData): TypedEntry => ({
  ...{ headline: asTyped(field(form, 'headline')), body: asTyped(field(form, 'body')) },
  ...{ picture: asTyped(field(form, 'picture')) },
  ...{ isKey: field(form, 'isKey') !== '', isPinned: field(form, 'isPinned') !== '' },
})

function refusedFor(
  path: string,
  refused: NonNullable<LiveState['refused']>,
  typed: TypedEntry | null,
): Response {
  const problems = refused === 'no-picture' ? { picture: refused } : {}
  const state: LiveState = { form: 'live', typed, problems, refused }
  return refuse({ path, status: STATUS[refused], state })
}

const STATUS = {
  ...{
    forbidden: 403,
    'not-live': 409,
    'is-live': 409,
    closed: 409,
    gone: 404,
    stale: 409,
    'no-picture': 422,
  },
} as const

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return seeOther(`/admin/articles/${idOf((await params).id) ?? 0}/live`)
}
