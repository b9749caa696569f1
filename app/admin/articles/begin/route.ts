import { beginArticle } from '#db/drafts/begin.ts'
import { database } from '#db/client.ts'
import { copyArticle } from '#db/drafts/copy.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { notTaken } from '../not-taken.ts'
import type { BeginState } from '../state.ts'

/** Begins an article, empty or with what another one says, and leads to where it is written. */
export const POST = rightPost('articles.write', async (form, staff) => {
  const from = idOf(field(form, 'copy'))
  if (from !== null) return await copy(staff, from)
  const input = { sectionId: idOf(field(form, 'sectionId')), headline: field(form, 'headline') }
  const begun = await beginArticle(database(), staff, input, Date.now())
  if (begun.ok) return seeOther(`/admin/articles/${begun.id}`)
  const state: BeginState = { form: 'begin', reason: begun.reason, ...input }
  const status = begun.reason === 'unknown-section' || begun.reason === 'forbidden' ? 403 : 422
  return refuse({ path: '/admin/articles/new', status, state })
})

async function copy(staff: Staff, from: number): Promise<Response> {
  const copied = await copyArticle(database(), staff, from, Date.now())
  if (copied.ok) return seeOther(`/admin/articles/${copied.id}?done=copied`)
  const reason = copied.reason === 'unknown-article' ? 'unknown-article' : 'forbidden'
  return notTaken(String(from), reason, [])
}

export function GET(): Response {
  return seeOther('/admin/articles/new')
}
