import type { Metadata } from 'next'
import { ArchiveIndex } from '#components/archive/archive-index.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList } from '#components/structured/pages.ts'
import { readArchive } from '#app/_request/archive.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { readSite } from '#app/_request/readers.ts'
import { readAnySeries } from '#app/_request/series.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'
import '../styles/archive.css'

export async function generateMetadata(): Promise<Metadata> {
  const { name: site } = await readSite()
  const t = await siteWords('archive')
  return await pageMeta({ title: t('archive'), description: t('description', { site }), path: '/archive' })
}

export default async function ArchiveIndexPage() {
  const site = await readSite()
  const steps = await stepsTo([{ name: (await siteWords('archive'))('archive'), path: '/archive' }])
  return (
    <Page site={site}>
      <StructuredData nodes={[breadcrumbList(steps, siteUrl())]} />
      <ArchiveIndex
        site={site}
        months={await readArchive()}
        steps={steps}
        hasSeries={await readAnySeries()}
      />
    </Page>
  )
}
