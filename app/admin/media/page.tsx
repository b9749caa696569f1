import type { Metadata } from 'next'
import { Library } from '#components/admin/media/library.tsx'
import { database } from '#db/client.ts'
import { isFilter } from '#db/media/filter.ts'
import { libraryPage } from '#db/media/library.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { idOf } from '#app/_request/params.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../staffed.tsx'
import type { AddState } from './state.ts'

const PER_PAGE = 30

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('media'))('title') }
}

export default async function MediaPage({ searchParams }: PageProps<'/admin/media'>) {
  const staff = await requireRight('media.add', '/admin/media')
  if (!staff) return <Staffed staff={null} right="media.add" current="media" />
  const { q, show, before, added, deleted } = await searchParams
  const words = typeof q === 'string' ? q.slice(0, 200) : ''
  const filter = isFilter(show) ? show : null
  const from = idOf(before)
  const query = { words, filter, viewerId: staff.id, before: from, perPage: PER_PAGE }
  const { pictures, next } = await libraryPage(database(), query)
  const state = refusedForm<AddState>('media-add')
  return (
    <Staffed staff={staff} current="media">
      <Library
        {...{ pictures, next, words, filter, state }}
        isFirst={from === null}
        added={state ? null : idOf(added)}
        isDeleted={!state && deleted !== undefined}
      />
    </Staffed>
  )
}
