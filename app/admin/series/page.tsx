import type { Metadata } from 'next'
import { SeriesList } from '#components/admin/series/series-list.tsx'
import type { SeriesState } from '#components/admin/series/state.ts'
import { database } from '#db/client.ts'
import { seriesForDesk } from '#db/series/desk.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { chosenPicture } from '#app/_request/chosen-picture.ts'
import { idOf } from '#app/_request/params.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { languagesFor } from '../languages.ts'
import { Staffed } from '../staffed.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('series-desk'))('title') }
}

export default async function SeriesPage({ searchParams }: PageProps<'/admin/series'>) {
  const staff = await requireRight('series.edit', '/admin/series')
  if (!staff) return <Staffed staff={null} right="series.edit" current="series" />
  const state = refusedForm<SeriesState>('series')
  return (
    <Staffed staff={staff} current="series">
      <SeriesList
        series={await seriesForDesk(database())}
        languages={languagesFor(null)}
        picture={await chosenPicture(idOf(state?.typed?.picture))}
        state={state}
        isDeleted={(await searchParams).done === 'deleted'}
      />
    </Staffed>
  )
}
