import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { pagePath, sectionPath } from '#db/articles/path.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readSection, readSectionListing, readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/[section]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const section = await readSection(segment((await params).section))
  const page = pageOf(await searchParams)
  if (!section || page === null) return await notFoundMetadata()
  const t = await siteWords('articles')
  return {
    title: page === 1 ? section.name : t('titlePage', { title: section.name, page }),
    description: section.description,
    alternates: { canonical: pagePath(sectionPath(section.slug), page) },
  }
}

export default async function SectionPage({ params, searchParams }: Props) {
  const slug = segment((await params).section)
  const section = await readSection(slug)
  const query = await searchParams
  const page = pageOf(query)
  if (!section || page === null) return <NotFoundPage path={`/${slug}`} query={query} />
  const listing = await readSectionListing(section, page)
  if (page > listing.pages) return <NotFoundPage path={`/${slug}`} />
  const site = await readSite()
  return (
    <Page site={site} current={section.slug} isCurrentPage>
      <FeedLinks page={sectionPath(section.slug)} name={section.name} />
      <Listing
        title={section.name}
        intro={section.description && <p>{section.description}</p>}
        listing={listing}
        path={sectionPath(section.slug)}
        zone={site.zone}
      />
    </Page>
  )
}
