import { feedPath } from '#db/feeds/path.ts'
import { pagePath, seriesPath } from '#db/articles/path.ts'
import type { Series, SeriesListing } from '#db/series/series.ts'
import { Story } from '../article/story.tsx'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { words } from '../ui/language.ts'
import { Pagination } from '../ui/pagination.tsx'
import { Picture } from '../ui/picture.tsx'
import { writtenIn } from '../ui/written-in.ts'

interface Props {
  series: Series
  listing: SeriesListing
  steps: readonly Step[]
  zone: string
}

/** A series: what it is about, and its parts from the first to the last. */
export function SeriesView({ series, listing, steps, zone }: Props) {
  const t = words('series')
  const { slug, name, intro, picture, language } = series
  return (
    <div className="listing series">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        <p className="kicker">{t('series')}</p>
        <h1 {...writtenIn(language)}>{name}</h1>
        {listing.page === 1 && (
          <>
            <div className="series-head">
              {picture && <Picture picture={picture} sizes="(min-width: 64rem) 620px, 100vw" first />}
              <div>
                <div className="listing-intro" {...writtenIn(language)}>
                  {paragraphs(intro).map((paragraph, index) => (
                    <p key={index}>{paragraph}</p>
                  ))}
                </div>
                <p className="series-facts">
                  <span>{t('parts', { count: listing.total })}</span>
                  <a href={feedPath(seriesPath(slug), 'rss')}>{t('follow')}</a>
                </p>
              </div>
            </div>
          </>
        )}
      </header>
      {listing.total === 0 && <p className="empty">{t('empty')}</p>}
      <ol className="series-list">
        {listing.parts.map(({ card, number }) => (
          <li key={card.id} value={number}>
            <p className="kicker">{t('part', { number })}</p>
            <Story card={card} zone={zone} shape="row" heading="h2" standfirst />
          </li>
        ))}
      </ol>
      <Pagination page={listing.page} pages={listing.pages} path={seriesPath(slug)} label={name} />
    </div>
  )
}

export const paragraphs = (text: string): string[] => text.split(/\n{2,}/).filter(Boolean)

/** Where a page of a series stands. */
export const seriesPagePath = (slug: string, page: number) => pagePath(seriesPath(slug), page)
