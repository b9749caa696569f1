import { join } from 'node:path'
import { database } from '#db/client.ts'
import { dataDir } from '#db/data-dir.ts'
import { checkPicture, describePicture, type TypedPicture } from '#db/media/describe.ts'
import { toInserted } from '#db/media/inserted.ts'
import { pictureById } from '#db/media/library.ts'
import { removePicture } from '#db/media/remove.ts'
import { refusalWords } from '#components/admin/media/refusal-words.ts'
import { problemWords } from '#components/admin/media/problem-words.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { field, rightPost, seeOther } from '#app/_request/post.ts'
import { failed } from '#app/_request/upload-post.ts'
import { siteWords } from '#app/_request/words.ts'
import type { PictureState } from '../../state.ts'
import { statusOf } from '../../status.ts'

/** Keeps what is said of a picture, or deletes it. */
export const POST = rightPost<{ id: string }>('media.add', async (form, staff, params) => {
  const id = idOf(params.id) ?? 0
  const path = `/admin/media/${id}`
  const state: PictureState = { form: 'picture', typed: null, problems: {}, reason: null, other: null }
  if (field(form, 'do') === 'delete') {
    const removed = await removePicture(database(), staff, { id, uploads: join(dataDir(), 'uploads') })
    if (removed.ok) return seeOther('/admin/media?deleted=1')
    const { reason } = removed
    return refuse({ path, status: statusOf(reason), state: { ...state, reason } })
  }
  // A script says so in a field, since forms are read before anybody looks at what is accepted.
  const isScript = field(form, 'as') === 'json'
  const typed: TypedPicture = {
    ...{ alt: field(form, 'alt'), decorative: field(form, 'decorative') !== '' },
    ...{ caption: field(form, 'caption'), credit: field(form, 'credit') },
    ...{ focalX: field(form, 'focal-x'), focalY: field(form, 'focal-y') },
  }
  const t = await siteWords('media')
  const { words, problems } = checkPicture(typed)
  const [problem] = Object.values(problems)
  if (problem) {
    if (isScript) return failed(422, problemWords(t, problem))
    return refuse({ path, status: 422, state: { ...state, typed, problems } })
  }
  // The dialog has no fields for it, and takes nothing away that was said elsewhere.
  const before = isScript && typed.focalX === '' ? await pictureById(database(), id) : null
  const focal = before && { focalX: before.focalX, focalY: before.focalY }
  const described = await describePicture(database(), staff, { id, ...words, ...focal })
  if (!described.ok) {
    const { reason } = described
    if (isScript) return failed(statusOf(reason), refusalWords(t, reason))
    return refuse({ path, status: statusOf(reason), state: { ...state, typed, reason } })
  }
  if (!isScript) return seeOther(`${path}?done=saved`)
  const row = await pictureById(database(), id)
  return Response.json({ picture: row && toInserted(row) })
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return seeOther(`/admin/media/${idOf((await params).id) ?? ''}`)
}
