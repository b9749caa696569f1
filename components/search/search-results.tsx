import type { FoundArticle, FoundArticles } from '#db/search/found.ts'
import { MOST_COUNTED } from '#db/search/counted.ts'
import { SEARCH_SORTS } from '#db/search/sorts.ts'
import { words } from '../ui/language.ts'
import { Pagination } from '../ui/pagination.tsx'
import { SEARCH_PATH, searchAddress, searchQuery, type Asked } from './address.ts'
import { FoundStory } from './found-story.tsx'

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
  const isComplete = ({ share }: FoundArticle) => asked.sort !== 'relevance' || share > 0.999
  // Articles that lack a word come behind a line that says so, where those that have all stand first.
  const first = found.articles.findIndex((article) => !isComplete(article))
  const isParted =
    found.complete > 0 && first > 0 && found.articles.slice(first).every((one) => !isComplete(one))
  return (
    <section className="search-results" aria-label={t('results')}>
      <header>
        <p role="status">{count(asked, found)}</p>
        <nav aria-label={t('sort')}>
          <ul>
            {SEARCH_SORTS.map((sort) => (
              <li key={sort}>
                <a
                  href={searchAddress(asked, { sort })}
                  aria-current={sort === asked.sort ? 'true' : undefined}
                >
                  {t(`by.${sort}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="listing-rest">
        {found.articles.map((article, place) => (
          <FoundStoryBehind
            key={article.card.id}
            line={isParted && place === first ? t('someWords') : null}
            article={article}
            zone={zone}
          />
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

function FoundStoryBehind({ line, ...story }: { line: string | null; article: FoundArticle; zone: string }) {
  return (
    <>
      {line && <p className="search-line">{line}</p>}
      <FoundStory {...story} />
    </>
  )
}

function count({ q: query }: Asked, { complete, terms }: FoundArticles): string {
  const t = words('search')
  if (complete === 0) return t('foundSome', { query })
  if (complete > MOST_COUNTED) return t('foundMany', { count: MOST_COUNTED, query })
  return terms.length > 1 ? t('foundAll', { count: complete, query }) : t('found', { count: complete, query })
}
