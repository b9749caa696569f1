import type { RefusedNote } from '#components/admin/dossier/notes.tsx'
import { database } from '#db/client.ts'
import { addNote, removeNote } from '#db/moderation/notes.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, moderatorPost, seeOther } from '#app/_request/post.ts'
import { siteWords } from '#app/_request/words.ts'

/** Adds a note to a dossier, or deletes one of one's own. */
export const POST = moderatorPost<{ id: string }>(async (form, staff, { id }) => {
  const commentId = idOf(id) ?? 0
  const path = `/admin/comments/${commentId}/author`
  const remove = idOf(field(form, 'remove'))
  if (remove !== null) {
    await removeNote(database(), staff, remove)
    return seeOther(`${path}#notes`)
  }
  const body = field(form, 'body')
  const added = await addNote(database(), staff, { commentId, body }, Date.now())
  if (added.ok) return seeOther(`${path}#notes`)
  if (added.reason === 'unknown') return refuse({ path, status: 404, state: null })
  if (added.reason === 'forbidden') return refuse({ path, status: 403, state: null })
  const t = await siteWords('dossier')
  const state: RefusedNote = { form: 'note', body, problem: t(`note.${added.reason}`) }
  return refuse({ path, status: 422, state })
})

export function GET(): Response {
  return seeOther('/admin/comments')
}
