import type { Metadata } from 'next'
import { Story } from '#components/article/story.tsx'
import { Page } from '#components/site/page.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { database } from '#db/client.ts'
import { searchArticles } from '#db/search/search.ts'
import { cleanLine } from '#db/text/plain.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { readSite } from '#app/_request/readers.ts'

export const metadata: Metadata = {
  title: 'Search',
  robots: { index: false },
  alternates: { canonical: '/search' },
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const { q } = await searchParams
  const query = cleanLine(typeof q === 'string' ? q : '').slice(0, 200)
  // What is searched for is somebody's own text: nobody else will ask for the same page.
  if (query !== '') isPersonal()
  const site = await readSite()
  const found = query === '' ? [] : await searchArticles(database(), query)
  return (
    <Page site={site}>
      <div className="listing">
        <header className="listing-head">
          <h1>Search</h1>
          <SearchForm id="search-page" query={query} />
        </header>
        {query !== '' && (
          <p className="empty" role="status">
            {found.length === 0
              ? `Nothing was found for “${query}”. Try fewer or other words, or look into a section above.`
              : `The best matches for “${query}”`}
          </p>
        )}
        <div className="listing-rest">
          {found.map((card) => (
            <Story key={card.id} card={card} zone={site.zone} shape="row" heading="h2" standfirst kicker />
          ))}
        </div>
      </div>
    </Page>
  )
}
