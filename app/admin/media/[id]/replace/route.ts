import { join } from 'node:path'
import type { Refusal } from '#components/admin/media/refusal-words.ts'
import { database } from '#db/client.ts'
import { dataDir } from '#db/data-dir.ts'
import { replacePicture } from '#db/media/add.ts'
import { refuse } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { seeOther } from '#app/_request/post.ts'
import { uploadPost } from '#app/_request/upload-post.ts'
import type { PictureState } from '../../state.ts'
import { statusOf } from '../../status.ts'

/** Puts another file in the place of a picture. */
export const POST = uploadPost<{ id: string }>('media.add', async (upload, staff, params) => {
  const id = idOf(params.id) ?? 0
  const path = `/admin/media/${id}`
  const refused = (reason: Refusal, other: number | null = null) => {
    const state: PictureState = { form: 'picture', typed: null, problems: {}, reason, other }
    return refuse({ path, status: statusOf(reason), state })
  }
  const [file] = upload.files
  if (!file) return refused('nothing')
  if (file.isTooLarge) return refused('too-many-bytes')
  const input = {
    ...{ id, path: file.path, originalName: file.name },
    ...{ uploads: join(dataDir(), 'uploads'), between: upload.folder },
  }
  const replaced = await replacePicture(database(), staff, input)
  if (replaced.ok) return seeOther(`${path}?done=${replaced.known ? 'same' : 'replaced'}`)
  return refused(replaced.reason, replaced.reason === 'elsewhere' && 'id' in replaced ? replaced.id : null)
})

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  return seeOther(`/admin/media/${idOf((await params).id) ?? ''}`)
}
