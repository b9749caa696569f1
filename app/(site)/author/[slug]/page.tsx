import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { Portrait } from '#components/article/portrait.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { StructuredData } from '#components/structured/data.tsx'
import { breadcrumbList, profilePage } from '#components/structured/pages.ts'
import { authorPath, pagePath } from '#db/articles/path.ts'
import { authorFace } from '#db/cards/face.ts'
import { describeList, titleOfPage } from '#app/_request/describe.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import {
  readAuthor,
  readAuthorListing,
  readPortrait,
  readSite,
  settingsForPage,
} from '#app/_request/readers.ts'
import { siteUrl } from '#app/_request/site.ts'
import { stepsTo } from '#app/_request/steps.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/author/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const author = await readAuthor(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!author || page === null) return await notFoundMetadata()
  const listing = await readAuthorListing(author, page)
  if (page > listing.pages) return await notFoundMetadata()
  const path = authorPath(author.slug)
  return await pageMeta({
    title: await titleOfPage((await siteWords('articles'))('articlesBy', author), page),
    description: await describeList('author', { ...author, own: author.bio }, listing),
    path: pagePath(path, page),
    card: { page: path, face: authorFace(await settingsForPage(), author) },
    index: listing.total > 0,
  })
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const author = await readAuthor(slug)
  const page = pageOf(await searchParams)
  if (!author || page === null) return <NotFoundPage path={authorPath(slug)} />
  const listing = await readAuthorListing(author, page)
  if (page > listing.pages) return <NotFoundPage path={authorPath(slug)} />
  const site = await readSite()
  const path = authorPath(author.slug)
  const steps = await stepsTo([{ name: author.name, path }], page)
  const description = await describeList('author', { ...author, own: author.bio }, listing)
  const list = { name: author.name, path: pagePath(path, page), description }
  const t = await siteWords('articles')
  const portrait = await readPortrait(author)
  const intro = (
    <>
      {author.bio && <p>{author.bio}</p>}
      <p className="listing-count">{t('articles', { count: listing.total })}</p>
    </>
  )
  return (
    <Page site={site}>
      <FeedLinks page={authorPath(author.slug)} name={author.name} />
      <StructuredData
        nodes={[profilePage(author, list, site, siteUrl()), breadcrumbList(steps, siteUrl())]}
      />
      <Listing
        steps={steps}
        title={author.name}
        kind={author.role || t('author')}
        intro={portrait ? <Portrait picture={portrait}>{intro}</Portrait> : intro}
        listing={listing}
        path={path}
        zone={site.zone}
        kicker
      />
    </Page>
  )
}
