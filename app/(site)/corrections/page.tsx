import type { Metadata } from 'next'
import { CorrectionArchive } from '#components/corrections/archive.tsx'
import { ExtraStyles } from '#components/site/extra-styles.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { collectionPage } from '#components/structured/pages.ts'
import { pagePath } from '#db/articles/path.ts'
import { asset } from '#app/_request/asset.ts'
import { readCorrectionsPage } from '#app/_request/corrections.ts'
import { titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/corrections'>

const PATH = '/corrections'

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const page = pageOf(await searchParams)
  const list = page === null ? null : await readCorrectionsPage(page)
  if (page === null || !list) return await notFoundMetadata()
  const t = await siteWords('corrections')
  const title = await titleOfPage(t('corrections'), page)
  return await pageMeta({ title, description: await description(page), path: pagePath(PATH, page) })
}

/** All that was corrected, the newest first. */
export default async function CorrectionsPage({ searchParams }: Props) {
  const page = pageOf(await searchParams)
  const list = page === null ? null : await readCorrectionsPage(page)
  if (page === null || !list) return <NotFoundPage path={PATH} />
  const [site, t] = [await readSite(), await siteWords('corrections')]
  const about = {
    ...{
      name: t('corrections'),
      path: pagePath(PATH, page),
      description: await description(page),
      cards: [],
    },
  }
  return (
    <Page site={site}>
      <ExtraStyles href={asset('/corrections.css')} />
      <FeedLinks page={PATH} name={t('corrections')} />
      <StructuredData nodes={[collectionPage(about, site, siteUrl())]} />
      <CorrectionArchive list={list} zone={site.zone} />
    </Page>
  )
}

async function description(page: number): Promise<string> {
  const description = (await siteWords('corrections'))('about')
  return page === 1 ? description : (await siteWords('meta'))('descriptionWithPage', { page, description })
}
