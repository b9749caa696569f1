import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { pagePath, tagPath } from '#db/articles/path.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readSite, readTag, readTagListing } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/tag/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const tag = await readTag(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!tag || page === null) return await notFoundMetadata()
  const t = await siteWords('articles')
  return {
    title: page === 1 ? tag.name : t('titlePage', { title: tag.name, page }),
    description: tag.description || t('articlesAbout', { name: tag.name }),
    alternates: { canonical: pagePath(tagPath(tag.slug), page) },
  }
}

export default async function TagPage({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const tag = await readTag(slug)
  const page = pageOf(await searchParams)
  if (!tag || page === null) return <NotFoundPage path={tagPath(slug)} />
  const listing = await readTagListing(tag, page)
  if (page > listing.pages) return <NotFoundPage path={tagPath(slug)} />
  const site = await readSite()
  const t = await siteWords('articles')
  return (
    <Page site={site}>
      <FeedLinks page={tagPath(tag.slug)} name={tag.name} />
      <Listing
        title={tag.name}
        kind={t('tag')}
        intro={tag.description && <p>{tag.description}</p>}
        listing={listing}
        path={tagPath(tag.slug)}
        zone={site.zone}
        kicker
      />
    </Page>
  )
}
