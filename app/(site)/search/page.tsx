import type { Metadata } from 'next'
import { Story } from '#components/article/story.tsx'
import { Page } from '#components/site/page.tsx'
import { SearchForm } from '#components/site/search-form.tsx'
import { database } from '#db/client.ts'
import { searchArticles } from '#db/search/found.ts'
import { cleanLine } from '#db/text/plain.ts'
import { isPersonal } from '#app/_request/cache.ts'
import { pageMeta } from '#app/_request/meta.ts'
import { readSite } from '#app/_request/readers.ts'
import { siteWords } from '#app/_request/words.ts'

/** There are as many pages of results as there are words: a search engine may show the form alone. */
export async function generateMetadata(props: PageProps<'/search'>): Promise<Metadata> {
  const { name: site } = await readSite()
  return await pageMeta({
    title: 'Search',
    description: (await siteWords('meta'))('searchDescription', { site }),
    path: '/search',
    index: (await queryOf(props)) === '',
  })
}

export default async function SearchPage(props: PageProps<'/search'>) {
  const query = await queryOf(props)
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

/** What is searched for; empty when nothing is. */
async function queryOf({ searchParams }: PageProps<'/search'>): Promise<string> {
  const { q } = await searchParams
  return cleanLine(typeof q === 'string' ? q : '').slice(0, 200)
}
