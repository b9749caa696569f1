import type { AuthorState } from '#components/admin/authors/state.ts'
import { changeAuthor, deleteAuthor, mergeAuthors } from '#db/authors/edit.ts'
import { database } from '#db/client.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { inputOf, STATUS, typedIn } from '../../typed.ts'

type Params = { id: string }

/** Changes an author, makes two one, or takes one away who has written nothing. */
export const POST = rightPost<Params>('authors.edit', async (form, staff, { id: raw }) => {
  const [db, now, id] = [database(), Date.now(), idOf(raw) ?? 0]
  const wanted = field(form, 'do')
  const typed = wanted === 'save' ? typedIn(form) : null
  const result = typed
    ? await changeAuthor(db, staff, { ...inputOf(typed), id }, now)
    : wanted === 'merge'
      ? await mergeAuthors(db, staff, { id, into: idOf(field(form, 'into')) ?? 0 }, now)
      : wanted === 'delete'
        ? await deleteAuthor(db, staff, id)
        : ({ ok: false, reason: 'unknown' } as const)
  if (!result.ok) {
    const state: AuthorState = { form: 'author', typed, problem: result.reason }
    return refuse({ path: `/admin/authors/${id}`, status: STATUS[result.reason], state })
  }
  if (wanted === 'save') return seeOther(`/admin/authors/${id}?done=saved`)
  return seeOther(`/admin/authors?done=${wanted === 'merge' ? 'merged' : 'deleted'}`)
})

export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  return seeOther(`/admin/authors/${(await params).id}`)
}
