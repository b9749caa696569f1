import type { FoundArticles } from '#db/search/found.ts'
import { MOST_COUNTED } from '#db/search/counted.ts'
import { SEARCH_SORTS } from '#db/search/sorts.ts'
import { words } from '../ui/language.ts'
import { Pagination } from '../ui/pagination.tsx'
import { SEARCH_PATH, searchAddress, searchQuery, type Asked } from './address.ts'
import { FoundStory } from './found-story.tsx'

const BY_DATE = ['newest', 'oldest'] as const

interface Props {
  asked: Asked
  found: FoundArticles
  page: number
  pages: number
  zone: string
}

/** What was found, in the order that was asked for. */
export function SearchResults({ asked, found, page, pages, zone }: Props) {
  const t = words('search')
  // Without words nothing matches better than anything else.
  const sorts = asked.q === '' ? BY_DATE : SEARCH_SORTS
  const sorted = asked.q === '' && asked.sort === 'relevance' ? 'newest' : asked.sort
  return (
    <section className="search-results" aria-label={t('results')}>
      <header>
        <p role="status">{count(asked, found)}</p>
        <nav aria-label={t('sort')}>
          <ul>
            {sorts.map((sort) => (
              <li key={sort}>
                <a href={searchAddress(asked, { sort })} aria-current={sort === sorted ? 'true' : undefined}>
                  {t(`by.${sort}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="listing-rest">
        {found.articles.map((article) => (
          <FoundStory key={article.card.id} article={article} zone={zone} />
        ))}
      </div>
      <Pagination
        page={page}
        pages={pages}
        path={SEARCH_PATH}
        query={searchQuery(asked)}
        label={t('results')}
      />
    </section>
  )
}

function count({ q: query }: Asked, { complete, terms }: FoundArticles): string {
  const t = words('search')
  if (query === '')
    return complete > MOST_COUNTED ? t('allMany', { count: MOST_COUNTED }) : t('all', { count: complete })
  if (complete === 0) return t('foundSome', { query })
  if (complete > MOST_COUNTED) return t('foundMany', { count: MOST_COUNTED, query })
  return terms.length > 1 ? t('foundAll', { count: complete, query }) : t('found', { count: complete, query })
}
