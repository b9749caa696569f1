import { pictureName } from '#db/articles/body.ts'
import { database } from '#db/client.ts'
import { toInserted } from '#db/media/inserted.ts'
import { libraryPage, pictureById } from '#db/media/library.ts'
import { pictureIdNamed } from '#db/media/named.ts'
import { rightGet } from '#app/_request/get.ts'
import { idOf } from '#app/_request/params.ts'

const PER_PAGE = 24
const NOT_KEPT = { 'cache-control': 'private, no-store' }

/** Pictures to choose from, for the dialog: those with these words, or all, the last that came first; or the one of an id, or of a file. */
export const GET = rightGet('media.add', async ({ searchParams }, staff) => {
  const src = searchParams.get('src')
  const id = src === null ? idOf(searchParams.get('id')) : await pictureIdNamed(database(), pictureName(src))
  if (id !== null || src !== null) {
    const row = id === null ? null : await pictureById(database(), id)
    const one = row && toInserted(row)
    return Response.json({ pictures: one ? [one] : [], next: null }, { headers: NOT_KEPT })
  }
  const { pictures, next } = await libraryPage(database(), {
    words: (searchParams.get('q') ?? '').slice(0, 200),
    filter: null,
    viewerId: staff.id,
    before: idOf(searchParams.get('before')),
    perPage: PER_PAGE,
  })
  const shown = pictures.flatMap((picture) => toInserted(picture) ?? [])
  return Response.json({ pictures: shown, next }, { headers: NOT_KEPT })
})
