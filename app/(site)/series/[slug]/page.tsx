import type { Metadata } from 'next'
import { SeriesView, seriesPagePath } from '#components/series/series-view.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList, collectionPage } from '#components/structured/pages.ts'
import { seriesPath } from '#db/articles/path.ts'
import { listFace } from '#db/cards/face.ts'
import type { Series, SeriesListing } from '#db/series/series.ts'
import { excerpt } from '#db/text/words.ts'
import { titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readSite, settingsForPage } from '#app/_request/readers.ts'
import { readSeries, readSeriesListing } from '#app/_request/series.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import '../series.css'

type Props = PageProps<'/series/[slug]'>

const DESCRIPTION = 200

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const series = await readSeries(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!series || page === null) return await notFoundMetadata()
  const listing = await readSeriesListing(series, page)
  if (page > listing.pages) return await notFoundMetadata()
  return await pageMeta({
    title: await titleOfPage(series.name, page),
    description: await describe(series, listing),
    path: seriesPagePath(series.slug, page),
    card: {
      page: seriesPath(series.slug),
      face: listFace(await settingsForPage(), { name: series.name, description: series.intro }),
    },
  })
}

export default async function SeriesPage({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const series = await readSeries(slug)
  const page = pageOf(await searchParams)
  if (!series || page === null) return <NotFoundPage path={seriesPath(slug)} />
  const listing = await readSeriesListing(series, page)
  if (page > listing.pages) return <NotFoundPage path={seriesPath(slug)} />
  const site = await readSite()
  const { name, language } = series
  const all = { name: (await siteWords('series'))('allSeries'), path: '/series' }
  const steps = await stepsTo([all, { name, path: seriesPath(slug), language }], page)
  const list = { name, path: seriesPagePath(slug, page), description: await describe(series, listing) }
  const cards = listing.parts.map(({ card }) => card)
  return (
    <Page site={site}>
      <FeedLinks page={seriesPath(slug)} name={name} />
      <StructuredData
        nodes={[collectionPage({ ...list, cards }, site, siteUrl()), breadcrumbList(steps, siteUrl())]}
      />
      <SeriesView series={series} listing={listing} steps={steps} zone={site.zone} />
    </Page>
  )
}

/** What it is about; on further pages, and where nobody has written that, which parts stand on the page. */
async function describe({ name, intro }: Series, { page, total, parts }: SeriesListing): Promise<string> {
  if (page === 1 && intro !== '') return excerpt(intro, DESCRIPTION)
  const headlines = parts.slice(0, 3).map(({ card }) => card.headline)
  const t = await siteWords('series')
  const description = t('seriesDescription', { name, count: total, headlines: headlines.join(' · ') })
  const meta = await siteWords('meta')
  return excerpt(page === 1 ? description : meta('descriptionWithPage', { page, description }), DESCRIPTION)
}
