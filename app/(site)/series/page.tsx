import type { Metadata } from 'next'
import { SeriesIndex } from '#components/series/series-index.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList } from '#components/structured/pages.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { readSite } from '#app/_request/readers.ts'
import { readAllSeries } from '#app/_request/series.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import './series.css'

const PATH = '/series'

export async function generateMetadata(): Promise<Metadata> {
  const { name: site } = await readSite()
  const t = await siteWords('series')
  return await pageMeta({ title: t('allSeries'), description: t('description', { site }), path: PATH })
}

export default async function SeriesIndexPage() {
  const site = await readSite()
  const steps = await stepsTo([{ name: (await siteWords('series'))('allSeries'), path: PATH }])
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <SeriesIndex all={await readAllSeries()} steps={steps} />
    </Page>
  )
}
