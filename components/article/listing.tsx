import type { ReactNode } from 'react'
import type { Listing as ListingData } from '#db/articles/lists.ts'
import { Breadcrumbs, type Step } from '../site/breadcrumbs.tsx'
import { words } from '../ui/language.ts'
import { Pagination } from '../ui/pagination.tsx'
import { Story } from './story.tsx'

interface Props {
  title: string
  /** Small words above the title: what kind of list this is. */
  kind?: string
  intro?: ReactNode
  listing: ListingData
  path: string
  /** The way here from the front page. */
  steps: readonly Step[]
  zone: string
  kicker?: boolean
}

/** A page of articles: of a section, a tag, an author. The first page opens with its newest story, large. */
export function Listing({ title, kind, intro, listing, path, steps, zone, kicker = false }: Props) {
  const opening = listing.page === 1 ? listing.cards.slice(0, 1) : []
  const rest = listing.cards.slice(opening.length)
  return (
    <div className="listing">
      <header className="listing-head">
        <Breadcrumbs steps={steps} />
        {kind && <p className="kicker">{kind}</p>}
        <h1>{title}</h1>
        {intro && <div className="listing-intro">{intro}</div>}
      </header>
      {listing.total === 0 && <p className="empty">{words('articles')('nothingPublished')}</p>}
      {opening.map((card) => (
        <Story
          key={card.id}
          card={card}
          zone={zone}
          shape="lead"
          heading="h2"
          standfirst
          kicker={kicker}
          first
        />
      ))}
      <div className="listing-rest">
        {rest.map((card) => (
          <Story key={card.id} card={card} zone={zone} shape="row" heading="h2" standfirst kicker={kicker} />
        ))}
      </div>
      <Pagination page={listing.page} pages={listing.pages} path={path} label={title} />
    </div>
  )
}
