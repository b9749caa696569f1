import type { Metadata } from 'next'
import { PopularPage } from '#components/popular/popular-page.tsx'
import { Page } from '#components/site/page.tsx'
import { pageMeta } from '#app/_request/meta.ts'
import { siteWords } from '#app/_request/words.ts'
import { readPopular } from '#app/_request/popular.ts'
import { readSite } from '#app/_request/readers.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await siteWords('popular')
  const { name } = await readSite()
  return await pageMeta({
    ...{ title: t('mostRead'), path: '/most-read' },
    description: t('readDescription', { site: name }),
  })
}

export default async function MostReadPage() {
  const site = await readSite()
  return (
    <Page site={site}>
      <PopularPage of="read" siteName={site.name} {...await readPopular('read')} />
    </Page>
  )
}
