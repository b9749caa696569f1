import type { Metadata } from 'next'
import { AllForm } from '#components/admin/all-form.tsx'
import { excerpt } from '#components/admin/excerpt.ts'
import { allPath } from '#components/admin/queue-path.ts'
import { Staffed } from '#app/admin/staffed.tsx'
import { database } from '#db/client.ts'
import { snapshot } from '#db/moderation/bulk.ts'
import { inScopeOf } from '#db/moderation/filter.ts'
import { filteredQueue } from '#db/moderation/queue.ts'
import { requireModerator } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { placeOf } from '../place.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('bulk'))('title') }
}

const FIRST = 5

export default async function AllPage({ searchParams }: PageProps<'/admin/comments/all'>) {
  const place = placeOf(await searchParams)
  const staff = await requireModerator(allPath(place))
  if (!staff) return <Staffed staff={null} right="comments.moderate" />
  const now = Date.now()
  const view = inScopeOf(staff, place)
  const { comments } = await filteredQueue(database(), view, null, now)
  const first = comments
    .slice(0, FIRST)
    .map(({ id, authorName, body }) => ({ id, authorName, body: excerpt(body) }))
  return (
    <Staffed staff={staff}>
      <AllForm place={place} snapshot={await snapshot(database(), view, now)} first={first} />
    </Staffed>
  )
}
