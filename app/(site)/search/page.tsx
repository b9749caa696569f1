import type { Metadata } from 'next'
import { NothingFound, SearchStart } from '#components/search/nothing-found.tsx'
import { isNarrowed } from '#components/search/address.ts'
import { SearchPanel } from '#components/search/search-panel.tsx'
import { SearchResults } from '#components/search/search-results.tsx'
import { DidYouMean, Namesakes } from '#components/search/suggested.tsx'
import { Page } from '#components/site/page.tsx'
import { PER_PAGE } from '#db/articles/lists.ts'
import { isOpen } from '#db/search/filters.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { NotFoundPage } from '#app/_request/not-found-page.tsx'
import { pageOf } from '#app/_request/params.ts'
import { readSite } from '#app/_request/readers.ts'
import { readSearch } from '#app/_request/search-query.ts'
import { readFound, readNewest, readSubjects } from '#app/_request/search-readers.ts'
import { siteWords } from '#app/_request/words.ts'

type Props = PageProps<'/search'>
const LATEST = 5

/** There are as many pages of results as there are words: a search engine may show the form alone. */
export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const { name: site, zone } = await readSite()
  const { asked } = await readSearch(query, zone)
  const { q } = asked
  const page = pageOf(query) ?? 1
  const t = await siteWords('search')
  const titled = page > 1 ? t('titlePage', { query: q, page }) : t('titleFor', { query: q })
  return await pageMeta({
    title: q === '' ? t('title') : titled,
    description: (await siteWords('meta'))('searchDescription', { site }),
    path: '/search',
    index: q === '' && !isNarrowed(asked),
  })
}

export default async function SearchPage({ searchParams }: Props) {
  const query = await searchParams
  const site = await readSite()
  const { asked, filters, author, ignored } = await readSearch(query, site.zone)
  const t = await siteWords('search')
  const panel = <SearchPanel asked={asked} ignored={ignored} sections={site.sections} author={author} />
  if (asked.q === '' && isOpen(filters))
    return (
      <Page site={site}>
        <div className="listing">
          <header className="listing-head">
            <h1>{t('title')}</h1>
            {panel}
          </header>
          <SearchStart sections={site.sections} subjects={await readSubjects()} />
        </div>
      </Page>
    )
  const page = pageOf(query)
  if (page === null) return <NotFoundPage path="/search" />
  const { found, mended, named } = await readFound({ text: asked.q, sort: asked.sort, filters }, page)
  const pages = Math.max(1, Math.ceil(found.listed / PER_PAGE))
  if (page > pages) return <NotFoundPage path="/search" />
  return (
    <Page site={site}>
      <div className="listing">
        <header className="listing-head">
          <h1>{t('title')}</h1>
          {panel}
        </header>
        <DidYouMean asked={asked} query={mended} />
        <Namesakes named={named} />
        {found.articles.length > 0 ? (
          <SearchResults asked={asked} found={found} page={page} pages={pages} zone={site.zone} />
        ) : (
          <NothingFound
            asked={asked}
            found={found}
            sections={site.sections}
            latest={await readNewest(LATEST)}
            zone={site.zone}
          />
        )}
      </div>
    </Page>
  )
}
