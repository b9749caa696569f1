import type { Metadata } from 'next'
import { Front } from '#components/article/front.tsx'
import { PopularFront } from '#components/popular/popular-front.tsx'
import { NAMING_PARAMETERS } from '#db/articles/address-key.ts'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { organisation, website } from '#components/structured/organisation.ts'
import { movedTo } from '#app/_request/answer.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { readPopularFront } from '#app/_request/popular.ts'
import { readAddress, readFront, readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { tagline, name } = await readSite()
  const t = await siteWords('meta')
  return await pageMeta({ description: tagline || t('frontDescription', { site: name }), path: '/' })
}

export default async function FrontPage({ searchParams }: PageProps<'/'>) {
  await followOldPermalink(await searchParams)
  const site = await readSite()
  return (
    <Page site={site} isFront>
      <StructuredData nodes={[organisation(site, siteUrl()), website(site, siteUrl())]} />
      <Front front={await readFront(Date.now())} zone={site.zone}>
        <PopularFront {...await readPopularFront()} />
      </Front>
    </Page>
  )
}

/** WordPress's plain permalinks: `/?p=12`. */
async function followOldPermalink(query: Record<string, unknown>) {
  if (!NAMING_PARAMETERS.some((name) => name in query)) return
  const address = await readAddress('/', query)
  if (address.kind === 'moved') movedTo(address.to)
}
