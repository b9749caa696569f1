import type { AuthorState } from '#components/admin/authors/state.ts'
import { createAuthor } from '#db/authors/edit.ts'
import { database } from '#db/client.ts'
import { refuse } from '#app/_request/answer.ts'
import { rightPost, seeOther } from '#app/_request/post.ts'
import { inputOf, STATUS, typedIn } from '../typed.ts'

const PATH = '/admin/authors'

/** Adds an author. */
export const POST = rightPost('authors.edit', async (form, staff) => {
  const typed = typedIn(form)
  const added = await createAuthor(database(), staff, inputOf(typed), Date.now())
  if (added.ok) return seeOther(`${PATH}/${added.id}?done=saved`)
  const state: AuthorState = { form: 'author', typed, problem: added.reason }
  return refuse({ path: PATH, status: STATUS[added.reason], state })
})

export function GET(): Response {
  return seeOther(PATH)
}
