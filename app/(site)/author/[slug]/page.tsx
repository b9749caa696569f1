import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { Page } from '#components/site/page.tsx'
import { authorPath, pagePath } from '#db/articles/path.ts'
import { NOT_FOUND, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readAuthor, readAuthorListing, readSite } from '#app/_request/readers.ts'

type Props = PageProps<'/author/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const author = await readAuthor(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!author || page === null) return NOT_FOUND
  return {
    title: page === 1 ? author.name : `${author.name}, page ${page}`,
    description: author.bio || `Articles by ${author.name}`,
    alternates: { canonical: pagePath(authorPath(author.slug), page) },
  }
}

export default async function AuthorPage({ params, searchParams }: Props) {
  const slug = segment((await params).slug)
  const author = await readAuthor(slug)
  const page = pageOf(await searchParams)
  if (!author || page === null) return <NotFoundPage path={authorPath(slug)} />
  const listing = await readAuthorListing(author, page)
  if (page > listing.pages) return <NotFoundPage path={authorPath(slug)} />
  const site = await readSite()
  return (
    <Page site={site}>
      <Listing
        title={author.name}
        kind={author.role || 'Author'}
        intro={
          <>
            {author.bio && <p>{author.bio}</p>}
            <p className="listing-count">{listing.total === 1 ? '1 article' : `${listing.total} articles`}</p>
          </>
        }
        listing={listing}
        path={authorPath(author.slug)}
        zone={site.zone}
        kicker
      />
    </Page>
  )
}
