import type { Metadata } from 'next'
import type { FoundPart } from '#components/admin/series/find-parts.tsx'
import { SeriesDesk } from '#components/admin/series/series-desk.tsx'
import type { SeriesState } from '#components/admin/series/state.ts'
import { LostTextField } from '#components/admin/writing/lost-text.tsx'
import { database } from '#db/client.ts'
import { pathsBefore, placesInSeries, seriesOnDesk, type DeskSeries } from '#db/series/desk.ts'
import { listArticles } from '#db/workflow/list.ts'
import { answer, refusedForm } from '#app/_request/answer.ts'
import { chosenPicture } from '#app/_request/chosen-picture.ts'
import { idOf } from '#app/_request/params.ts'
import { settingsForPage } from '#app/_request/readers.ts'
import { requireRight, type Staff } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { languagesFor } from '../../languages.ts'
import { Staffed } from '../../staffed.tsx'

type Props = PageProps<'/admin/series/[id]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('series-desk'))('title') }
}

export default async function OneSeriesPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('series.edit', `/admin/series/${raw}`)
  if (!staff) return <Staffed staff={null} right="series.edit" current="series" />
  const db = database()
  const series = await seriesOnDesk(db, staff, idOf(raw) ?? 0)
  const state = refusedForm<SeriesState>('series')
  if (!series) {
    answer(404)
    const t = await siteWords('series-desk')
    return (
      <Staffed staff={staff} current="series">
        <div className="plain">
          <h1>{t('unknown')}</h1>
          <p>
            <a href="/admin/series">{t('back')}</a>
          </p>
        </div>
        <LostTextField written={[state?.typed?.intro ?? '']} />
      </Staffed>
    )
  }
  const { done, moved, find: asked } = await searchParams
  const find = state?.find ?? (typeof asked === 'string' ? asked.trim() : '')
  const typedPicture = state?.typed ? idOf(state.typed.picture) : series.pictureId
  return (
    <Staffed staff={staff} current="series">
      <SeriesDesk
        {...{ series, state, done, find }}
        pathsBefore={await pathsBefore(db, series.slug)}
        languages={languagesFor(series.language)}
        picture={await chosenPicture(typedPicture)}
        found={await foundFor(staff, series, find)}
        moved={typeof moved === 'string' && !state ? moved : null}
        zone={(await settingsForPage())['site.timeZone']}
      />
    </Staffed>
  )
}

/** Articles that somebody means, of those that he edits, without what is a part already. */
async function foundFor(staff: Staff, series: DeskSeries, words: string): Promise<FoundPart[]> {
  if (words === '') return []
  const filter = { status: null, sectionId: null, mine: false, words, before: null }
  const { articles } = await listArticles(database(), staff, filter)
  const others = articles.filter(({ id }) => series.parts.every((part) => part.id !== id))
  const places = await placesInSeries(
    database(),
    others.map(({ id }) => id),
  )
  return others.map(({ id, headline, sectionName, status, publishedAt }) => ({
    ...{ id, headline, sectionName, status, publishedAt },
    leaves: places.get(id)?.name ?? null,
  }))
}
