import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList, collectionPage } from '#components/structured/pages.ts'
import { pagePath, tagPath } from '#db/articles/path.ts'
import { listFace } from '#db/cards/face.ts'
import { describeList, titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readSite, readTag, readTagListing, settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/tag/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const tag = await readTag(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!tag || page === null) return await notFoundMetadata()
  const listing = await readTagListing(tag, page)
  if (page > listing.pages) return await notFoundMetadata()
  const path = tagPath(tag.slug)
  return await pageMeta({
    title: await titleOfPage((await siteWords('meta'))('tagTitle', tag), page),
    description: await describeList('tag', { ...tag, own: tag.description }, listing),
    path: pagePath(path, page),
    card: { page: path, face: listFace(await settingsForPage(), tag) },
    index: listing.total > 0,
  })
}

export default async function TagPage({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const tag = await readTag(slug)
  const page = pageOf(await searchParams)
  if (!tag || page === null) return <NotFoundPage path={tagPath(slug)} />
  const listing = await readTagListing(tag, page)
  if (page > listing.pages) return <NotFoundPage path={tagPath(slug)} />
  const site = await readSite()
  const path = tagPath(tag.slug)
  const steps = await stepsTo([{ name: tag.name, path }], page)
  const description = await describeList('tag', { ...tag, own: tag.description }, listing)
  const list = { name: tag.name, path: pagePath(path, page), description }
  const t = await siteWords('articles')
  return (
    <Page site={site}>
      <FeedLinks page={tagPath(tag.slug)} name={tag.name} />
      <StructuredData
        nodes={[
          collectionPage({ ...list, cards: listing.cards }, site, siteUrl()),
          breadcrumbList(steps, siteUrl()),
        ]}
      />
      <Listing
        steps={steps}
        title={tag.name}
        kind={t('tag')}
        intro={tag.description && <p>{tag.description}</p>}
        listing={listing}
        path={path}
        zone={site.zone}
        kicker
      />
    </Page>
  )
}
