import type { Metadata } from 'next'
import { Listing } from '#components/article/listing.tsx'
import { FeedLinks } from '#components/site/feed-links.tsx'
import { Page } from '#components/site/page.tsx'
import { authorPath, pagePath } from '#db/articles/path.ts'
import { notFoundMetadata, NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf, segment } from '#app/_request/params.ts'
import { readAuthor, readAuthorListing, readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/author/[slug]'>

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const author = await readAuthor(segment((await params).slug))
  const page = pageOf(await searchParams)
  if (!author || page === null) return await notFoundMetadata()
  const t = await siteWords('articles')
  return {
    title: page === 1 ? author.name : t('titlePage', { title: author.name, page }),
    description: author.bio || t('articlesBy', { name: author.name }),
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
  const t = await siteWords('articles')
  return (
    <Page site={site}>
      <FeedLinks page={authorPath(author.slug)} name={author.name} />
      <Listing
        title={author.name}
        kind={author.role || t('author')}
        intro={
          <>
            {author.bio && <p>{author.bio}</p>}
            <p className="listing-count">{t('articles', { count: listing.total })}</p>
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
