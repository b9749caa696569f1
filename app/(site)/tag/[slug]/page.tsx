import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { Page } from '#components/site/page.tsx'
import { pagePath, tagPath } from '#db/articles/path.ts'
import { NOT_FOUND, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readSite, readTag, readTagListing } from '#app/_request/readers.ts'

type Props = PageProps<'/tag/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const tag = await readTag(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!tag || page === null) return NOT_FOUND
  return {
    title: page === 1 ? tag.name : `${tag.name}, page ${page}`,
    description: tag.description || `Articles about ${tag.name}`,
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
  return (
    <Page site={site}>
      <Listing
        title={tag.name}
        kind="Tag"
        intro={tag.description && <p>{tag.description}</p>}
        listing={listing}
        path={tagPath(tag.slug)}
        zone={site.zone}
        kicker
      />
    </Page>
  )
}
