import type { Card } from '#db/articles/cards.ts'
import type { RefusedComment } from '#db/comments/form.ts'
import { refusalWords } from '../comment/refusal.ts'
import { SideList } from '../article/side-list.tsx'
import { SearchForm } from './search-form.tsx'

interface Props {
  /** Gone for good rather than never heard of. */
  gone: boolean
  /** Words of the address, to begin a search with. */
  query: string
  latest: Card[]
  zone: string
  /** A comment that could not be posted since its article is not there any more. */
  refused: RefusedComment | null
}

/** 404 and 410: what to do instead. */
export function NotFound({ gone, query, latest, zone, refused }: Props) {
  return (
    <div className="not-found">
      <h1>{gone ? 'This article has been withdrawn' : 'There is no page at this address'}</h1>
      <p>
        {gone
          ? 'It was published here once and has been taken down for good.'
          : 'It may have been moved, or the address has a slip in it.'}
      </p>
      {refused && <KeptText refused={refused} />}
      <SearchForm id="not-found-search" query={query} />
      <SideList id="not-found-latest" title="Latest articles" cards={latest} zone={zone} pictures />
    </div>
  )
}

function KeptText({ refused }: { refused: RefusedComment }) {
  return (
    <section aria-label="Your comment">
      <p className="form-message" role="alert">
        {refusalWords({ reason: 'unknown-article' }, '')}
      </p>
      <div className="field">
        <label htmlFor="kept-text">Your comment</label>
        <textarea id="kept-text" rows={7} readOnly defaultValue={refused.values.body} dir="auto" />
      </div>
    </section>
  )
}
