import { join } from 'node:path'
import { refusalWords, type Refusal } from '#components/admin/media/refusal-words.ts'
import { database } from '#db/client.ts'
import { dataDir } from '#db/data-dir.ts'
import { addPicture } from '#db/media/add.ts'
import { toInserted, type InsertedPicture } from '#db/media/inserted.ts'
import { pictureById } from '#db/media/library.ts'
import { refuse } from '#app/_request/answer.ts'
import { seeOther } from '#app/_request/post.ts'
import { failed, uploadPost, type Upload } from '#app/_request/upload-post.ts'
import type { Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import type { AddState } from '../state.ts'
import { statusOf } from '../status.ts'

const PATH = '/admin/media'

/** Takes pictures into the library: of a form, or of a script, which is told each of them. */
export const POST = uploadPost('media.add', async (upload, staff) => {
  const { added, refused } = await takeAll(upload, staff)
  const first = refused[0]
  if (upload.isScript) {
    const t = await siteWords('media')
    const failures = refused.map(({ name, reason }) => ({ name, error: refusalWords(t, reason) }))
    if (added.length === 0 && first)
      return failed(statusOf(first.reason), failures[0]?.error ?? '', { refused: failures })
    const pictures = await Promise.all(added.map(async (one) => ({ ...(await inserted(one.id)), ...one })))
    return Response.json({ pictures, refused: failures })
  }
  if (first) {
    const state: AddState = { form: 'media-add', refused, added: added.map(({ id }) => id) }
    return refuse({ path: PATH, status: statusOf(first.reason), state })
  }
  const [only] = added
  if (added.length === 1 && only) return seeOther(`${PATH}/${only.id}?done=${doneWith(only)}`)
  return seeOther(`${PATH}?added=${added.length}`)
})

interface Taken {
  id: number
  known: boolean
  moved: boolean
}

const doneWith = ({ known, moved }: Taken) => (known ? 'known' : moved ? 'stilled' : 'added')

async function takeAll(upload: Upload, staff: Staff) {
  const [added, refused]: [Taken[], AddState['refused']] = [[], []]
  const say = (name: string, reason: Refusal) => refused.push({ name, reason })
  for (const { name, path, isTooLarge } of upload.files) {
    if (isTooLarge) {
      say(name, 'too-many-bytes')
      continue
    }
    const input = { path, originalName: name, uploads: join(dataDir(), 'uploads'), between: upload.folder }
    const one = await addPicture(database(), staff, input, Date.now())
    if (one.ok) added.push({ id: one.id, known: one.known, moved: one.moved })
    else say(name, one.reason)
  }
  if (upload.areTooMany) say('', 'too-many-files')
  if (upload.files.length === 0) say('', 'nothing')
  return { added, refused }
}

async function inserted(id: number): Promise<InsertedPicture | null> {
  const row = await pictureById(database(), id)
  return row && toInserted(row)
}

/** A form that came back stands under this address; whoever loads it anew gets the page. */
export function GET(): Response {
  return seeOther(PATH)
}
