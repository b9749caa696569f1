import type { Metadata } from 'next'
import { ArticleSeries, type ArticleSeriesState } from '#components/admin/linked/article-series.tsx'
import { database } from '#db/client.ts'
import { placesInSeries, seriesForDesk } from '#db/series/desk.ts'
import { refusedForm } from '#app/_request/answer.ts'
import { requireRight } from '#app/_request/viewer.ts'
import { siteWords } from '#app/_request/words.ts'
import { Staffed } from '../../../staffed.tsx'
import { NoArticle, NotYours } from '../../for-writers.tsx'
import { linkable } from '../linkable.ts'

type Props = PageProps<'/admin/articles/[id]/series'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await siteWords('series'))('series') }
}

export default async function ArticleSeriesPage({ params, searchParams }: Props) {
  const { id: raw } = await params
  const staff = await requireRight('series.edit', `/admin/articles/${raw}/series`)
  if (!staff) return <Staffed staff={null} right="series.edit" current="articles" />
  const open = await linkable(staff, raw, 'series.edit')
  if (open === 'no-article') return <NoArticle staff={staff} />
  if (open === 'forbidden') return <NotYours staff={staff} />
  const { done } = await searchParams
  return (
    <Staffed staff={staff} current="articles">
      <ArticleSeries
        article={{ id: open.id, headline: open.fields.headline }}
        place={(await placesInSeries(database(), [open.id])).get(open.id) ?? null}
        series={await seriesForDesk(database())}
        state={refusedForm<ArticleSeriesState>('article-series')}
        done={done === 'put' || done === 'taken' ? done : null}
      />
    </Staffed>
  )
}
