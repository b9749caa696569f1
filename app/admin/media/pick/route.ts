import { database } from '#db/client.ts'
import { toInserted } from '#db/media/inserted.ts'
import { libraryPage } from '#db/media/library.ts'
import { rightGet } from '#app/_request/get.ts'
import { idOf } from '#app/_request/params.ts'

const PER_PAGE = 24
const NOT_KEPT = { 'cache-control': 'private, no-store' }

/** Pictures to choose from, for the dialog: those with these words, or all, the last that came first. */
export const GET = rightGet('media.add', async ({ searchParams }, staff) => {
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
