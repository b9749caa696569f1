import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList, collectionPage } from '#components/structured/pages.ts'
import { pagePath, sectionPath } from '#db/articles/path.ts'
import { listFace } from '#db/cards/face.ts'
import { archiveMetadata, ArchivePage, spanAtPath } from '../archive/span-page.tsx'
import { describeList, titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readSection, readSectionListing, readSite, settingsForPage } from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import '../styles/archive.css'

type Props = PageProps<'/[section]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const slug = segment((await params).section)
  const section = await readSection(slug)
  const page = pageOf(await searchParams)
  const span = section ? null : spanAtPath([slug])
  if (span) return await archiveMetadata({ span, page })
  if (!section || page === null) return await notFoundMetadata()
  const listing = await readSectionListing(section, page)
  if (page > listing.pages) return await notFoundMetadata()
  const path = sectionPath(section.slug)
  return await pageMeta({
    title: await titleOfPage(section.name, page),
    description: await describeList('section', { ...section, own: section.description }, listing),
    path: pagePath(path, page),
    card: { page: path, face: listFace(await settingsForPage(), section) },
  })
}

export default async function SectionPage({ params, searchParams }: Props) {
  const slug = segment((await params).section)
  const section = await readSection(slug)
  const query = await searchParams
  const page = pageOf(query)
  const span = section ? null : spanAtPath([slug])
  if (span) return <ArchivePage {...{ span, page, asked: `/${slug}` }} />
  if (!section || page === null) return <NotFoundPage path={`/${slug}`} query={query} />
  const listing = await readSectionListing(section, page)
  if (page > listing.pages) return <NotFoundPage path={`/${slug}`} />
  const site = await readSite()
  const path = sectionPath(section.slug)
  const steps = await stepsTo([{ name: section.name, path }], page)
  const description = await describeList('section', { ...section, own: section.description }, listing)
  const list = { name: section.name, path: pagePath(path, page), description }
  return (
    <Page site={site} current={section.slug} isCurrentPage>
      <FeedLinks page={sectionPath(section.slug)} name={section.name} />
      <StructuredData
        nodes={[
          collectionPage({ ...list, cards: listing.cards }, site, siteUrl()),
          breadcrumbList(steps, siteUrl()),
        ]}
      />
      <Listing
        steps={steps}
        title={section.name}
        intro={section.description && <p>{section.description}</p>}
        listing={listing}
        path={path}
        zone={site.zone}
      />
    </Page>
  )
}
