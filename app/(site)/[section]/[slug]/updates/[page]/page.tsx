import type { Metadata } from 'next'
import { OlderUpdates } from '#components/live/older-updates.tsx'
import { ExtraStyles } from '#components/site/extra-styles.tsx'
import { Page } from '#components/site/page.tsx'
import { updatesPath } from '#db/live/path.ts'
import { asset } from '#app/_request/asset.ts'
import { describeArticle, stepsToArticle } from '#app/_request/describe.ts'
import { offersEmbeds } from '#app/_request/frames.ts'
import { readLive } from '#app/_request/live.ts'
import { pageMeta, pathOf } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readArticle, readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/[section]/[slug]/updates/[page]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(await params)
  if (!found) return await notFoundMetadata()
  const { article, page } = found
  const title = (await siteWords('live'))('olderTitle', { headline: article.headline, page })
  const said = { page, description: await describeArticle(article) }
  return await pageMeta({
    title,
    description: (await siteWords('meta'))('descriptionWithPage', said),
    path: updatesPath(pathOf(article), page),
    ...(article.language !== null && { language: article.language }),
  })
}

/** Posts of a live blog that no longer stand on the article itself. */
export default async function UpdatesPage({ params }: Props) {
  const asked = await params
  const found = await find(asked)
  if (!found) return <NotFoundPage path={`/${Object.values(asked).map(segment).join('/')}`} />
  const { article, live } = found
  const site = await readSite()
  return (
    <Page site={site} current={article.section.slug}>
      <ExtraStyles href={asset('/updates.css')} />
      <OlderUpdates
        {...{ article, live, zone: site.zone, embeds: offersEmbeds('', live) }}
        steps={await stepsToArticle(article)}
      />
    </Page>
  )
}

/** The first page is the article itself: it has no other address. */
async function find({ section, slug, page: raw }: Awaited<Props['params']>) {
  const page = pageOf({ page: raw })
  if (page === null || page === 1) return null
  const article = await readArticle(segment(section), segment(slug))
  const live = article && (await readLive(article, page))
  return article && live ? { article, live, page } : null
}
