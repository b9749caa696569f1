import type { RefusedNote } from '#components/admin/notes/note-words.ts'
import { database } from '#db/client.ts'
import type { Anchor } from '#db/notes/anchor.ts'
import { noteOnArticle, answerNote, settleNote, type NoteRefusal } from '#db/notes/write.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { notTaken } from '../../../not-taken.ts'

type Params = { id: string }

/** Notes something at an article, answers, or says that a thread is done with or not. */
export const POST = rightPost<Params>('articles.write', async (form, staff, { id: raw }) => {
  const [db, now, articleId] = [database(), Date.now(), idOf(raw) ?? 0]
  const [wanted, at, body] = [field(form, 'do'), field(form, 'at'), field(form, 'body')]
  const threadId = idOf(field(form, 'note'))
  const noteId = threadId ?? 0
  const result =
    wanted === 'answer'
      ? await answerNote(db, staff, { noteId, body }, now)
      : wanted === 'resolve' || wanted === 'reopen'
        ? await settleNote(db, staff, { noteId, isResolved: wanted === 'resolve' }, now)
        : await noteOnArticle(db, staff, { articleId, at: anchorOf(at), body }, now)
  const path = field(form, 'back') === `/admin/articles/${raw}` ? `/admin/articles/${raw}` : notesPath(raw)
  const shown = (status: number, reason: RefusedNote['reason']) => {
    const state: RefusedNote = { form: 'article-note', threadId, at, body, reason }
    return refuse({ path, status, state })
  }
  if (!result.ok) {
    const { reason } = result
    if (reason === 'forbidden') return notTaken(raw, reason, [body], path)
    if (reason === 'no-article') return notTaken(raw, 'unknown-article', [body], path)
    return shown(STATUS[reason], reason)
  }
  // An answer that came too late, and stands in the form of its thread again.
  if (wanted === 'reopen' && body.trim() !== '') return shown(200, null)
  return seeOther(`${path}#${wanted === 'resolve' ? 'notes' : `note-${threadId ?? result.id}`}`)
})

const notesPath = (id: string) => `/admin/articles/${id}/notes`

const STATUS: Record<Exclude<NoteRefusal, 'forbidden' | 'no-article'>, number> = {
  ...{ 'no-note': 404, empty: 422, 'too-long': 422, resolved: 409 },
}

/** '3:The council voted'; nothing for the article as a whole. */
function anchorOf(at: string): Anchor | null {
  const [, place = '', text = ''] = /^(\d{1,6}):(.*\S.*)$/s.exec(at) ?? []
  return text === '' ? null : { text, place: Number(place) }
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(notesPath((await params).id))
}
